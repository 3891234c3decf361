using System.Text.Json;

using Timeline.Content;

namespace Timeline.Tests.Site;

/// <summary>Who says a passage stands beside it everywhere; pages and speakers of a text that is shown in full are no words of it.</summary>
public sealed class SpeakersShownTests
{
    private const string Talk = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Anna Berg>The harbour was closed on the third of March.\n\n"
        + "00:03.000 --> 00:05.000\n<v Jonas Holm>By order of the board & for one day only.\n";

    private const string Cited = """
        citations:
          - { id: closed, source: talk, quote: "closed on the third of March", locator: { speaker: Anna Berg, timecode: "0:02" }, supports: [title] }
          - { id: order, source: talk, quote: "By order of the board & for one day only." }
        """;

    [Fact]
    public void A_speaker_stands_beside_the_passage_on_every_page_and_in_the_data()
    {
        using var site = new SmallSite().With("seeds/talk.yml", "title: Talk\ntext: talk.vtt\npublish: full\n").With("seeds/talk.vtt", Talk).WithEvent("one", rest: Cited);
        site.Built();
        Assert.Equal(["— Anna Berg", "— Jonas Holm"], site.Page("events/one/index.html").QuerySelectorAll(".note .speaker").Select(p => p.TextContent));
        Assert.Equal(["— Anna Berg", "— Jonas Holm"], site.Page("sources/talk/index.html").QuerySelectorAll(".passage-uses .speaker").Select(p => p.TextContent));
        Assert.Equal(["Anna Berg", "Jonas Holm"], site.Page("sources/talk/index.html").QuerySelectorAll(".full-text .speaker").Select(p => p.TextContent));
        Assert.Contains("— Anna Berg", site.Page("evidence/index.html").QuerySelector(".row-quote .speaker")!.TextContent, StringComparison.Ordinal);
        using var events = JsonDocument.Parse(site.Text("events.json"));
        Assert.Equal("Anna Berg", events.RootElement.GetProperty("events")[0].GetProperty("citations")[0].GetProperty("speaker").GetString());
        using var evidence = JsonDocument.Parse(site.Text("evidence.json"));
        Assert.Equal("Jonas Holm", evidence.RootElement.GetProperty("results")[1].GetProperty("speaker").GetString());
        using var annotations = JsonDocument.Parse(site.Text("annotations.json"));
        Assert.Equal("Anna Berg", annotations.RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("body")[2].GetProperty("value").GetString());
        Assert.Contains("Anna Berg · Talk", site.Text("data/events/0.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_two_speakers_are_no_quotation_and_the_build_says_whose_they_are()
    {
        using var site = new SmallSite("title: Small\ndescription: A small site\n").With("seeds/talk.yml", "title: Talk\ntext: talk.vtt\n").With("seeds/talk.vtt", Talk)
            .WithEvent("one", rest: "citations: [{ source: talk, quote: third of March. By order of the board & for one day only. }]\n");
        var told = LibraryReader.Read(new(site.Folder["input"])).Diagnostics;
        Assert.Contains(told, d => d.Message.Contains("“third of March.” is said by Anna Berg, “By order of the board & for one day only.” by Jonas Holm", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_locator_is_told_the_right_one()
    {
        using var site = new SmallSite().With("seeds/talk.yml", "title: Talk\ntext: talk.vtt\n").With("seeds/talk.vtt", Talk)
            .WithEvent("one", rest: "citations: [{ source: talk, quote: closed on the third of March, locator: { speaker: Holm, timecode: 0:04, cell: here } }]\n");
        var told = LibraryReader.Read(new(site.Folder["input"])).Diagnostics.Select(d => $"{d.Code}: {d.Message}").ToArray();
        Assert.Contains(told, d => d.Contains("The locator says at 0:04, but it is said at 0:01; it says speaker Holm, but it is said by Anna Berg.", StringComparison.Ordinal));
        Assert.Contains(told, d => d.Contains("'cell: here' is shown, but not checked", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_a_plain_text_are_named_and_never_shown_as_boxes()
    {
        using var site = new SmallSite().With("seeds/log.yml", "title: Log\ntext: log.txt\npublish: full\n")
            .With("seeds/log.txt", "The harbour was closed\n\fon the third of March.\n\n\fIt was opened\u000B again in May.\n")
            .WithEvent("one", rest: "citations: [{ source: log, quote: was closed on the third of March }]\n");
        site.Built();
        var text = site.Page("sources/log/index.html").QuerySelector(".full-text")!;
        Assert.Equal(["page 2", "page 3"], text.QuerySelectorAll(".page-number").Select(p => p.TextContent));
        Assert.Equal("was closed on the third of March", string.Join(' ', string.Concat(text.QuerySelectorAll("mark").Select(p => p.TextContent)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.DoesNotContain(site.Tree(), file => file.Value.AsSpan().ContainsAny('\f', '\v'));
    }
}
