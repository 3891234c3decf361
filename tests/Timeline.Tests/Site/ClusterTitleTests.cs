namespace Timeline.Tests.Site;

/// <summary>What a cluster of the drawing is called: how many events, from where to where.</summary>
public sealed class ClusterTitleTests
{
    // Above sixty events those that lie on each other are one mark.
    [Theory]
    [InlineData("2001-03-10/..", "2001-03-10", "10 March 2001")]
    [InlineData("2001-03-10", "2001-03-10/..", "10 March 2001")]
    [InlineData("2001-03-10", "2001-03-10/2001-03-12", "10 March 2001 – 12 March 2001")]
    [InlineData("2001-03-10", "2001-03-11", "10 March 2001 – 11 March 2001")]
    public void It_names_where_it_begins_and_ends_and_no_open_end(string first, string last, string expected)
    {
        using var site = new SmallSite().WithEvent("first", first).WithEvent("last", last);
        for (var year = 1900; year < 2100; year++)
        {
            site.WithEvent($"y{year}", $"{year + 1000}");
        }

        site.Built();
        var title = site.Page("index.html").QuerySelectorAll(".axis title, svg title, svg a[aria-label]")
            .Select(e => e.GetAttribute("aria-label") ?? e.TextContent)
            .FirstOrDefault(text => text.Contains("March 2001", StringComparison.Ordinal));
        Assert.Equal($"2 events, {expected}", title);
    }

    [Fact]
    public void Its_count_stands_in_its_middle_and_a_mark_alone_has_none()
    {
        using var site = new SmallSite().WithEvent("old", "1142-03-13");
        for (var year = 1; year <= 250; year++)
        {
            site.WithEvent($"e{year}", $"{1750 + year}");
        }

        site.Built();
        var marks = site.Page("index.html").QuerySelectorAll(".axis-drawing a.mark");
        var clusters = marks.Where(mark => mark.QuerySelector(".mark-cluster") is not null).ToList();
        Assert.NotEmpty(clusters);
        Assert.All(clusters, mark => Assert.Equal("middle", mark.QuerySelector(".mark-label")!.GetAttribute("text-anchor")));
        Assert.Null(Assert.Single(marks, mark => mark.GetAttribute("data-event") == "old").QuerySelector(".mark-label"));
    }
}
