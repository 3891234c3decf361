namespace Timeline.Tests.Site;

/// <summary>What a cluster of the drawing is called: how many events, from where to where.</summary>
public sealed class ClusterTitleTests
{
    // Where every row is taken, those that lie on each other are one mark.
    [Theory]
    [InlineData("2001-03-10/..", "2001-03-10", "10 March 2001")]
    [InlineData("2001-03-10", "2001-03-10/..", "10 March 2001")]
    [InlineData("2001-03-10", "2001-03-10/2001-03-12", "10 March 2001 – 12 March 2001")]
    [InlineData("2001-03-10", "2001-03-11", "10 March 2001 – 11 March 2001")]
    public void It_names_where_it_begins_and_ends_and_no_open_end(string first, string last, string expected)
    {
        using var site = new SmallSite().WithEvent("first", first).WithEvent("last", last);
        TakeAllRows(site);
        site.Built();
        var title = site.Page("index.html").QuerySelectorAll(".axis title, svg title, svg a[aria-label]")
            .Select(e => e.GetAttribute("aria-label") ?? e.TextContent)
            .FirstOrDefault(text => text.Contains("March 2001", StringComparison.Ordinal));
        Assert.Equal($"2 events, {expected}", title);
    }

    [Fact]
    public void Its_count_is_two_at_least_and_stands_in_its_middle_and_it_leads_to_all_it_covers()
    {
        using var site = new SmallSite().WithEvent("first", "2001-03-10").WithEvent("last", "2001-03-11").WithEvent("alone", "2050-03-10");
        TakeAllRows(site);
        site.Built();
        var marks = site.Page("index.html").QuerySelectorAll(".axis-lane a.mark");
        var clusters = marks.Where(mark => mark.QuerySelector(".mark-cluster") is not null).ToList();
        Assert.Equal(2, clusters.Count);
        Assert.All(clusters, mark => Assert.Equal("middle", mark.QuerySelector(".mark-count")!.GetAttribute("text-anchor")));
        Assert.All(clusters, mark => Assert.True(int.Parse(mark.QuerySelector(".mark-count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture) > 1));
        Assert.Equal(["./index.html?from=1900-01-01&to=2100-12-31#year-1900", "./years/2001/index.html"], clusters.Select(mark => mark.GetAttribute("href")!));
        Assert.Null(Assert.Single(marks, mark => mark.GetAttribute("data-event") == "alone").QuerySelector(".mark-label"));
    }

    // Two centuries long each, and more important than anything.
    private static void TakeAllRows(SmallSite site)
    {
        for (var n = 0; n < 60; n++)
        {
            site.WithEvent($"y{n}", "1900/2100", "importance: 5\n");
        }
    }
}
