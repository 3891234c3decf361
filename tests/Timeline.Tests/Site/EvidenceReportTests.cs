using System.Text.Json;

namespace Timeline.Tests.Site;

/// <summary>What the report says of evidence that is weak, what annotations point at, and how corrections and competing dates show.</summary>
public sealed class EvidenceReportTests
{
    // 𝕊 and 🚢 are two UTF-16 units each, and one code point.
    private const string Text = "The 𝕊hip 🚢 came in on 3 May 1901.\n\nThe mole was built of granite. The mole was dear.\n";

    private const string Cited = """
        citations:
          - { id: ship, source: log, quote: "came in on 3 May 1901", supports: [date, title] }
        """;

    [Fact]
    public void Annotations_count_code_points()
    {
        using var site = new SmallSite().With("seeds/log.yml", "title: Log\ntext: log.txt\npublish: full\n").With("seeds/log.txt", Text).WithEvent("one", "1901-05-03", Cited);
        site.Built();
        using var json = JsonDocument.Parse(site.Text("annotations.json"));
        var selectors = json.RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("target")[0].GetProperty("selector");
        var (quote, position) = (selectors[0], selectors[1]);
        Assert.Equal("came in on 3 May 1901", quote.GetProperty("exact").GetString());
        Assert.EndsWith("🚢 ", quote.GetProperty("prefix").GetString(), StringComparison.Ordinal);
        Assert.Equal(".", quote.GetProperty("suffix").GetString());
        Assert.Equal((11, 32), (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void What_may_only_be_quoted_is_annotated_without_its_context()
    {
        using var site = new SmallSite().With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", Text).WithEvent("one", "1901-05-03", Cited);
        site.Built();
        Assert.DoesNotContain("prefix", site.Text("annotations.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("granite", string.Concat(site.Tree().Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_fragment_names_what_stands_before_only_when_the_words_stand_twice()
    {
        using var site = new SmallSite().With("seeds/log.yml", "title: Log\nurl: https://example.org/log\ntext: log.txt\npublish: full\n")
            .With("seeds/log.txt", "Alpha said: the mole was dear.\n\nBeta said: the mole was dear.\n")
            .WithEvent("one", rest: "citations: [{ source: log, quote: the mole was dear, locator: { paragraph: 2 } }, { source: log, quote: Alpha said }]\n");
        site.Built();
        var fragments = site.Page("events/one/index.html").QuerySelectorAll(".note-links a[href*='text=']").Select(a => a.GetAttribute("href")!.Split("text=")[1]);
        Assert.Equal(["Beta%20said%3A-,the%20mole%20was%20dear", "Alpha%20said"], fragments);
    }

    [Fact]
    public void The_report_names_file_and_line_of_what_is_weak()
    {
        using var site = new SmallSite()
            .With("seeds/log.yml", "title: Log\nurl: https://example.org/log\ntext: log.txt\n").With("seeds/log.txt", Text).With("seeds/spare.yml", "title: Spare\n")
            .WithEvent("one", "1901-05-03", Cited).WithEvent("two", "1990-01-01").WithEvent("three", "1990-06-01");
        site.Built();
        using var json = JsonDocument.Parse(site.Text("evidence.json"));
        var report = json.RootElement;
        Assert.Equal("input/events/one.yml:3 Words about one.", Place(report.GetProperty("uncited_sentences")[0]) + " " + report.GetProperty("uncited_sentences")[0].GetProperty("sentence").GetString());
        var gap = Assert.Single(report.GetProperty("gaps").EnumerateArray());
        Assert.Equal(("one", "two"), (gap.GetProperty("after").GetString(), gap.GetProperty("before").GetString()));
        Assert.Equal(["two"], Events(report, "first_of_january"));
        Assert.Equal(["two", "three"], Events(report, "uncited"));
        Assert.Equal(["one"], Events(report, "single_source"));
        Assert.DoesNotContain("spare", site.Text("evidence.json"), StringComparison.Ordinal); // a record that nothing published cites is told in `check`, not to readers
        Assert.Equal("log", report.GetProperty("unarchived_sources")[0].GetProperty("source").GetString());
        Assert.Equal(1, report.GetProperty("date_verdicts").GetProperty("supports").GetInt32());
        var statements = report.GetProperty("coverage")[0].GetProperty("statements");
        Assert.Equal((1, 1, 0), (statements.GetProperty("date").GetArrayLength(), statements.GetProperty("title").GetArrayLength(), statements.GetProperty("summary").GetArrayLength()));

        var page = site.Page("evidence/index.html");
        Assert.Contains(page.QuerySelectorAll(".report li").Select(li => li.TextContent), row => row.Contains("Words about one.", StringComparison.Ordinal) && row.Contains("input/events/one.yml:3", StringComparison.Ordinal));
        Assert.Equal("1", page.QuerySelector(".coverage-note")!.TextContent);
    }

    [Fact]
    public void A_report_of_many_rows_comes_in_pages_of_two_hundred_of_which_the_first_tells_what_all_come_to_and_the_last_what_is_left_out()
    {
        using var site = new SmallSite().With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", "Alpha said: the mole was dear.\n");
        foreach (var n in Enumerable.Range(0, 1050))
        {
            site.WithEvent($"e{n}", "1901", $"citations: [{{ source: log, quote: the mole was dear{(n == 1049 ? " indeed" : "")} }}]\n");
        }

        site.Built();
        var pages = Enumerable.Range(1, 5).Select(n => site.Page(n == 1 ? "evidence/index.html" : $"evidence/pages/{n}/index.html")).ToList();
        Assert.False(site.Has("evidence/pages/6/index.html"));
        Assert.All(pages, page => Assert.Equal((200, 200), (page.QuerySelectorAll(".coverage tbody tr").Length, page.QuerySelectorAll(".rows:not(.coverage) tbody tr").Length)));
        // What does not verify comes first.
        Assert.Equal("The e1049", pages[0].QuerySelector(".rows:not(.coverage) tbody th")!.TextContent);
        string[] Events(string table) => [.. pages.SelectMany(page => page.QuerySelectorAll(table + " tbody th a")).Select(link => link.GetAttribute("href")!.Split("events/")[1])];
        Assert.Equal((1000, 1000), (Events(".coverage").Distinct().Count(), Events(".rows:not(.coverage)").Distinct().Count()));
        Assert.Equal([true, .. Enumerable.Repeat(false, 4)], pages.Select(page => page.QuerySelector(".score, .report") is not null));
        Assert.Equal([.. Enumerable.Repeat(false, 4), true], pages.Select(page => page.Body!.TextContent.Contains("50 verified quotations are not listed here", StringComparison.Ordinal)));
        Assert.Equal("../../../evidence/index.html", pages[1].QuerySelector("[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_theme_may_go_through_all_sentences_without_a_note_however_many_there_are()
    {
        using var site = new SmallSite().With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", "Alpha said: the mole was dear.\n")
            .With("theme/parts/report-list.html", "{{ for $row in $1 }}<i class=\"row\">{{ $row.text }}</i>{{ end }}");
        foreach (var n in Enumerable.Range(0, 1005))
        {
            site.WithEvent($"e{n}", "1901", "citations: [{ source: log, quote: the mole was dear }]\n");
        }

        site.Built();
        var sentences = site.Page("evidence/index.html").QuerySelectorAll("i.row").Select(row => row.TextContent).Where(text => text.StartsWith("Words about", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 1005).Select(n => $"Words about e{n}.").Order(StringComparer.Ordinal), sentences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_correction_shows_on_its_event_on_the_page_of_corrections_and_in_the_feed()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/\n")
            .WithEvent("one", rest: "corrections: [{ date: 2025-02-03, what: The month was wrong., why: A slip. }]\n")
            .WithEvent("gone", rest: "status: retracted\ncorrections: [{ date: 2025-03-03, what: Withdrawn. }]\n");
        site.Built();
        Assert.Contains("The month was wrong. A slip.", site.Page("events/one/index.html").GetElementById("correction-1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["../events/gone/index.html#correction-1", "../events/one/index.html#correction-1"], site.Page("corrections/index.html").QuerySelectorAll("a[href*='#correction']").Select(a => a.GetAttribute("href")!));
        var feed = site.Text("feed.xml");
        Assert.Contains("<id>https://example.org/events/one/#correction-1</id>", feed, StringComparison.Ordinal);
        Assert.Contains("<title type=\"text\">Correction: The one</title>", feed, StringComparison.Ordinal);
        Assert.Contains("<title type=\"text\">Retracted: The gone</title>", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<id>https://example.org/events/gone/</id>", feed, StringComparison.Ordinal);
        Assert.NotNull(site.Page("events/gone/index.html").QuerySelector(".banner"));
        Assert.NotNull(site.Page("index.html").QuerySelector("#event-gone .entry-status"));
    }

    [Fact]
    public void A_competing_date_is_a_mark_of_its_own_and_says_whose_it_is()
    {
        using var site = new SmallSite().With("seeds/a.yml", "title: Paper A\n").With("seeds/b.yml", "title: Paper B\n")
            .WithEvent("one", "1901-05-03", "citations: [{ id: a, source: a }, { id: b, source: b }]\ndates: [{ date: 1903-05, citations: [b] }]\n")
            .WithEvent("same", "1902", "citations: [{ id: a, source: a }, { id: b, source: a }]\ndates: [{ date: 1904, citations: [b] }]\n");
        site.Built();
        Assert.Equal("Other sources say", site.Page("events/one/index.html").GetElementById("dates-title")!.TextContent);
        Assert.Contains("Paper B", site.Page("events/one/index.html").GetElementById("dates-title")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Also dated", site.Page("events/same/index.html").GetElementById("dates-title")!.TextContent);
        var home = site.Page("index.html");
        Assert.Equal(2, home.QuerySelectorAll(".axis-lane .mark[data-event=one]").Length);
        Assert.Single(home.QuerySelectorAll(".axis-lane .mark-competing[data-event=one]"));
        Assert.NotNull(home.QuerySelector("[data-facet=certainty] [data-filter=disputed]"));
    }

    private static string Place(JsonElement row) => $"{row.GetProperty("file").GetString()}:{row.GetProperty("line").GetInt32()}";

    private static string[] Events(JsonElement report, string name) => [.. report.GetProperty(name).EnumerateArray().Select(e => e.GetProperty("event").GetString()!)];
}
