using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>What is not published leaves no trace in the output: drafts and all that only they name, records nothing cites, files nothing refers to.</summary>
public sealed class NothingLeaksTests
{
    private const string Settings = "title: Small\nhost: https://example.org/\nevidence: { require: none }\nextra: keep\nlanes: [city]\nfacets: { people: { title: People } }\neras: [{ id: era, title: Era, date: 1990/2010 }]\n";

    private const string Draft = """
        title: MARKtitle
        id: markid
        date: { edtf: 1987-06-05, inferred: year, note: MARKdatenote }
        summary: MARKsummary [@markcitation]
        body: MARKbody ![MARKimage](../../markfile.png)
        people: [MARKterm, nato]
        lane: city
        status: draft
        note: MARKnote
        aliases: [markalias]
        related: [open]
        place: { title: MARKplace, latitude: 12.345678, longitude: 1 }
        media: [{ file: markmedia.png, alt: MARKalt, caption: MARKcaption, credit: MARKcredit, thumbnail: markthumb.png }]
        links: [{ title: MARKlink, url: "https://example.org/MARKurl" }]
        corrections: [{ date: 1986, what: MARKwhat, why: MARKwhy }]
        dates: [{ date: 1985, citations: [markcitation], note: MARKother }]
        translations: { nl: { title: MARKnl } }
        markextra: MARKextra
        citations:
          - { id: markcitation, source: marksource, quote: "MARKquote of it", locator: { section: MARKsection }, note: MARKcitationnote }
          - { title: Shared source, outlet: MARKoutlet, author: MARKauthor, url: "https://example.org/shared" }
        """;

    [Fact]
    public void Nothing_of_a_draft_or_of_a_record_that_nothing_published_cites_is_in_the_output()
    {
        using var site = new SmallSite(Settings)
            .With("input/events/a-draft.yml", Draft)
            .With("input/events/open.yml", "title: Open\ndate: 2001\nsummary: Words. [@shared-source]\npeople: [NATO]\nrelated: [markid]\ncitations: [{ title: Shared source, url: \"https://example.org/shared\" }]\n")
            .With("seeds/marksource.yml", "title: MARKsourcetitle\nauthor: MARKsourceauthor\nurl: https://example.org/MARKsourceurl\ntext: mark.txt\nnote: MARKsourcenote\n")
            .With("seeds/mark.txt", "MARKquote of it")
            .With("seeds/markunused.yml", "title: MARKunused\nurl: https://example.org/MARKunusedurl\n")
            .With("input/markfile.png", "MARKpicture").With("input/markmedia.png", "MARKpicture").With("input/markthumb.png", "MARKpicture");
        site.Built();

        foreach (var (path, text) in site.Tree())
        {
            Assert.DoesNotContain("mark", path, StringComparison.OrdinalIgnoreCase);
            var at = text.IndexOf("mark", StringComparison.OrdinalIgnoreCase);
            while (at >= 0 && IsOfTheTheme(text, at))
            {
                at = text.IndexOf("mark", at + 4, StringComparison.OrdinalIgnoreCase);
            }

            Assert.True(at < 0, $"{path}: …{text[Math.Max(0, at - 60)..Math.Min(text.Length, Math.Max(0, at) + 60)]}…");
            Assert.DoesNotContain("12.345678", text, StringComparison.Ordinal);
            Assert.DoesNotContain("1987", Dated(path, text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_preview_shows_the_draft_and_its_sources()
    {
        using var site = new SmallSite(Settings).With("input/events/a-draft.yml", Draft).With("seeds/marksource.yml", "title: MARKsourcetitle\n");
        var plan = SitePlan.Make(site.Read(), site.Options with { Preview = true, OutputFolder = null }).Plan!;
        Assert.NotNull(plan.Find("events/markid/index.html"));
        Assert.Contains("MARKsourcetitle", Encoding.UTF8.GetString(plan.Find("sources/marksource/index.html")!.Render()), StringComparison.Ordinal);
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

    // Classes and elements of the theme, its words and scripts; never a value of the author's.
    private static bool IsOfTheTheme(string text, int at)
    {
        var word = text.AsSpan(at, Math.Min(16, text.Length - at));
        return !word.StartsWith("MARK", StringComparison.Ordinal) && !Authored.Any(a => text.AsSpan(at).StartsWith(a, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Authored =
        ["markid", "markcitation", "markterm", "markalias", "marksource", "markunused", "markfile", "markmedia", "markthumb", "markextra"];

    // Numbers in hashes, styles and drawings are no dates.
    private static string Dated(string path, string text) =>
        path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{text}") : "";
}
