namespace Timeline.Tests.Reference;

/// <summary>The front matter of a page that a test writes.</summary>
internal static class PageHead
{
    public static string Of(string title, string description) =>
        $"---\n# Made by ReferenceTests from the program itself: TIMELINE_WRITE=1 tests/run.sh --filter ReferenceTests writes it anew.\n" +
        $"title: \"{title}\"\ndescription: \"{description}\"\n---\n";
}
