using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Site.Drawing;

public sealed class DateStretchTests
{
    private const double Minute = 1 / 1440.0;

    [Fact]
    public void Clock_times_are_kept_alone_and_at_the_ends_of_intervals()
    {
        var (from, to) = (0.5, 0.75);
        Assert.Equal(new(from, from, from + Minute, from + Minute), Of("1970-01-01T12:00"));
        Assert.Equal(new(from, from, to + Minute, to + Minute), Of("1970-01-01T12:00+05:00/1970-01-01T18:00Z"));
        Assert.Equal(new(from, from, 3, 3), Of("1970-01-01T12:00/1970-01-03"));
        Assert.Equal(new(from, from, from + Minute, null), Of("1970-01-01T12:00/.."));
    }

    [Theory]
    [InlineData("1970-01-02", 1.0, 1.0, 2.0, 2.0)]
    [InlineData("1970", 0.0, null, null, 365.0)]
    [InlineData("1970/1971", 0.0, 364.0, 366.0, 730.0)]
    [InlineData("1970-01-01/..", 0.0, 0.0, 1.0, null)]
    [InlineData("../1970-01-01", null, 0.0, 1.0, 1.0)]
    public void Days_last_to_their_end(string date, double? from, double? solidFrom, double? solidTo, double? to) =>
        Assert.Equal(new(from, solidFrom, solidTo, to), Of(date));

    private static DateStretch Of(string text) => DateStretch.Of(EdtfPattern.Instance.Read(text).Value!);
}
