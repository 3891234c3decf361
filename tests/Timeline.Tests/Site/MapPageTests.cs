using System.Globalization;
using System.Text.Json;

using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>Where places reach a site: its map, the small maps of events and terms, and what programs are told.</summary>
public sealed class MapPageTests
{
    private const string Settings = """
        title: Small
        evidence: { require: none }
        facets:
          places:
            title: Places
            terms:
              antwerp: { title: Antwerp, latitude: 51.2194, longitude: 4.4025 }
              brussels: { title: { en: Brussels, nl: Brussel }, latitude: 50.8503, longitude: 4.3517 }
              somewhere: Somewhere

        """;

    [Fact]
    public void A_site_without_coordinates_has_no_map_and_loses_nothing()
    {
        using var site = new SmallSite(Settings.Replace("latitude: 51.2194, longitude: 4.4025", "title: Antwerp", StringComparison.Ordinal)
            .Replace("title: Antwerp, title", "title", StringComparison.Ordinal).Replace(", latitude: 50.8503, longitude: 4.3517", "", StringComparison.Ordinal))
            .WithEvent("one", rest: "places: [antwerp, brussels, somewhere]\n");
        site.Built();
        Assert.False(site.Has("map/index.html"));
        Assert.DoesNotContain("Map", site.Page("index.html").QuerySelectorAll(".menu a").Select(a => a.TextContent));
        Assert.Null(site.Page("events/one/index.html").QuerySelector(".locator"));
        Assert.Null(site.Page("places/antwerp/index.html").QuerySelector(".locator"));
        Assert.Equal("Brussels", site.Page("places/brussels/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void The_map_shows_terms_and_places_that_events_name_and_lists_them_in_words()
    {
        using var site = new SmallSite(Settings)
            .WithEvent("one", rest: "places: [antwerp]\n")
            .WithEvent("two", rest: "places: [antwerp, brussels]\n")
            .WithEvent("three", rest: "place: { title: Town hall, latitude: 51.2194, longitude: 4.4025 }\n")
            .WithEvent("four", rest: "place: { latitude: 52.37, longitude: 4.89 }\n")
            .WithEvent("five", rest: "places: [somewhere]\n");
        site.Built();
        var page = site.Page("map/index.html");
        Assert.Contains("Map", site.Page("index.html").QuerySelectorAll(".menu a").Select(a => a.TextContent));
        var list = page.QuerySelectorAll(".map-list > li").ToList();
        Assert.Equal(["Antwerp", "Brussels", "The four"], list.Select(li => li.QuerySelector(".index-title")!.TextContent));
        Assert.Equal(["3 events", "1 event", "1 event"], list.Select(li => li.QuerySelector(".index-count")!.TextContent));

        // What its term's page has is not told again; what only names the same spot is.
        Assert.Equal(["The three"], list[0].QuerySelectorAll("ul a").Select(a => a.TextContent));
        Assert.Equal("geo:51.2194,4.4025", list[0].QuerySelector(".coordinates a")!.GetAttribute("href"));
        var away = list[0].QuerySelectorAll(".coordinates a")[1];
        Assert.Equal(("https://www.openstreetmap.org/?mlat=51.2194&mlon=4.4025#map=13/51.2194/4.4025", "external noreferrer", "OpenStreetMap"), (away.GetAttribute("href"), away.GetAttribute("rel"), away.TextContent));

        var marks = page.QuerySelectorAll(".map-wide .map-mark").ToList();
        Assert.Equal(["Antwerp: 3 events", "Brussels: 1 event", "The four: 1 event"], marks.Select(a => a.GetAttribute("aria-label")));
        Assert.Equal(["../places/antwerp/index.html", "../places/brussels/index.html", "../events/four/index.html"], marks.Select(a => a.GetAttribute("href")));
        Assert.Contains("1 event without coordinates is not on the map.", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_asks_a_map_whether_it_has_a_place()
    {
        using var site = new SmallSite(Settings)
            .WithEvent("one", rest: "places: [antwerp]\nlinks: [{ title: Elsewhere, url: \"https://example.org/\" }]\n")
            .WithEvent("two", rest: "place: { latitude: 52.37, longitude: 4.89 }\n");
        var check = SiteBuilder.Check(site.Read(), site.Options with { ChecksLinks = true });
        Assert.Equal([], check.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(["https://example.org/"], check.Web.Select(link => link.Address));
    }

    [Fact]
    public void Marks_that_hide_each_other_lead_to_a_map_from_nearer()
    {
        using var site = new SmallSite(Settings)
            .WithEvent("one", rest: "places: [antwerp]\n")
            .WithEvent("two", rest: "place: { title: Deurne, latitude: 51.1894, longitude: 4.4603 }\n")
            .WithEvent("far", rest: "place: { title: Caracas, latitude: 10.48, longitude: -66.9 }\n");
        site.Built();
        var page = site.Page("map/index.html");
        Assert.Equal(2, page.QuerySelectorAll("figure").Length);
        var group = page.QuerySelector("#map-1 .map-wide .map-mark")!;
        Assert.Equal(("Antwerp · Deurne: 2 events", "#map-2"), (group.GetAttribute("aria-label"), group.GetAttribute("href")));
        Assert.Equal(2, page.QuerySelectorAll("#map-2 .map-wide .map-mark").Length);
        Assert.Equal("Closer: Antwerp · Deurne", page.QuerySelector("#map-2 figcaption")!.TextContent);
    }

    [Fact]
    public void Events_and_places_have_a_small_map_of_a_few_kilobytes()
    {
        using var site = new SmallSite(Settings)
            .WithEvent("one", rest: "place: { title: Fiji, latitude: -17.7, longitude: 178.1 }\n")
            .WithEvent("two", rest: "places: [brussels]\n");
        site.Built();
        foreach (var path in new[] { "events/one/index.html", "events/two/index.html", "places/brussels/index.html" })
        {
            var map = site.Page(path).QuerySelector(".locator svg")!;
            Assert.Single(map.QuerySelectorAll(".map-dot"));
            Assert.InRange(map.OuterHtml.Length, 300, 6 * 1024);
            Assert.Equal("../../map/index.html", map.ParentElement!.GetAttribute("href"));
        }
    }

    [Fact]
    public void Programs_are_told_where_an_event_happened()
    {
        using var site = new SmallSite(Settings)
            .WithEvent("one", rest: "place: { title: Fiji, latitude: -17.7, longitude: 178.1 }\n")
            .WithEvent("two", rest: "places: [antwerp, brussels]\n")
            .WithEvent("three");
        site.Built();
        using var one = Json(site, "one");
        var location = one.RootElement.GetProperty("about").GetProperty("location");
        Assert.Equal(("Place", "Fiji"), (location.GetProperty("@type").GetString(), location.GetProperty("name").GetString()));
        var geo = location.GetProperty("geo");
        Assert.Equal(("GeoCoordinates", -17.7, 178.1), (geo.GetProperty("@type").GetString(), geo.GetProperty("latitude").GetDouble(), geo.GetProperty("longitude").GetDouble()));
        using var two = Json(site, "two");
        Assert.Equal(["Antwerp", "Brussels"], two.RootElement.GetProperty("about").GetProperty("location").EnumerateArray().Select(place => place.GetProperty("name").GetString()));
        using var three = Json(site, "three");
        Assert.False(three.RootElement.GetProperty("about").TryGetProperty("location", out _));
    }

    [Fact]
    public void Two_hundred_places_make_a_page_of_moderate_size()
    {
        var random = new Random(3);
        using var site = new SmallSite().With("input/events/all.yml", string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"- {{ id: e{i}, title: Event {i}, date: {1800 + i}, summary: It was., place: {{ title: Town {i}, latitude: {(random.NextDouble() * 120) - 50:0.00}, longitude: {(random.NextDouble() * 340) - 170:0.00} }} }}\n"))));
        site.Built();
        Assert.InRange(site.Text("map/index.html").Length, 50 * 1024, 400 * 1024);
        Assert.Equal(200, site.Page("map/index.html").QuerySelectorAll(".map-list > li").Length);
    }

    private static JsonDocument Json(SmallSite site, string id) =>
        JsonDocument.Parse(site.Page($"events/{id}/index.html").QuerySelector("script[type='application/ld+json']")!.TextContent);
}
