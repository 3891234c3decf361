namespace Timeline.Tests.Reference;

/// <summary>The beginning of a page that a test writes: its front matter, and the way back.</summary>
internal static class PageHead
{
    /// <param name="depth">How many folders lie between it and the page that leads to all of them.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">One sentence on it.</param>
    public static string Of(int depth, string title, string description) => $"""
        ---
        # Made by ReferenceTests from the program itself: TIMELINE_WRITE=1 tests/run.sh --filter ReferenceTests writes it anew.
        title: "{title}"
        description: "{description}"
        ---
        {(depth == 1 ? "[Reference](../)" : "[Reference](../../) / [Diagnostics](../)")}


        """;
}
