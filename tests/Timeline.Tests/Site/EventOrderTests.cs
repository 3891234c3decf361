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

    [Theory]
    [InlineData("tokyo ghent london", "tokyo 2001-02-03T09:00:00+09:00", "london 2001-02-03T07:00:00Z", "ghent 2001-02-03T06:00[Europe/Brussels]")]
    [InlineData("somewhere tokyo", "tokyo 2001-02-03T09:00:00+09:00", "somewhere 2001-02-03T07:30")]
    [InlineData("tokyo chicago", "chicago 2020-03-19T20:30:00-05:00", "tokyo 2020-03-20T08:00:00+09:00")]
    [InlineData("summer winter", "winter 2026-10-25T02:10:00+01:00", "summer 2026-10-25T02:50:00+02:00")]
    [InlineData("summer winter noon", "winter 2026-10-25T02:10:00+01:00", "summer 2026-10-25T02:50:00+02:00", "noon 2026-10-25T12:00")]
    [InlineData("evening morrow", "evening 2020-03-19T20:30:00-05:00", "morrow 2020-03-20")]
    [InlineData("day tokyo morrow chicago later", "chicago 2020-03-19T20:30:00-05:00", "tokyo 2020-03-20T08:00:00+09:00", "day 2020-03-19",
        "morrow 2020-03-20", "later 2020-03-21")]
    public void Clocks_of_several_zones_stand_by_instant_among_themselves(string expected, params string[] events)
    {
        using var site = new SmallSite();
        foreach (var e in events)
        {
            site.WithEvent(e.Split(' ')[0], e.Split(' ')[1]);
        }

        site.Built();
        Assert.Equal(expected.Split(' '), Ids(site));
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
