namespace Timeline.Tests.Site;

/// <summary>Within a day the clock decides, then the author's <c>order</c>, then the id: in the list, the drawing, the pager and the feed.</summary>
public sealed class EventOrderTests
{
    [Fact]
    public void Clock_times_order_the_events_of_a_day_everywhere()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/\n")
            .WithEvent("arrest", "2001-02-03T16:05").WithEvent("inquest", "2001-02-03T12:00").WithEvent("verdict", "2001-02-03T07:30").WithEvent("zero", "2001-02-03");
        site.Built();
        string[] expected = ["zero", "verdict", "inquest", "arrest"];
        Assert.Equal(expected, Ids(site));
        Assert.Equal(expected, site.Page("index.html").QuerySelectorAll(".axis-lane .mark[data-event]").Select(m => m.GetAttribute("data-event")!));
        Assert.Equal("The inquest", site.Page("events/verdict/index.html").QuerySelector(".pager-next .pager-title")!.TextContent);
        var feed = site.Text("feed.xml");
        Assert.True(expected.Select(id => feed.IndexOf($"/events/{id}/</id>", StringComparison.Ordinal)).Pairwise((one, other) => one > other), feed);
        var data = site.Text("data/timeline.js");
        Assert.Contains("\"id\":[\"zero\",\"verdict\",\"inquest\",\"arrest\"]", data, StringComparison.Ordinal);
    }

    [Fact]
    public void An_author_orders_what_no_clock_does()
    {
        using var site = new SmallSite()
            .WithEvent("a", "2001-02-03", "order: 2\n").WithEvent("b", "2001-02-03", "order: -1\n").WithEvent("c", "2001-02-03").WithEvent("d", "2001-02-03")
            .WithEvent("e", "2001-02-03T09:00", "order: 2\n").WithEvent("f", "2001-02-03T09:00", "order: 1\n").WithEvent("g", "2001-02-03T08:00", "order: 9\n")
            .WithEvent("h", "2001-02", "order: 1\n");
        site.Built();
        Assert.Equal(["h", "b", "a", "c", "d", "g", "f", "e"], Ids(site));
    }

    [Fact]
    public void Clocks_of_several_zones_are_compared_where_every_one_says_its_own()
    {
        using var zoned = new SmallSite().WithEvent("tokyo", "2001-02-03T09:00:00+09:00").WithEvent("london", "2001-02-03T07:00:00Z").WithEvent("ghent", "2001-02-03T06:00[Europe/Brussels]");
        zoned.Built();
        Assert.Equal(["tokyo", "ghent", "london"], Ids(zoned));

        using var local = new SmallSite().WithEvent("tokyo", "2001-02-03T09:00:00+09:00").WithEvent("somewhere", "2001-02-03T07:30");
        local.Built();
        Assert.Equal(["somewhere", "tokyo"], Ids(local));
    }

    private static IEnumerable<string> Ids(SmallSite site) => site.Page("index.html").QuerySelectorAll(".entry").Select(e => e.Id!["event-".Length..]);
}

file static class Pairs
{
    public static bool Pairwise(this IEnumerable<int> numbers, Func<int, int, bool> holds)
    {
        var all = numbers.ToArray();
        return all.All(n => n >= 0) && all.Skip(1).Zip(all, (next, before) => holds(before, next)).All(x => x);
    }
}
