using AngleSharp.Dom;

namespace Timeline.Tests.Site;

/// <summary>The page of the days of the year.</summary>
public sealed class OnThisDayTests
{
    [Fact]
    public void Events_whose_day_is_known_stand_under_it_in_order_of_year()
    {
        using var site = new SmallSite()
            .WithEvent("timed", "2004-02-29T23:30-05:00")
            .WithEvent("ancient", "-0043-03-15")
            .WithEvent("early", "1904-02-29")
            .WithEvent("doubtful", "1904-02-29?")
            .WithEvent("month", "1904-02")
            .WithEvent("days", "1904-02-28/1904-02-29");
        site.Built();
        var page = site.Page("on-this-day/index.html");
        var day = page.GetElementById("d-02-29")!;
        Assert.Equal("29 February", day.QuerySelector("h3")!.TextContent);
        Assert.Equal(["1904 The early", "2004 The timed"], day.QuerySelectorAll("li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("44 BCE", page.GetElementById("d-03-15")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["February 2", "March 1"], page.QuerySelectorAll(".calendar h2").Select(month => month.TextContent));
        Assert.Equal(29 + 31, page.QuerySelectorAll(".calendar li").Length);
        Assert.Equal(["#d-02-29", "#d-03-15"], page.QuerySelectorAll(".calendar li a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["29 February: 2 events heat-5", "15 March: 1 event heat-1"], page.QuerySelectorAll(".calendar li a").Select(a => $"{a.GetAttribute("aria-label")} {a.ClassName}"));
        Assert.All(page.QuerySelectorAll("details.month"), month => Assert.True(month.HasAttribute("open")));
    }

    [Theory]
    [InlineData("\"{1932-03-19}\"")]
    [InlineData("1932-03-19/1932-03-19")]
    [InlineData("1932-03-19T10:00/1932-03-19T11:00")]
    [InlineData("1932-03-19T10:00")]
    public void A_day_is_known_however_it_is_written(string date)
    {
        using var site = new SmallSite().WithEvent("one", date).WithEvent("only", "1932-X2-31");
        site.Built();
        var page = site.Page("on-this-day/index.html");
        Assert.Single(page.GetElementById("d-03-19")!.QuerySelectorAll("li"));
        Assert.Single(page.GetElementById("d-12-31")!.QuerySelectorAll("li"));
    }

    [Fact]
    public void The_months_of_many_events_are_closed()
    {
        using var site = new SmallSite().With("input/events/all.yml", string.Concat(Enumerable.Range(0, 101).Select(i => $"- {{ id: e{i}, title: E, date: {1900 + i}-0{1 + i % 9}-11, summary: S }}\n")));
        site.Built();
        Assert.Equal(9, site.Page("on-this-day/index.html").QuerySelectorAll("details.month:not([open])").Length);
    }
}
