namespace Timeline.Tests.Desk;

/// <summary>A small site with a draft, a source and its text.</summary>
public static class DeskFolder
{
    public const string Draft = "The draft nobody may see";
    public const string Event = "input/events/one.yml";

    public static TemporaryFolder Make() => Make(new());

    public static TemporaryFolder Make(TemporaryFolder folder) => folder
        .With("input/timeline.yml", "title: Small\nevidence: { require: none }\n")
        .With(Event, $"title: {Draft}\ndate: 2001\nstatus: draft\n")
        .With("seeds/s.yml", "title: S\ntext: s.txt\n")
        .With("seeds/s.txt", "The words of the source.\n");
}
