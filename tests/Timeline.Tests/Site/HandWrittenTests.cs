using System.Diagnostics;
using System.Text.Json;

using Timeline.Content;

namespace Timeline.Tests.Site;

/// <summary>What authors write by hand in the shortest way: addresses for citations, their own fields and scales, HTML, names of files.</summary>
public sealed class HandWrittenTests
{
    private const string Address = "https://example.org/news/one";
    private const string Cited = "title: Small\nhost: https://example.org/\nevidence: { require: cited, sentences: listed }\n";

    [Fact]
    public void An_address_makes_one_source_for_all_who_give_it_and_proves_nothing()
    {
        using var site = new SmallSite(Cited)
            .WithEvent("one", rest: $"citations: [{Address}]\n")
            .WithEvent("two", rest: "source: http://www.example.org/news/one/#top\n")
            .WithEvent("three", rest: $"citations: [{{ id: here, source: {Address} }}]\n")
            .With("input/events/four.yml", $"title: Four\ndate: 2001\nsummary: It was so. [@example-org-news-one]\nsource: [{Address}]\n");
        site.Built();
        Assert.Equal(["example-org-news-one"], site.Read().Sources.Select(s => s.Id));
        Assert.Equal(4, site.Page("sources/example-org-news-one/index.html").QuerySelectorAll(".brief li").Length);
        Assert.DoesNotContain(site.Tree(), file => file.Value.Contains("very statement", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(site.Text("evidence.json"));
        Assert.Equal((0, 0), (json.RootElement.GetProperty("statements_carried").GetInt32(), json.RootElement.GetProperty("sentences_carried").GetInt32()));
    }

    [Fact]
    public void An_address_that_a_record_has_is_that_record()
    {
        using var site = new SmallSite(Cited)
            .With("seeds/herald.yml", "title: The Herald\nurl: https://www.example.org/news/one/\n")
            .WithEvent("one", rest: $"citations: [{Address}]\n");
        Assert.Equal(["herald"], site.Read().Sources.Select(s => s.Id));
        Assert.Equal(["herald"], site.Read().Events[0].Evidence.Select(e => e.Source.Id));
    }

    [Fact]
    public void An_address_that_another_citation_describes_is_that_source_unless_a_draft_describes_it()
    {
        using var site = new SmallSite(Cited)
            .WithEvent("one", rest: $"citations: [{Address}]\n")
            .WithEvent("two", rest: $"citations: [{{ title: The Herald, url: {Address} }}]\n");
        Assert.Equal(["the-herald"], site.Read().Sources.Select(s => s.Id));
        site.WithEvent("two", rest: $"status: draft\ncitations: [{{ title: The Herald, url: {Address} }}]\n");
        Assert.Equal(["example-org-news-one"], site.Read().Events[0].Evidence.Select(e => e.Source.Id));
    }

    [Fact]
    public void Two_addresses_that_make_one_id_are_two_sources()
    {
        using var site = new SmallSite(Cited)
            .WithEvent("one", rest: "citations: [https://example.org/watch?v=aBc, https://example.org/watch?v=abc]\n")
            .WithEvent("two", rest: "citations: [https://example.org/watch/v-abc]\n");
        var ids = site.Read().Sources.Select(s => s.Id).ToArray();
        Assert.Equal(3, ids.Length);
        Assert.All(ids, id => Assert.StartsWith("example-org-watch-v-abc", id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[low, middle, high]", "low", 1)]
    [InlineData("[low, middle, high]", "middle", 3)]
    [InlineData("[low, high]", "high", 5)]
    [InlineData("{ least: 0, most: 100 }", "80", 4)]
    [InlineData("{ least: 10, most: 1 }", "1", 5)]
    [InlineData("{ least: 10, most: 1 }", "9", 1)]
    [InlineData("{ least: -1, most: 1 }", "0.5", 4)]
    public void Importance_on_the_sites_own_scale_is_one_of_five_steps(string scale, string written, int step)
    {
        using var site = new SmallSite(SmallSite.Settings + $"importance: {scale}\n").WithEvent("one", rest: $"importance: {written}\n").WithEvent("two");
        Assert.Equal([step, 3], site.Read().Events.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Event.Importance));
    }

    [Fact]
    public void What_no_field_takes_reaches_templates_at_every_level()
    {
        using var site = new SmallSite(SmallSite.Settings + "extra: keep\n")
            .With("theme/pages/event.html", """
                ---
                for: events
                path: events/{id}/index.html
                ---
                {{ for n in event.notes }}{{ n.extra.weight }} {{ n.extra.locator.shelf }} {{ end }}{{ event.links[0].extra.kind }} {{ event.place.extra.zoom }}
                {{ event.dates[0].extra.who }} {{ event.corrections[0].extra.ticket }} {{ event.extra.colour }} {{ event.extra.date.by }} {{ event.media[0].extra.lens }}
                """)
            .With("input/events/one.yml", """
                title: One
                date: { edtf: 2001, by: hand }
                colour: red
                citations: [{ title: A note, weight: 3, locator: { shelf: 4 } }]
                links: [{ url: https://example.org/b, kind: film }]
                place: { latitude: 51.2, longitude: 4.4, zoom: 12 }
                dates: [{ date: 1922, who: the mayor }]
                corrections: [{ date: 1923, what: The year., ticket: 17 }]
                media: [{ url: https://example.org/p.png, alt: A pier, lens: wide }]
                """);
        site.Built();
        var words = site.Text("events/one/index.html");
        foreach (var word in new[] { "3 4", "film 12", "the mayor 17 red hand wide" })
        {
            Assert.Contains(word, words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Html_in_a_text_is_never_shown_as_tags()
    {
        using var site = new SmallSite().With("input/events/one.yml", """
            title: A <b>bold</b> step
            date: 2001
            summary: |
              It was <b>very</b> <i>fine</i>, <span>says</span> <a href="https://example.org/a">she</a>.<br>
              So it was. <script>alert(1)</script>
            body: "<p>One.</p><p>Two<br>lines.</p><ul><li>first</li><li>second <b>item</b></li></ul>"
            note: <i>Once</i>
            """);
        site.Built();
        var page = site.Page("events/one/index.html").QuerySelector("main")!;
        foreach (var part in page.QuerySelectorAll("h1, .prose, .remark"))
        {
            Assert.DoesNotContain("&lt;", part.InnerHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("alert", part.InnerHtml, StringComparison.Ordinal);
        }

        Assert.Equal("A bold step", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(["very", "item"], page.QuerySelectorAll(".prose strong").Select(s => s.TextContent));
        Assert.Equal(["first", "second item"], page.QuerySelectorAll(".prose li").Select(s => s.TextContent.Trim()));
        Assert.Equal(2, page.QuerySelectorAll(".prose br").Length);
        Assert.Equal("she", page.QuerySelector("a[href='https://example.org/a']")!.TextContent);
        Assert.Equal("Once", page.QuerySelector(".remark p")!.TextContent);
    }

    [Theory]
    [InlineData("<? > ", 90_000)]
    [InlineData("<!-- > ", 60_000)]
    [InlineData("<![CDATA[ > ", 40_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<script>", 60_000)]
    [InlineData("<br>", 120_000)]
    [InlineData("x<b>y</b>\n\n", 30_000)]
    public void Html_without_end_is_read_in_time(string piece, int times)
    {
        var watch = Stopwatch.StartNew();
        using var folder = new TemporaryFolder().With("input/timeline.yml", SmallSite.Settings)
            .With("input/a.json", JsonSerializer.Serialize(new { title = "A", date = "2001", body = "<b>x</b> " + string.Concat(Enumerable.Repeat(piece, times)) }));
        Assert.NotNull(LibraryReader.Read(new(folder["input"])).Library);
        Assert.True(watch.Elapsed.TotalSeconds < 30, $"{piece}: {watch.Elapsed}"); // a square takes minutes
    }

    [Fact]
    public void A_text_of_a_source_beside_its_event_is_read_and_not_published()
    {
        using var site = new SmallSite(Cited)
            .With("input/events/one.txt", "The ship came in on 3 May 1901.\n")
            .With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\ncitations: [{ title: Log, text: one.txt, quote: The ship came in }]\n");
        site.Built();
        Assert.True(site.Read().Events[0].Evidence[0].Result.Verifies);
        Assert.DoesNotContain(site.Tree().Keys, path => path.EndsWith(".txt", StringComparison.Ordinal) && path.Contains("one", StringComparison.Ordinal));
    }
}
