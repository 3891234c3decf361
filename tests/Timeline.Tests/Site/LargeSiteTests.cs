using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>Sites of much imported data: how large they become, how their long lists are cut, and what readers are given to find their way.</summary>
public sealed class LargeSiteTests
{
    private const string Facets = "title: Large\nevidence: { require: none }\nfacets: { people: { title: People }, tags: { title: Tags } }\n";

    [Theory]
    [InlineData(98, true, true)] // 980 people, a year, 10 events
    [InlineData(195, false, false)] // 1,950 people, 1,950 tags
    public void By_default_all_has_an_embed_as_long_as_that_is_no_more_than_two_thousand_pages(int terms, bool parts, bool events)
    {
        using var site = WithTerms(10, terms);
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        var pages = plan.Files.Count(f => f.Path.EndsWith("index.html", StringComparison.Ordinal) && f.Path.StartsWith("embed/", StringComparison.Ordinal));
        Assert.Equal((parts, events), (plan.Find("embed/people/p0-0/index.html") is not null, plan.Find("embed/events/e0/index.html") is not null));
        Assert.InRange(pages, 1, 2001);
        Assert.Equal(parts ? "" : "; no embeds but that of the whole, for all would be 3,912 pages ('embed: parts' or 'all' in timeline.yml makes more)", plan.LeftOut);
    }

    [Fact]
    public void Where_only_events_are_too_many_for_embeds_parts_keep_theirs()
    {
        using var site = new SmallSite();
        site.With("input/events/all.yml", Events(2000));
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.NotNull(plan.Find("embed/years/2001/index.html"));
        Assert.Null(plan.Find("embed/events/e1/index.html"));
        Assert.StartsWith("; no embeds of single events, for all embeds would be 2,002 pages", plan.LeftOut, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embed_brings_the_terms_of_its_own_events_alone()
    {
        using var site = new SmallSite(Facets).WithEvent("one", "2001", "people: [ada, bob]\n").WithEvent("two", "2001", "people: [ada]\n").WithEvent("three", "2002", "people: [cleo]\n");
        site.Built();
        Assert.Contains("{\"id\":\"bob\"", site.Text("embed/people/ada/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"cleo\"", site.Text("embed/people/ada/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"cleo\"", site.Text("data/timeline.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_too_large_for_most_hosts_is_told_of_with_what_of_it_is_large()
    {
        using var site = WithTerms(3, 20);
        site.With("input/assets/map.svg", new string(' ', 400_000));
        var built = site.Built(o => o with { LargeSite = 700_000 });
        var problem = Assert.Single(built.Diagnostics, d => d.Code == Codes.LargeSite);
        Assert.Equal("input/timeline.yml", problem.At.Path);
        Assert.StartsWith("the site has ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(" MB in 60 files of embed/people", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("'embed: whole' in timeline.yml leaves out all embeds but one", problem.Message, StringComparison.Ordinal);
        Assert.Null(site.Build(o => o with { LargeSite = 700_000, Strict = true }).Published);
        Assert.DoesNotContain(site.Built().Diagnostics, d => d.Code == Codes.LargeSite);
    }

    [Fact]
    public void Of_terms_in_many_spellings_the_first_hundred_are_told_and_the_rest_counted()
    {
        using var site = new SmallSite(Facets);
        site.WithEvent("one", rest: $"people: [{Terms("P", 0, 120)}]\n");
        site.WithEvent("two", rest: $"people: [{Terms("P", 0, 120).Replace('-', ' ')}]\n");
        var told = LibraryReader.Read(new(site.Folder["input"])).Diagnostics.Where(d => d.Code == Codes.TermsAlike).ToList();
        Assert.Equal(101, told.Count);
        Assert.Single(told, d => d.Message.StartsWith("20 more spellings of terms", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_are_listed_five_hundred_to_a_page_which_lead_to_each_other()
    {
        using var site = WithTerms(6, 100);
        site.With("input/timeline.yml", Facets + "host: https://example.org/x/\nembed: none\n");
        site.Built();
        var (first, second) = (site.Page("people/index.html"), site.Page("people/pages/2/index.html"));
        Assert.Equal((500, 100), (first.QuerySelectorAll(".index li").Length, second.QuerySelectorAll(".index li").Length));
        Assert.Equal("600 entries", second.QuerySelector(".standfirst")!.TextContent);
        Assert.Equal("People, page 2 – Large", second.Title);
        Assert.Equal("../people/pages/2/index.html", first.QuerySelector(".paging [rel=next]")!.GetAttribute("href"));
        Assert.Equal("../../../people/index.html", second.QuerySelector(".paging [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("2", second.QuerySelector(".paging [aria-current]")!.TextContent);
        Assert.Contains("<loc>https://example.org/x/people/pages/2/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.False(site.Has("people/pages/3/index.html"));
        Assert.Null(site.Page("sources/index.html").QuerySelector(".paging"));
    }

    [Fact]
    public void Sources_are_listed_three_hundred_to_a_page_with_their_part_of_the_bibliography()
    {
        using var site = new SmallSite();
        var sources = new StringBuilder();
        for (var i = 0; i < 5000; i++)
        {
            sources.Append(CultureInfo.InvariantCulture, $"- {{ id: s{i:0000}, title: Book {i:0000} }}\n");
        }

        var citations = string.Join(", ", Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{ source: s{i:0000} }}")));
        site.With("seeds/all.yml", sources.ToString()).WithEvent("one", rest: $"citations: [{citations}]\n").Built();
        var page = site.Page("sources/pages/9/index.html");
        Assert.Equal((300, 300), (page.QuerySelectorAll(".source-item").Length, page.QuerySelectorAll(".bibliography li").Length));
        Assert.Equal("Book 2400", page.QuerySelector(".source-title")!.TextContent);
        Assert.Equal("2401", page.QuerySelector(".source-list")!.GetAttribute("start"));
        // Of many pages the first, the last and the neighbours are named.
        Assert.Equal("Previous 1 … 7 8 9 10 11 … 17 Next", string.Join(' ', page.QuerySelectorAll("nav.paging li").Select(li => li.TextContent.Trim())));
        Assert.Equal(200, site.Page("sources/pages/17/index.html").QuerySelectorAll(".source-item").Length);
    }

    [Fact]
    public void The_drawing_opens_with_the_window_of_the_settings_and_says_what_lies_outside()
    {
        using var site = new SmallSite(SmallSite.Settings + "view: 1990/..\n").WithEvent("charter", "1142").WithEvent("a", "1991").WithEvent("b", "2024-05");
        site.Built();
        var page = site.Page("index.html");
        Assert.Equal(["b", "a"], page.QuerySelectorAll(".axis-lane [data-event]").Select(m => m.GetAttribute("data-event")!).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("1990-01-01/2024-06-01", page.QuerySelector("timeline-view")!.GetAttribute("data-window"));
        Assert.StartsWith("1 event lies outside of 1990 to May 2024", page.QuerySelector(".axis-outside")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".entry").Length);

        // A window in which nothing lies would be an empty drawing.
        site.With("input/timeline.yml", SmallSite.Settings + "view: 1500/1600\n").Built();
        Assert.Null(site.Page("index.html").QuerySelector("[data-window], .axis-outside"));
    }

    [Fact]
    public void Lists_begin_with_the_newest_where_the_settings_say_so()
    {
        using var site = new SmallSite(SmallSite.Settings + "order: newest\n").WithEvent("a", "2001-01").WithEvent("b", "2001-02").WithEvent("c", "2003");
        site.Built();
        Assert.Equal(["event-c", "event-b", "event-a"], site.Page("index.html").QuerySelectorAll(".entry").Select(e => e.Id!));
        Assert.Equal(["event-b", "event-a"], site.Page("years/2001/index.html").QuerySelectorAll(".entry").Select(e => e.Id!));
    }

    [Fact]
    public void Links_to_report_edit_contribute_and_look_for_a_copy_are_filled_in_and_escaped()
    {
        const string Links = "host: https://example.org/x/\nlinks:\n  report: \"https://example.org/new?title={title}&body={url}%0A{file}:{line}\"\n" +
            "  edit: https://example.org/edit/main/{file}\n  contribute: https://example.org/how\n  archive: https://web.archive.org/web/{date}/{url}\n";
        using var site = new SmallSite(SmallSite.Settings + Links)
            .With("input/events/a b.yml", "id: ab\ntitle: Q&A, 100% <sure>?\ndate: 2001\ncitations: [{ source: kept }, { source: lost }, { source: undated }]\n")
            .With("seeds/kept.yml", "title: Kept\nurl: https://example.com/k\narchive: { url: https://example.net/k }\n")
            .With("seeds/lost.yml", "title: Lost\nissued: 2006-05\nurl: https://example.com/l?a=1&b=2\n")
            .With("seeds/undated.yml", "title: Undated\nurl: https://example.com/u\n");
        site.Built();
        var links = site.Page("events/ab/index.html").QuerySelectorAll(".facts ~ .actions a, .event .actions a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.Equal("https://example.org/new?title=Q%26A%2C%20100%25%20%3Csure%3E%3F&body=https%3A%2F%2Fexample.org%2Fx%2Fevents%2Fab%2F%0Ainput%2Fevents%2Fa%20b.yml:1", links[0]);
        Assert.Equal("https://example.org/edit/main/input/events/a%20b.yml", links[1]);
        Assert.Equal("https://example.org/how", site.Page("index.html").QuerySelector(".footer a[rel]")!.GetAttribute("href"));
        Assert.Equal("https://web.archive.org/web/20060531/https://example.com/l?a=1&b=2", Search("lost"));
        Assert.Equal("https://web.archive.org/web/*/https://example.com/u", Search("undated"));
        Assert.Null(Search("kept"));
        Assert.Equal("https://example.org/edit/main/seeds/lost.yml", site.Page("sources/lost/index.html").QuerySelector(".record .actions a:last-child")!.GetAttribute("href"));

        string? Search(string id) => site.Page($"sources/{id}/index.html").QuerySelectorAll(".page-head .actions a").SingleOrDefault(a => a.TextContent == "Look for an archived copy")?.GetAttribute("href");
    }

    [Fact]
    public void Tiers_of_sources_are_shown_counted_and_found_by()
    {
        using var site = new SmallSite().With("seeds/b.yml", "title: B\ntier: Hearsay & rumour\n")
            .WithEvent("one", rest: "citations: [{ title: A, tier: 1 }, { source: b }]\n").WithEvent("two", rest: "citations: [{ title: C, tier: 1 }]\n");
        site.Built();
        Assert.Contains("{\"id\":\"tier\",\"title\":\"Tier of source\",\"terms\":[{\"id\":\"1\",\"title\":\"1\"},{\"id\":\"hearsay-rumour\"", site.Text("data/timeline.js"), StringComparison.Ordinal);
        Assert.Equal(["1", "hearsay-rumour"], site.Page("index.html").QuerySelectorAll("[data-facet=tier] [data-filter]").Select(a => a.GetAttribute("data-filter")!));
        Assert.Contains("tier:1 tier:hearsay-rumour", site.Page("embed/index.html").GetElementById("event-one")!.GetAttribute("data-terms"), StringComparison.Ordinal);
        Assert.Equal("Hearsay & rumour", site.Page("sources/b/index.html").QuerySelector(".record dd")!.TextContent);
        Assert.Contains("Tier of source: 1", site.Page("sources/index.html").QuerySelector(".source-counts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["12", "Hearsay & rumour1"], site.Page("statistics/index.html").QuerySelectorAll("[aria-labelledby=chart-tiers] tr").Select(row => row.TextContent));
    }

    [Fact]
    public void Statistics_count_by_year_facet_and_source_and_tell_gaps()
    {
        using var site = new SmallSite().WithEvent("one", "2001", "people: [ada, bob]\ncitations: [{ title: A, outlet: Post }]\n").WithEvent("two", "2001", "people: [ada]\ncitations: [{ title: A, outlet: Post }, { title: B, outlet: Echo }]\n")
            .WithEvent("three", "2020", "importance: 5\n");
        site.Built();
        var page = site.Page("statistics/index.html");
        Assert.Equal(["20012", "20201"], Rows("years"));
        Assert.Equal(["ada2", "bob1"], Rows("people"));
        Assert.Equal(["32", "51"], Rows("importances"));
        Assert.Equal(["A2", "B1"], Rows("sources"));
        Assert.Equal(["Echo1", "Post1"], Rows("outlets"));
        Assert.Equal("1 quiet stretch", page.QuerySelector(".report h2")!.TextContent);
        Assert.Contains("No event between 2001 (The one) and 2020", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(" days", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("50", page.QuerySelectorAll("[aria-labelledby=chart-people] rect")[1].GetAttribute("width"));
        Assert.Contains("0 of 2 sources have an archived copy.", page.Body!.TextContent, StringComparison.Ordinal);

        IEnumerable<string> Rows(string chart) => page.QuerySelectorAll($"table[aria-labelledby=chart-{chart}] tr").Select(row => row.TextContent);
    }

    private static string Events(int count)
    {
        var events = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            events.Append(CultureInfo.InvariantCulture, $"- {{ id: e{i}, title: Event {i}, date: 2001 }}\n");
        }

        return events.ToString();
    }

    // Events that share no term with each other.
    private static SmallSite WithTerms(int events, int each)
    {
        var site = new SmallSite(Facets);
        for (var i = 0; i < events; i++)
        {
            var (people, tags) = (Terms("p", i, each), Terms("t", i, each > 100 ? each : 0));
            site.WithEvent(string.Create(CultureInfo.InvariantCulture, $"e{i}"), rest: $"people: [{people}]\ntags: [{tags}]\n");
        }

        return site;
    }

    private static string Terms(string name, int of, int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{name}{of}-{n}")));
}
