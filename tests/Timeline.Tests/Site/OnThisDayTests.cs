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
        Assert.Equal("29 February", day.QuerySelector("h2")!.TextContent);
        Assert.Equal(["1904 The early", "2004 The timed"], day.QuerySelectorAll("li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("44 BCE", page.GetElementById("d-03-15")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(366, page.QuerySelectorAll(".calendar li").Length);
        Assert.Equal(["#d-02-29", "#d-03-15"], page.QuerySelectorAll(".calendar a").Select(a => a.GetAttribute("href")));
    }
}
