using AngleSharp.Dom;

namespace Timeline.Tests.Site;

/// <summary>One folder of events, a build for each language.</summary>
public sealed class TranslationTests
{
    private const string Settings = """
        title: { en: The port, nl: De haven }
        evidence: { require: none }
        languages: { en: ../en/, nl: ../nl/ }
        lanes: { city: { en: City, nl: Stad } }
        facets: { people: { title: { en: People, nl: Mensen }, terms: { ann: { en: Ann of the port, nl: Ann van de haven } } } }

        """;

    [Fact]
    public void A_build_in_another_language_shows_its_texts_and_says_where_it_has_none()
    {
        using var site = Bilingual("nl");
        site.Built();
        var whole = site.Page("events/whole/index.html");
        Assert.Equal(("De opening", null), (whole.QuerySelector("h1")!.TextContent, whole.QuerySelector("h1")!.GetAttribute("lang")));
        Assert.StartsWith("Negen jaar werk.", whole.QuerySelector(".lead")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null(whole.QuerySelector(".in-language"));
        Assert.Equal("Stad", whole.QuerySelector(".eyebrow span")!.TextContent);
        Assert.Contains("De haven", whole.Title, StringComparison.Ordinal);
        Assert.Equal("Ann van de haven", whole.QuerySelector(".facts .term")!.TextContent);

        // The quotation stays in the words of its source, and says which language they are.
        Assert.Equal(("nine years of work", "en"), (whole.QuerySelector(".note mark")!.TextContent, whole.QuerySelector(".note .quote")!.GetAttribute("lang")));

        var half = site.Page("events/half/index.html");
        Assert.Equal((null, "en"), (half.QuerySelector("h1")!.GetAttribute("lang"), half.QuerySelector(".lead")!.GetAttribute("lang")));
        Assert.Equal("English", half.QuerySelector(".in-language")!.TextContent);
        var entry = site.Page("index.html").GetElementById("event-half")!;
        Assert.Equal(("English", null, "en"), (entry.QuerySelector(".in-language")!.TextContent, entry.QuerySelector(".entry-title a")!.GetAttribute("lang"), entry.QuerySelector(".entry-summary")!.GetAttribute("lang")));
    }

    [Fact]
    public void The_original_build_shows_what_was_written_and_an_entry_may_be_written_in_another_language()
    {
        using var site = Bilingual("en");
        site.Built();
        Assert.Equal("The opening", site.Page("events/whole/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("The city", site.Page("events/dutch/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("nl", site.Page("events/dutch/index.html").QuerySelector(".lead")!.GetAttribute("lang"));
    }

    [Fact]
    public void An_event_is_cited_in_the_language_of_its_title()
    {
        using var site = Bilingual("de");
        site.Built();
        foreach (var (id, language) in new[] { ("whole", "en"), ("dutch", "nl") })
        {
            var page = site.Page($"events/{id}/index.html");
            Assert.Contains($"|language={language}", page.QuerySelectorAll(".cite-text").Single(f => f.TextContent.StartsWith("{{", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
            Assert.Contains($"rft.language={language}", page.QuerySelector(".Z3988")!.GetAttribute("title"), StringComparison.Ordinal);
            Assert.Equal(language, page.QuerySelector("meta[name=citation_language]")!.GetAttribute("content"));
            Assert.Contains($"\"inLanguage\":\"{language}\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_leads_to_itself_in_the_other_languages()
    {
        using var site = Bilingual("nl");
        site.Built();
        var page = site.Page("events/whole/index.html");
        Assert.Equal(
            ["../../../en/events/whole/index.html", "../../../nl/events/whole/index.html"],
            page.QuerySelectorAll(".languages a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Nederlands", page.QuerySelector(".languages [aria-current]")!.TextContent);
        using var hosted = Bilingual("nl", "host: https://example.org/port/nl/\n");
        hosted.Built();
        Assert.Equal(
            ["en https://example.org/port/en/events/whole/", "nl https://example.org/port/nl/events/whole/"],
            hosted.Page("events/whole/index.html").QuerySelectorAll("link[hreflang]").Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}"));
    }

    private static SmallSite Bilingual(string language, string settings = "") => new SmallSite(Settings + $"language: {language}\n" + settings)
        .With("seeds/herald.yml", "title: The Herald\nlanguage: en\ntext: herald.txt\n")
        .With("seeds/herald.txt", "After nine years of work the bridge was opened.\n")
        .With("input/events/whole.yml", """
            title: The opening
            date: 1932-03-19
            summary: Nine years of work. [@herald]
            lane: city
            people: [ann]
            citations: [{ id: herald, source: herald, quote: nine years of work }]
            translations:
              nl: { title: De opening, summary: "Negen jaar werk. [@herald]" }
            """)
        .With("input/events/half.yml", """
            title: A half
            date: 1933
            summary: Only in English.
            translations: { nl: { title: Een helft } }
            """)
        .With("input/events/dutch.yml", """
            title: De stad
            language: nl
            date: 1934
            summary: Alleen in het Nederlands.
            translations: { en: { title: The city } }
            """);

    // A language is data: its file alone makes it offered, with its direction, plurals and numbers.
    [Fact]
    public void A_file_alone_makes_a_language()
    {
        using var site = new SmallSite(SmallSite.Settings + "language: he\n").WithEvent("one").WithEvent("two")
            .With("theme/i18n/he.yml", "language: Hebrew\ndirection: rtl\nplural: hebrew\nhome: { events: { one: ONE, two: \"TWO-{count}\", other: MANY } }\n");
        var result = site.Built();
        Assert.Equal("rtl", site.Page("index.html").DocumentElement.GetAttribute("dir"));
        Assert.Contains("TWO-2", site.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Diagnostics, d => d.Message.Contains("does not speak", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("he", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("uz-Arab", "rtl")]
    [InlineData("ks-Deva", "ltr")]
    [InlineData("ru", "ltr")]
    public void A_language_that_the_theme_does_not_speak_keeps_its_direction_and_the_words_say_that_they_are_English(string language, string direction)
    {
        using var site = new SmallSite(SmallSite.Settings + $"language: {language}\n").WithEvent("one");
        var told = string.Join('\n', site.Built().Diagnostics);
        var page = site.Page("index.html");
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(["en", "en", "en"], page.QuerySelectorAll("body > .skip, label.look, .footer").Select(e => e.GetAttribute("lang")));
        Assert.Contains("so the interface is in English", told, StringComparison.Ordinal);
        Assert.Equal(direction == "rtl", told.Contains("though pages run from right to left", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plural_rule_that_is_none_is_told()
    {
        using var site = new SmallSite(SmallSite.Settings + "language: he\n").WithEvent("one")
            .With("theme/i18n/he.yml", "language: Hebrew\ndirection: rlt\nplural: hebrev\n");
        var told = string.Join('\n', site.Built().Diagnostics);
        Assert.Contains("'plural: hebrev' is none of those known; did you mean 'hebrew'?", told, StringComparison.Ordinal);
        Assert.Contains("'direction: rlt' is none of those known", told, StringComparison.Ordinal);
    }
}
