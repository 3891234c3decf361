using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using NodaTime;
using NodaTime.Text;

using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Written;
using Timeline.Edtf;

namespace Timeline.Tests.Content;

/// <summary>Dates as people write them: tests/cases/dates/written.tsv, and what must hold for any.</summary>
public sealed class WrittenDatesTests
{
    private static string[][] Lines => [.. File.ReadAllLines(Path.Combine(Repository.Cases, "dates", "written.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    [Fact]
    public void What_is_written_comes_to_its_date_or_is_refused_with_the_reason()
    {
        Assert.True(Lines.Length >= 300);
        var wrong = new List<string>();
        foreach (var line in Lines)
        {
            var options = line.Length > 2 ? line[2].Split(' ') : [];
            var read = WrittenDates.Read(line[0], FormOf(options));
            var isRight = line[1][0] == '!' ? read.Edtf is null && read.Problem!.Contains(line[1][1..], StringComparison.Ordinal) : read.Edtf == line[1] && (read.Note is not null) == options.Contains("note");
            if (!isRight)
            {
                wrong.Add($"{string.Join(" | ", line)} came to {read.Edtf ?? "! " + read.Problem} {read.Note}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Whatever_comes_of_it_is_edtf()
    {
        foreach (var line in Lines)
        {
            foreach (var order in Enum.GetValues<DateOrder>())
            {
                var edtf = WrittenDates.Read(line[0], new() { Order = order, MidnightIsNoTime = false }).Edtf;
                Assert.True(edtf is null or ".." || EdtfPattern.Instance.Read(edtf).Error is null, $"{line[0]}: {edtf}");
            }
        }
    }

    [Theory]
    [InlineData("d MMMM uuuu", DateOrder.Unknown)]
    [InlineData("MMMM d, uuuu", DateOrder.Unknown)]
    [InlineData("d MMM uuuu", DateOrder.Unknown)]
    [InlineData("dddd, MMMM d, uuuu", DateOrder.Unknown)]
    [InlineData("uuuu-MM-dd", DateOrder.Unknown)]
    [InlineData("uuuu/M/d", DateOrder.Unknown)]
    [InlineData("dd.MM.uuuu", DateOrder.Unknown)]
    [InlineData("d/M/uuuu", DateOrder.DayMonthYear)]
    [InlineData("M/d/uuuu", DateOrder.MonthDayYear)]
    [InlineData("uuuuMMdd", DateOrder.Unknown)]
    public void Any_day_is_read_back_from_how_it_is_written(string pattern, DateOrder order)
    {
        var written = LocalDatePattern.CreateWithInvariantCulture(pattern);
        Prop.ForAll(Gen.Choose(0, 500_000).ToArbitrary(), days =>
        {
            var date = new LocalDate(1000, 1, 1).PlusDays(days % 401_000);
            var text = written.Format(date);
            Assert.Equal((text, LocalDatePattern.Iso.Format(date)), (text, WrittenDates.Read(text, new() { Order = order }).Edtf));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_column_shows_its_order_and_one_row_does_not()
    {
        Assert.Equal(DateOrder.DayMonthYear, WrittenDates.OrderOf(["06/01/2024", "25/12/2020 10:00"], out var contradicts));
        Assert.False(contradicts);
        Assert.Equal(DateOrder.MonthDayYear, WrittenDates.OrderOf(["1/2/2024", "12/25/2020"], out _));
        Assert.Equal(DateOrder.Unknown, WrittenDates.OrderOf(["06/01/2024", "2024-01-25", "25.12.2020"], out contradicts));
        Assert.False(contradicts);
        Assert.Equal(DateOrder.Unknown, WrittenDates.OrderOf(["25/12/2020", "12/25/2020"], out contradicts));
        Assert.True(contradicts);
    }

    [Theory]
    [InlineData("2010", "2", "3", "", "2010-02-03")]
    [InlineData("2010", "Feb", "3", null, "2010-02-03")]
    [InlineData("2010", "february", "", "", "2010-02")]
    [InlineData("2010", "", "3", "", "2010")]
    [InlineData("2010", "2", "3", "14:30", "2010-02-03T14:30:00")]
    [InlineData("2010", "2", "3", "2:30 PM", "2010-02-03T14:30:00")]
    [InlineData("-476", "9", "4", "", "-0475-09-04")]
    [InlineData("33", "4", "3", "", "0033-04-03")]
    public void Parts_make_a_date(string year, string month, string day, string? time, string edtf) =>
        Assert.Equal(edtf, WrittenDates.FromParts(year, month, day, time, new()).Edtf);

    [Theory]
    [InlineData("2013", "2", "29", "28")]
    [InlineData("2013", "13", "1", "no month")]
    [InlineData("2013", "Smarch", "", "no month")]
    [InlineData("soon", "2", "", "cannot be read")]
    [InlineData("1980s", "2", "", "none that a month can be of")]
    [InlineData("2013", "2", "first", "no day")]
    public void Parts_that_make_none_say_why(string year, string month, string day, string why) =>
        Assert.Contains(why, WrittenDates.FromParts(year, month, day, null, new()).Problem, StringComparison.Ordinal);

    [Fact]
    public void Two_dates_are_a_stretch_if_the_second_is_later()
    {
        WrittenDate Of(string text) => WrittenDates.Read(text, new());
        Assert.Equal("1998/2001", WrittenDates.Interval(Of("1998"), Of("2001")).Edtf);
        Assert.Equal("1998", WrittenDates.Interval(Of("1998"), Of("1998")).Edtf);
        Assert.Equal("1998-06/..", WrittenDates.Interval(Of("June 1998"), Of("..")).Edtf);
        Assert.Contains("before the start", WrittenDates.Interval(Of("2001"), Of("1998")).Problem, StringComparison.Ordinal);
        Assert.Contains("cannot be read", WrittenDates.Interval(Of("2001"), Of("soon")).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(43831.75, false, "2020-01-01")]
    [InlineData(42369, true, "2020-01-01")]
    public void Excel_counts_days(double serial, bool is1904, string edtf) => Assert.Equal(edtf, WrittenDates.FromExcelSerial(serial, is1904).Edtf);

    [Theory]
    [InlineData("1452877020", "2016-01-15T16:57:00Z")]
    [InlineData("1452877020000", "2016-01-15T16:57:00Z")]
    [InlineData("1452816000", "2016-01-15")]
    public void Seconds_since_1970(string seconds, string edtf) => Assert.Equal(edtf, WrittenDates.FromUnix(seconds).Edtf);

    [Theory]
    [InlineData("+1867-05-02T00:00:00Z", 11, "1867-05-02")]
    [InlineData("+1867-05-00T00:00:00Z", 10, "1867-05")]
    [InlineData("1867-01-01T00:00:00Z", 9, "1867")]
    [InlineData("+1867-00-00T00:00:00Z", 8, "186X")]
    [InlineData("+1750-00-00T00:00:00Z", 7, "1701/1800")]
    [InlineData("+1800-00-00T00:00:00Z", 7, "1701/1800")]
    [InlineData("-0500-00-00T00:00:00Z", 9, "-0499")]
    [InlineData("-0499-01-01T00:00:00Z", 9, "-0499")]
    public void Wikidata_says_how_precise_it_is(string time, int precision, string edtf) => Assert.Equal(edtf, WrittenDates.FromWikidata(time, precision).Edtf);

    [Fact]
    public void No_text_makes_it_fall()
    {
        var pieces = new[] { "1998", "06", "/", "-", " ", "June", "T", ":", "12", "c.", "–", "?", "~", "..", "present", "BC", "\uD800", "é", "9999999999", "{", "XX", "GMT", "+" };
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().ToArbitrary(), parts =>
        {
            var read = WrittenDates.Read(string.Concat(parts), new() { Order = DateOrder.DayMonthYear });
            Assert.True(read.Edtf is null != (read.Problem is null));
            _ = WrittenDates.FromParts(string.Concat(parts.Take(2)), string.Concat(parts.Skip(2).Take(1)), string.Concat(parts.Skip(3)), null, new());
        }).QuickCheckThrowOnFailure();
    }

    private static WrittenForm FormOf(string[] options) => new()
    {
        Order = options.Contains("order=dmy") ? DateOrder.DayMonthYear : options.Contains("order=mdy") ? DateOrder.MonthDayYear : DateOrder.Unknown,
        Language = options.FirstOrDefault(o => o.StartsWith("lang=", StringComparison.Ordinal))?[5..] ?? "en",
        AstronomicalYears = options.Contains("astronomical"),
        MidnightIsNoTime = !options.Contains("time"),
    };
}
