using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Timeline.Content;

namespace Timeline.Tests.Site;

/// <summary>What a site says of its proof: only what was counted, wherever it says it.</summary>
public sealed class ClaimsTests
{
    private const string Required = "title: Small\nhost: https://example.org/\nfacets: { people: { title: People }, tags: { title: Tags, kind: labels } }\n";
    private const string Text = "The ship came in on 3 May 1901 with Ann Lee.\n";
    private const string All = "Every statement of these events";

    private const string Whole = """
        summary: A ship came. [@ship]
        people: [ann-lee]
        tags: [ships]
        citations: [{ id: ship, source: log, quote: "came in on 3 May 1901 with Ann Lee", supports: [title, date, people] }]
        """;

    [Fact]
    public void Where_everything_is_carried_every_page_says_so()
    {
        using var site = Logged(Required).With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\n" + Whole + "\n");
        site.Built();
        foreach (var page in new[] { "index.html", "events/one/index.html", "years/1901/index.html", "sources/log/index.html", "embed/events/one/index.html", "embed/index.html", "evidence/index.html" })
        {
            Assert.True(site.Text(page).Contains(All, StringComparison.Ordinal), page);
        }

        Assert.DoesNotContain("own", site.Page("index.html").QuerySelector(".footer-promise")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_no_note_carries_takes_the_claim_away_everywhere()
    {
        using var site = Logged(Required).With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\n" + Whole.Replace("[@ship]\n", "[@ship] It was large.\n", StringComparison.Ordinal) + "\n");
        site.Built();
        Assert.DoesNotContain(site.Tree(), file => file.Value.Contains("very statement", StringComparison.Ordinal));
        Assert.Equal("4 of 5 statements of these events lead to the exact words quoted for them.", site.Page("events/one/index.html").QuerySelector(".footer-promise")!.TextContent);
        using var json = JsonDocument.Parse(site.Text("evidence.json"));
        Assert.Equal((5, 4, 2, 1), (Number(json, "statements"), Number(json, "statements_carried"), Number(json, "sentences"), Number(json, "sentences_carried")));
    }

    [Fact]
    public void Of_very_many_sentences_without_a_note_the_first_are_told_and_the_rest_counted()
    {
        var many = string.Concat(Enumerable.Range(0, 1250).Select(i => string.Create(CultureInfo.InvariantCulture, $"Nothing happened on day {i}. ")));
        using var site = Logged(Required).With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\n" + Whole + "\nbody: " + many + "\n");
        var read = LibraryReader.Read(new(site.Folder["input"]));
        var told = read.Diagnostics.Where(d => d.Code == Codes.SentenceUncarried).ToArray();
        Assert.Equal(101, told.Length);
        Assert.Contains("no note carries 1,150 more sentences", told[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_quotes_nothing_claims_nothing()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/\n").With("seeds/log.yml", "title: Log\n").WithEvent("one", rest: "citations: [{ source: log }]\n");
        site.Built();
        var said = string.Concat(site.Tree().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Value));
        said = Regex.Replace(said, " data-[a-z-]+=\"[^\"]*\"", ""); // words that scripts fill in and show
        foreach (var claim in new[] { "very statement", "0 of 0", "uotations verified", "assages verified" })
        {
            Assert.DoesNotContain(claim, said, StringComparison.Ordinal);
        }

        Assert.Equal("1 of 1 event names a source; nothing is quoted.", site.Page("index.html").QuerySelector(".footer-promise")!.TextContent);
        Assert.Contains("Nothing is quoted here", site.Page("evidence/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_verify_carries_nothing()
    {
        using var site = Logged("title: Small\nevidence: { require: none }\n")
            .With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\nsummary: A ship came. [@ship]\ncitations: [{ id: ship, source: log, quote: never went out again at all, supports: [title, date] }]\n");
        site.Built();
        Assert.Equal(
            "No words found in a source carry any of the 3 statements of these events. 1 quotation does not stand in its source as quoted.",
            site.Page("index.html").QuerySelector(".footer-promise")!.TextContent);
    }

    [Fact]
    public void Own_words_are_shown_as_such_and_the_claim_excepts_them()
    {
        using var site = Logged(Required).With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\n" + Whole.Replace("[@ship]\n", "[@ship] It was large, we think. [@self]\n", StringComparison.Ordinal) + "\n");
        site.Built();
        var page = site.Page("events/one/index.html");
        Assert.Equal("the author’s own words", page.QuerySelector(".lead .own-words")!.TextContent);
        Assert.EndsWith("but for the author’s own, which are marked.", page.QuerySelector(".footer-promise")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(the author’s own words)", site.Page("index.html").QuerySelector(".entry-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(site.Page("embed/events/one/index.html").QuerySelector(".own-words"));
    }

    [Fact]
    public void Drafts_are_not_counted()
    {
        using var site = Logged(Required)
            .With("input/events/one.yml", "title: A ship\ndate: 1901-05-03\n" + Whole + "\n")
            .With("input/events/two.yml", "title: Later\ndate: 1902\nstatus: draft\nsummary: Nobody says so.\n");
        site.Built();
        Assert.StartsWith(All, site.Page("index.html").QuerySelector(".footer-promise")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_is_no_promise_where_nothing_is_compared_with_it()
    {
        using var site = new SmallSite().With("seeds/log.yml", $"title: Log\nsha256: {new string('a', 64)}\n").WithEvent("one", rest: "citations: [{ source: log }]\n");
        site.Built();
        Assert.DoesNotContain("build fails", site.Text("sources/log/index.html"), StringComparison.Ordinal);
    }

    private static int Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();

    private static SmallSite Logged(string settings) => new SmallSite(settings).With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", Text);
}
