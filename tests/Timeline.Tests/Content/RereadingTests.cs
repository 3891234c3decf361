using Timeline.Content;

namespace Timeline.Tests.Content;

public sealed class RereadingTests
{
    private const string Text = "The board met on 3 May 1903 and voted to close the dock for repairs.";

    [Fact]
    public void Reading_again_after_an_edit_equals_reading_anew()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        Assert.Empty(first.Diagnostics.Where(d => d.Severity == Severity.Error));

        folder.With("input/events/b.yml", "title: B, edited\ndate: 1904\ncitations: [{ source: minutes, quote: \"voted to close the docks\" }]\n");
        AssertSame(folder, first);
    }

    [Fact]
    public void A_changed_source_text_is_judged_anew()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        folder.With("seeds/minutes.txt", Text.Replace("close", "open", StringComparison.Ordinal));
        var again = AssertSame(folder, first);
        Assert.Contains(again.Diagnostics, d => d.Code == Codes.QuoteNotFound);
    }

    [Fact]
    public void A_removed_file_is_gone()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        File.Delete(folder["input/events/b.yml"]);
        Assert.Single(AssertSame(folder, first).Library!.Events);
    }

    [Fact]
    public void Complaints_are_repeated_while_they_last()
    {
        using var folder = Site().With("input/events/c.yml", "title: C\ndate: 1905\nsummary: See [@nowhere].\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n");
        var first = LibraryReader.Read(new(folder["input"]));
        Assert.Contains(AssertSame(folder, first).Diagnostics, d => d.Code == Codes.UnknownNote);
    }

    [Theory]
    [InlineData("title: B\ndate: 1904\nsummary: Another.\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n", true)]
    [InlineData("title: B\ndate: 1904\nlane: x\ncitations: [{ source: minutes, quote: \"nobody said this\" }]\n", true)]
    [InlineData("title: B\ndate: 1905\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n", false)]
    [InlineData("id: c\ntitle: B\ndate: 1904\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n", false)]
    [InlineData("title: B\ndate: 1904\ntags: [x]\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n", false)]
    [InlineData("title: B\ndate: 1904\nstatus: draft\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n", false)]
    [InlineData("title: B\ndate: 1904\ncitations: [{ source: nobody, quote: \"voted to close the dock for repairs\" }]\n", false)]
    [InlineData("title: B\ndate: 1904\ncitations: [{ title: Log, url: \"https://example.org/log\", quote: \"x\" }]\n", false)]
    [InlineData("title: B\n: [", false)]
    public void The_frame_stays_where_only_words_of_an_event_are_others(string text, bool stays)
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        folder.With("input/events/b.yml", text);
        var again = AssertSame(folder, first);
        Assert.Equal(stays, ReferenceEquals(first.Library!.Frame, again.Library!.Frame));
        Assert.NotSame(first.Library.EventsById["b"], again.Library.Events[^1]);
        Assert.Equal(again.Library.Events.Select(e => e.Evidence.Length).Sum(), again.Library.Sources.Sum(s => s.CitedBy.Length));
    }

    private static TemporaryFolder Site() => new TemporaryFolder()
        .With("input/timeline.yml", "title: Test\nfacets: { tags: { title: Tags } }\n")
        .With("input/events/a.yml", "title: A\ndate: 1903-05-03\ncitations: [{ source: minutes, quote: \"The board met on 3 May 1903\" }]\n")
        .With("input/events/b.yml", "title: B\ndate: 1904\ncitations: [{ source: minutes, quote: \"voted to close the dock for repairs\" }]\n")
        .With("seeds/minutes.yml", "title: Minutes\ntext: minutes.txt\n")
        .With("seeds/minutes.txt", Text);

    private static ReadResult AssertSame(TemporaryFolder folder, ReadResult previous)
    {
        var anew = LibraryReader.Read(new(folder["input"]));
        var again = LibraryReader.Read(new ReadOptions(folder["input"]) { Previous = previous });
        Assert.Equal(anew.Diagnostics.AsEnumerable(), again.Diagnostics);
        Assert.Equal(anew.Library!.Events.Select(e => (e.Id, e.Event.Title, Verdicts(e))), again.Library!.Events.Select(e => (e.Id, e.Event.Title, Verdicts(e))));
        return again;
    }

    private static string Verdicts(LinkedEvent e) => string.Join(' ', e.Evidence.Select(v => v.Result.Verdict));
}
