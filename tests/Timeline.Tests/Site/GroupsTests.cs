using AngleSharp.Dom;

using Timeline.Site.Cards;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Site;

/// <summary>The rows and colours of the drawing: by lanes or by a facet, each event once.</summary>
public sealed class GroupsTests
{
    private const string Lanes = "title: Small\nevidence: { require: none }\nlanes: [city, { id: state, title: The state }, country]\n";
    private const string Facets = "title: Small\nevidence: { require: none }\nfacets: { people: { title: People } }\n";

    [Fact]
    public void Two_to_eight_lanes_are_the_rows_and_colours_without_a_setting()
    {
        using var site = new SmallSite(Lanes).WithEvent("a", rest: "lane: state\n").WithEvent("b", "2001-03/2001-09", "lane: state\n").WithEvent("c").WithEvent("d", rest: "lane: city\n");
        site.Built();
        var home = site.Page("index.html");
        Assert.Equal(["city", "The state", "Other"], Rows(home), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("colour-2", Colour(home, "a"));
        Assert.Equal("colour-2", Colour(home, "b"));
        Assert.Equal("colour-1", Colour(home, "d"));
        Assert.Null(Colour(home, "c"));
        Assert.Equal(Glyph.All[1].Path, Mark(home, "a").QuerySelector("path.mark-point")!.GetAttribute("d"));
        Assert.Equal(Glyph.All[1].Path, Mark(home, "b").QuerySelector("path.mark-bead")!.GetAttribute("d"));
        Assert.Equal(Glyph.Other.Path, Mark(home, "c").QuerySelector("path.mark-point")!.GetAttribute("d"));
        // Lanes have no page: without scripts they are words.
        Assert.Equal(["City 1", "The state 2", "Other 1"], Legend(home));
        Assert.Empty(home.QuerySelectorAll(".colours a"));
        Assert.Equal("colour-2", site.Page("events/a/index.html").QuerySelector(".eyebrow .swatch")!.ClassList[1]);
        Assert.Equal("colour-2", home.QuerySelector("#event-a .entry-terms .swatch")!.ClassList[1]);
    }

    [Theory]
    [InlineData("title: Small\nevidence: { require: none }\nlanes: [city]\n")]
    [InlineData("title: Small\nevidence: { require: none }\nlanes: [city, b, c, d, e, f, g, h, i]\n")]
    [InlineData(Lanes + "colour_by: none\n")]
    public void Where_there_are_fewer_or_more_or_none_are_wanted_all_is_in_ink(string settings)
    {
        using var site = new SmallSite(settings).WithEvent("a", rest: "lane: city\n").WithEvent("b");
        site.Built();
        Assert.Empty(site.Page("index.html").QuerySelectorAll(".colours, [class*=colour-], path.mark-point"));
        Assert.DoesNotContain("\"colours\"", site.Text("data/timeline.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_of_several_terms_stands_once_under_the_first_that_has_a_row_and_counts_for_each()
    {
        using var site = new SmallSite(Facets + "group_by: people\ncolour_by: people\n")
            .WithEvent("a", rest: "people: [Ann, Bob]\n").WithEvent("b", rest: "people: [Bob]\n").WithEvent("c", rest: "people: [Bob, Ann]\n").WithEvent("d");
        site.Built();
        var home = site.Page("index.html");
        Assert.Equal(["Bob", "Ann", "Other"], Rows(home));
        Assert.Equal(["b", "c"], Events(home, "Bob").Order());
        Assert.Equal(["a"], Events(home, "Ann"));
        Assert.Equal(["d"], Events(home, "Other"));
        Assert.Equal(["Bob 3", "Ann 2", "Other 1"], Legend(home));
        Assert.Equal("people/Bob/index.html", home.QuerySelector(".colours a")!.GetAttribute("href")!.TrimStart('.', '/'));
        // A term has the same colour everywhere.
        Assert.Equal("colour-2", Colour(site.Page("people/Ann/index.html"), "a"));
        Assert.Contains("\"rows\":{\"by\":\"people\",\"other\":\"Other\",\"terms\":[{\"id\":\"Bob\",\"title\":\"Bob\"},{\"id\":\"Ann\",\"title\":\"Ann\"}]}", site.Text("data/timeline.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_terms_those_with_the_most_events_have_rows_and_colours_and_the_page_says_so()
    {
        using var site = new SmallSite(Facets + "group_by: people\ncolour_by: people\n");
        for (var n = 0; n < 20; n++)
        {
            site.WithEvent($"a{n}", rest: $"people: [P{n:00}]\n").WithEvent($"b{n}", rest: n < 15 ? $"people: [P{n:00}]\n" : "");
        }

        site.Built();
        var home = site.Page("index.html");
        Assert.Equal([.. Enumerable.Range(0, 12).Select(n => $"P{n:00}"), "Other"], Rows(home));
        Assert.Equal(8, home.QuerySelectorAll(".colours [data-term]").Length);
        // Nobody borrows the colour of another.
        Assert.Null(Colour(home, "a9"));
        Assert.Equal(["12 more under People have no colour of their own.", "Rows: the 12 under People with the most events. 8 more share the last row."],
            home.QuerySelectorAll(".colours > p").Select(p => p.TextContent));
    }

    [Fact]
    public void An_event_has_the_colour_of_its_row()
    {
        using var site = new SmallSite(Facets + "group_by: people\ncolour_by: people\n").WithEvent("both", rest: "people: [P09, P01]\n");
        for (var n = 0; n < 12; n++)
        {
            site.WithEvent($"a{n}", rest: $"people: [P{n:00}]\n").WithEvent($"b{n}", rest: $"people: [P{n:00}]\n");
        }

        site.Built();
        var home = site.Page("index.html");
        var row = home.QuerySelectorAll(".axis-lane").Single(lane => lane.QuerySelector("[data-event=both]") is not null).GetAttribute("aria-label")!;
        Assert.Equal(row, home.QuerySelector(".colours ." + (Colour(home, "both") ?? "none"))?.ParentElement!.TextContent.Split(' ')[0]);
    }

    [Fact]
    public void Without_groups_all_is_in_one_row()
    {
        using var site = new SmallSite(Lanes + "group_by: none\n").WithEvent("a", rest: "lane: state\n").WithEvent("b", rest: "lane: city\n");
        site.Built();
        Assert.Equal([""], Rows(site.Page("index.html")));
        Assert.Equal("colour-2", Colour(site.Page("index.html"), "a"));
    }

    [Fact]
    public void Related_events_are_pairs_for_scripts_each_once()
    {
        using var site = new SmallSite().WithEvent("a", rest: "related: [b, c]\n").WithEvent("b", "2002", "related: [a]\n").WithEvent("c", "2003").WithEvent("d", "2004", "status: draft\nrelated: [a]\n");
        site.Built();
        Assert.Contains("\"related\":[[0,1],[0,2]]", site.Text("data/timeline.js"), StringComparison.Ordinal);
        Assert.NotNull(site.Page("index.html").QuerySelector("button.lines"));
    }

    [Fact]
    public void The_drawing_as_a_file_has_them_too_and_says_what_they_are()
    {
        using var site = new SmallSite(Lanes + "exports: [svg]\n").WithEvent("a", rest: "lane: state\n").WithEvent("b", "2001-03/2001-09", "lane: country\n");
        site.Built();
        var drawing = site.Text("timeline.svg");
        var palette = CardColours.Of([]).Palette.Select(c => $"#{c.Red:x2}{c.Green:x2}{c.Blue:x2}").ToArray();
        Assert.Contains($"fill=\"{palette[1]}\"", drawing, StringComparison.Ordinal);
        Assert.Contains($"fill=\"{palette[2]}\"", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain(palette[0], drawing, StringComparison.Ordinal);
        Assert.Equal(2, System.Xml.Linq.XDocument.Parse(drawing).Descendants().Count(e => e.Name.LocalName == "text" && e.Value == "The state"));
    }

    [Fact]
    public void There_is_a_shape_for_each_colour() => Assert.Equal((EventGroups.MostColours, EventGroups.MostColours), (Glyph.All.Length, CardColours.Of([]).Palette.Length));

    private static IElement Mark(IDocument page, string id) => page.QuerySelector($".axis-drawing .mark[data-event={id}]")!;

    private static string? Colour(IDocument page, string id) => Mark(page, id).ClassList.FirstOrDefault(name => name.StartsWith("colour-", StringComparison.Ordinal));

    private static IEnumerable<string> Rows(IDocument page) => page.QuerySelectorAll(".axis-lane").Select(lane => lane.GetAttribute("aria-label")!);

    private static IEnumerable<string> Events(IDocument page, string row) =>
        page.QuerySelectorAll($".axis-lane[aria-label={row}] .mark").Select(mark => mark.GetAttribute("data-event")!);

    private static IEnumerable<string> Legend(IDocument page) => page.QuerySelectorAll(".colours li").Select(item => item.TextContent.Trim());
}
