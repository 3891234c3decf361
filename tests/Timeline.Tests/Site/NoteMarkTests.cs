namespace Timeline.Tests.Site;

public sealed class NoteMarkTests
{
    private const string Rest = "citations: [{ id: c, title: A source, quote: words }]\n";

    [Theory]
    [InlineData("It was so. [@c]", "It was so.")]
    [InlineData("It was so.[@c]", "It was so.")]
    [InlineData("It was so.  \n  [@c]", "It was so.<br>")]
    [InlineData("It was so.\n  [@c]", "It was so.")]
    public void No_space_parts_a_note_from_its_sentence(string summary, string before)
    {
        using var site = new SmallSite();
        site.With("input/events/one.yml", $"title: One\ndate: 2001\nsummary: |\n  {summary}\n{Rest}").Built();
        Assert.StartsWith($"<p>{before}<sup class=\"note-ref\">", site.Page("events/one/index.html").QuerySelector(".lead")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One. [@self] Two. [@self] Three. [@self]", 1)]
    [InlineData("One, with *stress*. [@self] Two! [@self]", 1)]
    [InlineData("One. [@self] Two, with [a link](../one/). [@self]", 1)]
    [InlineData("One. [@self] Two. [@c] Three. [@self]", 2)]
    [InlineData("One. [@self] Two. Three. [@self]", 2)]
    [InlineData("One. [@self]\n\n  Two. [@self]", 2)]
    [InlineData("One. [@self] Two. [@c; @self]", 2)]
    public void Own_sentences_side_by_side_are_marked_once(string summary, int marks)
    {
        using var site = new SmallSite();
        site.With("input/events/one.yml", $"title: One\ndate: 2001\nsummary: |\n  {summary}\n{Rest}").Built();
        var lead = site.Page("events/one/index.html").QuerySelector(".lead")!;
        Assert.Equal(marks, lead.QuerySelectorAll(".own-words").Length);
        Assert.DoesNotContain("[@", lead.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_after_a_note_keep_their_space()
    {
        using var site = new SmallSite();
        site.With("input/events/one.yml", $"title: One\ndate: 2001\nsummary: It was so [@c] and then not.\n{Rest}").Built();
        Assert.Equal("It was so1 and then not.", site.Page("events/one/index.html").QuerySelector(".lead")!.TextContent.Trim());
    }
}
