using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using NodaTime;
using NodaTime.Text;

using Timeline.Content.Extraction.Written;
using Timeline.Edtf;
using Timeline.Tests.Edtf;

namespace Timeline.Tests.Content.Extraction;

/// <summary>Dates as people write them: tests/cases/dates/written.tsv, and what holds for every date and every text.</summary>
public sealed class WrittenDateTests
{
    private static readonly string[][] Cases = [.. File.ReadLines(Path.Combine(Repository.Cases, "dates", "written.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    private static readonly WrittenForm English = new();

    private static readonly Arbitrary<LocalDateTime> Moments = (
        from day in Gen.Choose(-600_000, 2_900_000)
        from second in Gen.Choose(1, 86_399)
        select new LocalDateTime(1, 1, 1, 0, 0).PlusDays(Math.Max(0, day)).PlusSeconds(second)).ToArbitrary();

    [Fact]
    public void Every_case_is_read_as_it_says() => CaseFile.Check(
        from fields in Cases
        let read = WrittenDates.Read(fields[1], Form(fields[0].Split(' ')))
        let isRight = fields[2].StartsWith("! ", StringComparison.Ordinal)
            ? read is { Edtf: null, Problem: { } problem } && problem.Contains(fields[2][2..], StringComparison.Ordinal)
            : read.Edtf == fields[2] && read.Note == (fields.Length > 3 ? fields[3] : null) && read.Problem is null
        where !isRight
        select $"{fields[0]}: '{fields[1]}' gives {read}, not {string.Join(" | ", fields[2..])}");

    [Fact]
    public void There_are_cases_of_six_languages() =>
        Assert.True(Cases.Length >= 300 && Cases.Select(fields => fields[0][..2]).Distinct().Count() >= 6, $"{Cases.Length}");

    [Fact]
    public void What_is_edtf_already_stays_the_same_date() => CaseFile.Check(
        from text in CaseFile.Valid().Select(fields => fields[0]).Distinct()
        let read = WrittenDates.Read(text, English with { MidnightIsNoTime = false, AstronomicalYears = true })
        where read.Edtf is null || EdtfPattern.Instance.Read(read.Edtf).Value != EdtfPattern.Instance.Read(text).Value
        select $"{text} gives {read}");

    [Theory]
    [InlineData("dd'/'MM'/'uuuu", DateOrder.DayMonthYear)]
    [InlineData("d'/'M'/'uuuu", DateOrder.DayMonthYear)]
    [InlineData("MM'/'dd'/'uuuu", DateOrder.MonthDayYear)]
    [InlineData("M'-'d'-'uuuu", DateOrder.MonthDayYear)]
    [InlineData("uuuu'/'MM'/'dd", DateOrder.Unknown)]
    [InlineData("uuuu'.'M'.'d", DateOrder.Unknown)]
    [InlineData("dd'.'MM'.'uuuu", DateOrder.Unknown)]
    [InlineData("uuuu'-'MM'-'dd", DateOrder.Unknown)]
    public void A_day_in_numbers_comes_back(string pattern, DateOrder order) => Days(pattern, order, from: 1);

    [Theory]
    [InlineData("d MMMM uuuu")]
    [InlineData("MMMM d, uuuu")]
    [InlineData("d MMM uuuu")]
    [InlineData("dddd, d MMMM uuuu")]
    [InlineData("ddd, dd MMM uuuu")]
    public void A_day_in_english_words_comes_back(string pattern) => Days(pattern, DateOrder.Unknown, from: 1000);

    [Theory]
    [InlineData("ddd, dd MMM uuuu HH:mm:ss 'GMT'", "Z")]
    [InlineData("ddd MMM dd uuuu HH:mm:ss 'GMT+0100 (Central European Standard Time)'", "+01:00")]
    [InlineData("ddd MMM d HH:mm:ss uuuu", "")]
    [InlineData("uuuu'-'MM'-'dd HH:mm:ss '+0000'", "Z")]
    [InlineData("uuuu'-'MM'-'dd'T'HH:mm:ss'.000Z'", "Z")]
    [InlineData("uuuuMMdd'T'HHmmss'Z'", "Z")]
    [InlineData("uuuu'-'MM'-'dd h:mm:ss tt", "")]
    public void A_time_of_day_comes_back(string pattern, string zone) => Prop.ForAll(Moments, moment =>
    {
        var text = LocalDateTimePattern.CreateWithInvariantCulture(pattern).Format(moment);
        return moment.Year < 1000 || WrittenDates.Read(text, English).Edtf == moment.ToString("uuuu'-'MM'-'dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + zone;
    }).Check(Seeded.Tries());

    [Theory]
    [InlineData("25/12/2020 06/01/2024", DateOrder.DayMonthYear, false)]
    [InlineData("06/01/2024 12/25/2020", DateOrder.MonthDayYear, false)]
    [InlineData("06/01/2024 07/01/2024", DateOrder.Unknown, false)]
    [InlineData("25/12/2020 12/25/2020", DateOrder.Unknown, true)]
    [InlineData("2020/12/25 2024-06-01", DateOrder.YearMonthDay, false)]
    [InlineData("2020/12/25 06/01/2024", DateOrder.Unknown, false)]
    [InlineData("13.01.2024 1998 c.1810", DateOrder.Unknown, false)]
    [InlineData("99/99/2024", DateOrder.Unknown, false)]
    [InlineData("", DateOrder.Unknown, false)]
    public void A_column_shows_its_order_or_contradicts_itself(string column, DateOrder order, bool contradicts)
    {
        Assert.Equal(order, WrittenDates.OrderOf(column.Split(' '), out var found));
        Assert.Equal(contradicts, found);
    }

    [Theory]
    [InlineData("1998", "6", "12", "", "1998-06-12")]
    [InlineData("1998", "June", "", "", "1998-06")]
    [InlineData("1998", "jun", "3", "", "1998-06-03")]
    [InlineData("1998.0", "6.0", "12.0", null, "1998-06-12")]
    [InlineData("1998", null, null, null, "1998")]
    [InlineData("1998", "6", "12", "14:30", "1998-06-12T14:30")]
    [InlineData("1998", "6", "12", "2:30 PM", "1998-06-12T14:30")]
    [InlineData("1998", "6", "12", "00:00:00", "1998-06-12")]
    [InlineData("-476", "", "", "", "-0475")]
    [InlineData("-1985", "", "", "", "-1984")]
    [InlineData("79", "8", "24", "", "0079-08-24")]
    [InlineData("-13800000000", "", "", "", "Y-13799999999")]
    [InlineData("476 BC", "", "", "", "-0475")]
    [InlineData("44 BC", "3", "15", "", "-0043-03-15")]
    [InlineData("c. 1810", "", "", "", "1810~")]
    [InlineData("", "", "", "", null)]
    [InlineData("", "6", "", "", null)]
    [InlineData("1998", "", "12", "", null)]
    [InlineData("1998", "13", "", "", null)]
    [InlineData("1998", "6", "", "14:30", null)]
    [InlineData("2013", "2", "29", "", null)]
    [InlineData("c. 1810", "6", "", "", null)]
    [InlineData("12000", "6", "", "", null)]
    [InlineData("1998", "6", "12", "25:00", null)]
    [InlineData("0", "", "", "", null)]
    public void Parts_make_a_date(string year, string? month, string? day, string? time, string? edtf) =>
        Assert.Equal(edtf, WrittenDates.FromParts(year, month, day, time, English).Edtf);

    [Fact]
    public void Negative_years_are_those_of_the_form()
    {
        Assert.Equal("-0476", WrittenDates.FromParts("-476", null, null, null, English with { AstronomicalYears = true }).Edtf);
        Assert.Equal("0000", WrittenDates.FromParts("0", null, null, null, English with { AstronomicalYears = true }).Edtf);
    }

    [Theory]
    [InlineData("1939", "1945", "1939/1945")]
    [InlineData("1939", "1939", "1939")]
    [InlineData("1939", "", "1939")]
    [InlineData("1939", "present", "1939/..")]
    [InlineData("", "1945", "/1945")]
    [InlineData("1945", "1939", null)]
    [InlineData("1945", "nonsense", null)]
    [InlineData("nonsense", "1945", null)]
    [InlineData("", "", null)]
    [InlineData("1939-1940", "1944-1945", "1939/1945")]
    [InlineData("12 June 1998 14:30", "12 June 1998 15:00", "1998-06-12T14:30/1998-06-12T15:00")]
    [InlineData("12 June 1998 14:30", "12 June 1998 13:00", null)]
    public void Two_dates_make_an_interval(string start, string end, string? edtf) =>
        Assert.Equal(edtf, WrittenDates.Interval(WrittenDates.Read(start, English), WrittenDates.Read(end, English)).Edtf);

    // From the specification of the two systems, and LibreOffice.
    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(60, false, null)]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(42384, false, "2016-01-15")]
    [InlineData(42384.70625, false, "2016-01-15T16:57")]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(2958466, false, null)]
    [InlineData(0.5, false, null)]
    [InlineData(-1, false, null)]
    [InlineData(double.NaN, false, null)]
    [InlineData(double.PositiveInfinity, true, null)]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(40922, true, "2016-01-15")]
    public void Spreadsheets_count_days(double serial, bool is1904, string? edtf) => Assert.Equal(edtf, WrittenDates.FromExcelSerial(serial, is1904).Edtf);

    [Theory]
    [InlineData("1452877020", "2016-01-15T16:57:00Z")]
    [InlineData("1452877020000", "2016-01-15T16:57:00Z")]
    [InlineData("1452816000", "2016-01-15")]
    [InlineData("-1", "1969-12-31T23:59:59Z")]
    [InlineData("0", "1970-01-01")]
    [InlineData("1452877020.5", "2016-01-15T16:57:00Z")]
    [InlineData("1e300", null)]
    [InlineData("NaN", null)]
    [InlineData("June 1998", null)]
    public void Unix_counts_seconds_or_thousandths(string seconds, string? edtf) => Assert.Equal(edtf, WrittenDates.FromUnix(seconds).Edtf);

    [Theory]
    [InlineData("+1867-05-03T00:00:00Z", 11, false, false, "1867-05-03")]
    [InlineData("+1867-05-00T00:00:00Z", 10, false, false, "1867-05")]
    [InlineData("+1867-00-00T00:00:00Z", 9, false, false, "1867")]
    [InlineData("+1867-01-01T00:00:00Z", 9, false, false, "1867")]
    [InlineData("+1867-00-00T00:00:00Z", 8, false, false, "186X")]
    [InlineData("+1867-00-00T00:00:00Z", 7, false, false, "18XX")]
    [InlineData("+1900-00-00T00:00:00Z", 7, false, false, "18XX")]
    [InlineData("+2000-00-00T00:00:00Z", 7, false, false, "19XX")]
    [InlineData("+0050-00-00T00:00:00Z", 7, false, false, "[0001..0100]")]
    [InlineData("+2000-00-00T00:00:00Z", 6, false, false, "1XXX")]
    [InlineData("-0044-03-15T00:00:00Z", 11, false, false, "-0043-03-15")]
    [InlineData("-0044-03-15T00:00:00Z", 11, true, false, "-0043-03-13")]
    [InlineData("-0043-03-13T00:00:00Z", 11, false, true, "-0043-03-13")]
    [InlineData("-0476-00-00T00:00:00Z", 9, false, false, "-0475")]
    [InlineData("-0500-00-00T00:00:00Z", 7, false, false, "[-0499..-0400]")]
    [InlineData("-0470-00-00T00:00:00Z", 8, false, false, "[-0478..-0469]")]
    [InlineData("-0005-00-00T00:00:00Z", 8, false, false, "[-0008..0000]")]
    [InlineData("+1215-06-15T00:00:00Z", 11, true, false, "1215-06-22")]
    [InlineData("+1215-06-00T00:00:00Z", 10, true, false, "1215-06")]
    [InlineData("-13798000000-00-00T00:00:00Z", 3, false, false, "Y-13797999999S5")]
    [InlineData("1867-01-01T00:00:00Z", 11, false, true, "1867-01-01")]
    [InlineData("+1900-02-29T00:00:00Z", 11, false, false, null)]
    [InlineData("+0000-00-00T00:00:00Z", 9, false, false, null)]
    [InlineData("+1867-00-00T00:00:00Z", 5, false, false, null)]
    [InlineData("+1867-00-00T00:00:00Z", -1, false, false, null)]
    [InlineData("June 1998", 11, false, false, null)]
    public void Wikidata_has_a_precision(string time, int precision, bool julian, bool astronomical, string? edtf) =>
        Assert.Equal(edtf, WrittenDates.FromWikidata(time, precision, julian, astronomical).Edtf);

    [Theory]
    [InlineData("12 juni 1998", "1998-06-12")]
    [InlineData("12 de junio de 1998", "1998-06-12")]
    [InlineData("um 1810", "1810~")]
    [InlineData("nonsense", null)]
    public void What_was_meant_is_told_in_any_language(string written, string? edtf) => Assert.Equal(edtf, WrittenDates.Suggest(written).Edtf);

    [Fact]
    public void No_text_makes_it_throw_and_what_it_gives_is_edtf()
    {
        var random = new Random(13);
        var pieces = Cases.SelectMany(fields => fields[1].Split(' ')).Concat(["-", "–", "/", " to ", "?", "~", "c. ", ".", ",", "99999999999999999999", "\0", "\uD800", "é", "(", ")", "T", ":"]).ToArray();
        string[] languages = ["en", "nl", "fr", "de", "es", "it"];
        for (var i = 0; i < 6_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            var form = English with { Language = languages[i % 6], Order = (DateOrder)random.Next(4), AstronomicalYears = i % 2 == 0, MidnightIsNoTime = i % 3 == 0 };
            var read = WrittenDates.Read(text, form);
            Assert.True(read.Edtf is null || EdtfPattern.Instance.Read(read.Edtf).Success, $"'{text}' gives {read}");
            Assert.True((read.Edtf is null) == (read.Problem is not null) || text.Trim().Length == 0, $"'{text}' gives {read}");
            WrittenDates.FromParts(text, pieces[random.Next(pieces.Length)], pieces[random.Next(pieces.Length)], text, form);
            WrittenDates.FromWikidata(text, random.Next(-2, 16), i % 2 == 0);
            WrittenDates.FromUnix(text);
        }
    }

    [Fact]
    public void A_long_text_is_refused_at_once() =>
        Assert.All(new[] { "1 ", "- ", "June ", "c. ", "?", "1990-" }, piece =>
            Assert.Null(WrittenDates.Read(string.Concat(Enumerable.Repeat(piece, 100_000)), English).Edtf));

    private static void Days(string pattern, DateOrder order, int from) => Prop.ForAll(Moments, moment =>
    {
        var text = LocalDatePattern.CreateWithInvariantCulture(pattern).Format(moment.Date);
        return moment.Year < from || WrittenDates.Read(text, English with { Order = order }).Edtf == LocalDatePattern.Iso.Format(moment.Date);
    }).Check(Seeded.Tries());

    private static WrittenForm Form(string[] words) => new()
    {
        Language = words[0],
        Order = words.Contains("dmy") ? DateOrder.DayMonthYear : words.Contains("mdy") ? DateOrder.MonthDayYear
            : words.Contains("ymd") ? DateOrder.YearMonthDay : DateOrder.Unknown,
        AstronomicalYears = words.Contains("astronomical"),
        MidnightIsNoTime = !words.Contains("midnight"),
    };
}
