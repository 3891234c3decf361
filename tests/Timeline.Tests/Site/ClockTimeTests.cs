namespace Timeline.Tests.Site;

/// <summary>What a page says of a clock time, so that a browser can tell the reader's own.</summary>
public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("2025-09-10T14:30[Europe/Brussels]", "2025-09-10T14:30+02:00")]
    [InlineData("2025-01-10T14:30:05[Europe/Brussels]", "2025-01-10T14:30:05+01:00")]
    [InlineData("2025-09-10T14:30+05", "2025-09-10T14:30+05:00")]
    [InlineData("1969-07-20T20:17:40Z", "1969-07-20T20:17:40Z")]
    [InlineData("2025-09-10T14:30", null)]
    [InlineData("2025-10-26T02:30[Europe/Brussels]", null)] // twice that night
    public void The_offset_is_given_where_it_is_known(string date, string? instant)
    {
        using var site = new SmallSite().WithEvent("e", $"\"{date}\"");
        site.Built();
        var when = site.Page("events/e/index.html").QuerySelector(".event-date")!;
        Assert.Equal(instant is not null, when.HasAttribute("data-your-time"));
        Assert.Equal(instant ?? date.Split('[')[0], when.QuerySelector("time")!.GetAttribute("datetime"));
    }
}
