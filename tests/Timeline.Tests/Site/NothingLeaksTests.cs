using System.Text;

using Timeline.Content;
using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>What is not published leaves no trace in the output: drafts and all that only they name, records nothing cites, files nothing refers to.</summary>
public sealed class NothingLeaksTests
{
    private const string Settings = "title: Small\nhost: https://example.org/\nevidence: { require: none }\nextra: keep\nlanes: [city]\nfacets: { people: { title: People } }\neras: [{ id: era, title: Era, date: 1990/2010 }]\n";

    private const string Draft = """
        title: ZQXWtitle
        id: zqxwid
        date: { edtf: 1987-06-05, inferred: year, note: ZQXWdatenote }
        summary: ZQXWsummary [@zqxwcitation]
        body: ZQXWbody ![ZQXWimage](../../zqxwfile.png)
        people: [ZQXWterm, nato]
        lane: city
        status: draft
        note: ZQXWnote
        aliases: [zqxwalias]
        related: [open]
        place: { title: ZQXWplace, latitude: 12.345678, longitude: 1 }
        media: [{ file: zqxwmedia.png, alt: ZQXWalt, caption: ZQXWcaption, credit: ZQXWcredit, thumbnail: zqxwthumb.png }]
        links: [{ title: ZQXWlink, url: "https://example.org/ZQXWurl" }]
        corrections: [{ date: 1986, what: ZQXWwhat, why: ZQXWwhy }]
        dates: [{ date: 1985, citations: [zqxwcitation], note: ZQXWother }]
        translations: { nl: { title: ZQXWnl } }
        zqxwextra: ZQXWextra
        citations:
          - { id: zqxwcitation, source: zqxwsource, quote: "ZQXWquote of it", locator: { section: ZQXWsection }, note: ZQXWcitationnote }
          - { title: Shared source, outlet: ZQXWoutlet, author: ZQXWauthor, url: "https://example.org/shared" }
        """;

    [Theory]
    [InlineData("status: draft")]
    [InlineData("publish: 2026-12-02")]
    public void Nothing_of_what_is_held_back_or_of_a_record_that_nothing_published_cites_is_in_the_output(string held)
    {
        using var site = new SmallSite(Settings) { Now = SmallSite.NoonOf(2026, 12, 1) }
            .With("input/events/a-draft.yml", Draft.Replace("status: draft", held, StringComparison.Ordinal))
            .With("input/events/open.yml", "title: Open\ndate: 2001\nsummary: Words. [@shared-source]\npeople: [NATO]\nrelated: [zqxwid]\ncitations: [{ title: Shared source, url: \"https://example.org/shared\" }]\n")
            .With("seeds/zqxwsource.yml", "title: ZQXWsourcetitle\nauthor: ZQXWsourceauthor\nurl: https://example.org/ZQXWsourceurl\ntext: zqxw.txt\nnote: ZQXWsourcenote\n")
            .With("seeds/zqxw.txt", "ZQXWquote of it")
            .With("seeds/zqxwunused.yml", "title: ZQXWunused\nurl: https://example.org/ZQXWunusedurl\n")
            .With("input/zqxwfile.png", "ZQXWpicture").With("input/zqxwmedia.png", "ZQXWpicture").With("input/zqxwthumb.png", "ZQXWpicture");
        site.Built();

        foreach (var (path, text) in site.Tree())
        {
            Assert.DoesNotContain("zqxw", path, StringComparison.OrdinalIgnoreCase);
            var at = text.IndexOf("zqxw", StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, at < 0 ? "" : $"{path}: …{text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}…");
            Assert.DoesNotContain("12.345678", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("status: draft", "a draft")]
    [InlineData("publish: 2026-12-02", "scheduled")]
    public void A_link_to_what_is_held_back_is_its_words(string held, string state)
    {
        const string Text = "See [the *plan*](event:zqxwid), [it](/events/zqxwid/) and [that][z]. [@self]\n\n[z]: /events/zqxwid/index.html#x\n";
        using var site = new SmallSite(Settings + "exports: all\n") { Now = SmallSite.NoonOf(2026, 12, 1) }
            .With("input/events/a-draft.yml", Draft.Replace("status: draft", held, StringComparison.Ordinal))
            .With("input/events/open.md", $"---\ntitle: Open\ndate: 2001\nsummary: \"See [the *plan*](event:zqxwid) there.\"\n---\n{Text}")
            .With("input/pages/p.md", $"---\ntitle: P\n---\n{Text}")
            .With("seeds/zqxwsource.yml", "title: Z\n").With("input/zqxwfile.png", "x").With("input/zqxwmedia.png", "x").With("input/zqxwthumb.png", "x");
        var told = site.Built().Diagnostics.Where(d => d.Code == Codes.BrokenLink).Select(d => d.Message).ToArray();
        Assert.Contains($"the link 'event:zqxwid' leads to an event that is {state}, so its words stand without a link until that is published", told);
        Assert.Equal(7, told.Length);
        Assert.Contains("See the <em>plan</em>, it and that.", site.Text("p/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"summary_markdown\":\"See the *plan* there.\"", site.Text("events.json").Replace("\": \"", "\":\"", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var (path, text) in site.Tree())
        {
            Assert.False(text.Contains("zqxw", StringComparison.OrdinalIgnoreCase), path);
        }
    }

    [Fact]
    public void A_preview_shows_the_draft_and_its_sources()
    {
        using var site = new SmallSite(Settings).With("input/events/a-draft.yml", Draft).WithEvent("open").With("seeds/zqxwsource.yml", "title: ZQXWsourcetitle\n")
            .With("input/zqxwmedia.png", "x").With("input/zqxwthumb.png", "x");
        var plan = SitePlan.Make(site.Read(), site.Options with { Preview = true, OutputFolder = null }).Plan!;
        Assert.NotNull(plan.Find("events/zqxwid/index.html"));
        Assert.Contains("ZQXWsourcetitle", Encoding.UTF8.GetString(plan.Find("sources/zqxwsource/index.html")!.Render()), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_nothing_refers_to_stay_where_they_are()
    {
        using var site = new SmallSite().WithEvent("one", rest: "media: [{ file: img/shown.png, alt: A, captions: film.vtt }]\nbody: \"[a](../../paper.pdf?x#y) ![b](/img/in%20text.png)\"\n")
            .With("input/pages/p.md", "---\ntitle: P\n---\n[list]\n\n[list]: ../list.csv\n")
            .With("input/timeline.yml", SmallSite.Settings + "data: { logo: { file: img/logo.svg } }\n");
        string[] shown = ["img/shown.png", "film.vtt", "paper.pdf", "img/in text.png", "list.csv", "img/logo.svg", "assets/any.bin"];
        string[] left = ["events/one.yml~", "events/one.bak", "events/one.orig", "notes.docx", "img/shown.png.orig", "memo.txt", "drafts/plan.odt"];
        foreach (var path in shown.Concat(left))
        {
            site.With("input/" + path, "x");
        }

        var result = site.Built();
        Assert.Equal([], shown.Where(path => !site.Has(path)));
        Assert.Equal([], left.Where(site.Has));
        Assert.Equal(left.Select(p => "input/" + p).Order(StringComparer.Ordinal), result.Diagnostics.Where(d => d.Code.Id == "TL117").Select(d => d.At.Path).Order(StringComparer.Ordinal));
    }
}
