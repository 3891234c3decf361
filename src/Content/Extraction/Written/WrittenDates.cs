using System.Globalization;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// Dates as people write them, as EDTF: "June 1998", "3000 BC", "c. 1810", "06/01/2024", "Fri, 15 Jan 2016 16:57:00 GMT". Nothing is
/// guessed: what may mean two dates is refused with both. No text makes it throw.
/// </summary>
public static class WrittenDates
{
    // Milliseconds of 1973 and seconds of the year 5138.
    private const double LeastMilliseconds = 1e11;

    private const string ToTheMinute = "'T'HH:mm", ToTheSecond = "'T'HH:mm:ss";

    /// <summary>One date or stretch of time. EDTF is given back as it is, but for a midnight that is no time.</summary>
    public static WrittenDate Read(string written, WrittenForm form)
    {
        var read = new DateText(form).Read(written);
        return read.IsUnknown && InOtherLanguage(written, form) is var (language, edtf)
            ? WrittenDate.Refused($"'{Short(written)}' is not read as a date in the language '{form.Language}'; in '{language}' it is {edtf}: say "
                + "which language the dates are in")
            : read;
    }

    /// <summary>What a text that is no EDTF was probably meant to say, in whichever language it is written.</summary>
    public static WrittenDate Suggest(string written)
    {
        var first = WrittenDate.Nothing;
        foreach (var language in WrittenLanguage.Names)
        {
            var read = new DateText(new() { Language = language }).Read(written);
            if (read.Edtf is not null || read.Readings is not null)
            {
                return read;
            }

            first = first.Problem is null ? read : first;
        }

        return first;
    }

    /// <summary>The end of a message about a text that is no EDTF: what it was probably meant to say, or nothing.</summary>
    public static string Meant(string written) => Suggest(written) switch
    {
        { Edtf: { } edtf } => $"; did you mean {edtf}?",
        { Readings: var (one, other) } => $"; it is {one} or {other}",
        _ => "",
    };

    /// <summary>
    /// The order that a whole column shows, by values such as 25/12/2020; unknown where nothing decides, and where values contradict each
    /// other.
    /// </summary>
    public static DateOrder OrderOf(IEnumerable<string> column, out bool contradicts)
    {
        var shown = column.Select(NumericDate.OrderShown).OfType<DateOrder>().Distinct().ToHashSet();
        contradicts = shown.Contains(DateOrder.DayMonthYear) && shown.Contains(DateOrder.MonthDayYear);
        return contradicts ? DateOrder.Unknown
            : shown.Contains(DateOrder.DayMonthYear) ? DateOrder.DayMonthYear
            : shown.Contains(DateOrder.MonthDayYear) ? DateOrder.MonthDayYear
            : shown.Contains(DateOrder.Unknown) || shown.Count == 0 ? DateOrder.Unknown : DateOrder.YearMonthDay;
    }

    /// <summary>From parts, as spreadsheets have them; any but the year may be empty.</summary>
    /// <param name="year">A number, or a text with a year in it: "476 BC".</param>
    /// <param name="month">A number or a name.</param>
    /// <param name="day">A number.</param>
    /// <param name="time">HH:mm or HH:mm:ss.</param>
    /// <param name="form">How they are written.</param>
    public static WrittenDate FromParts(string year, string? month, string? day, string? time, WrittenForm form) =>
        new DateParts(form).Read(year.Trim(), Part(month), Part(day), time?.Trim() ?? "");

    /// <summary>
    /// Start and end as one interval, or the one date where both are the same or the end is empty. An end before the start is refused.
    /// </summary>
    public static WrittenDate Interval(WrittenDate start, WrittenDate end)
    {
        if (start.Problem is not null && !start.IsOpenEnd)
        {
            return start;
        }

        if (end.Problem is not null && !end.IsOpenEnd)
        {
            return end;
        }

        var note = start.Note is null || end.Note is null || start.Note == end.Note ? start.Note ?? end.Note : $"{start.Note}; {end.Note}";
        return (start.Edtf, end.Edtf) switch
        {
            (null, null) => start.Problem is null ? end : start,
            (null, { } last) => Checked("/" + last, note),
            ({ } first, null) => end.IsOpenEnd ? Checked(first + "/..", note) : start,
            var (first, last) when first == last => start,
            var (first, last) => Checked($"{First(first)}/{Last(last)}", note),
        };
    }

    /// <summary>A day as spreadsheets count them, with its time of day behind the point.</summary>
    /// <param name="serial">1 is 1900-01-01, or 0 is 1904-01-01.</param>
    /// <param name="is1904">Which of the two the workbook says.</param>
    public static WrittenDate FromExcelSerial(double serial, bool is1904)
    {
        const double Last = 2_958_466; // the day after 9999-12-31
        if (!(serial >= (is1904 ? 0 : 1) && serial < (is1904 ? Last - 1_462 : Last)))
        {
            return WrittenDate.Refused($"{Number(serial)} is no day that a spreadsheet counts; write the date as text");
        }

        if (!is1904 && serial is >= 60 and < 61)
        {
            // Counted since Lotus 1-2-3 took 1900 for a leap year.
            return WrittenDate.Refused("29 February 1900 does not exist, though spreadsheets count it (60); write the date as text");
        }

        var zero = is1904 ? new LocalDateTime(1904, 1, 1, 0, 0) : new LocalDateTime(1899, 12, serial < 60 ? 31 : 30, 0, 0);
        var seconds = Math.Round(serial * 86_400);
        return OfMoment(zero.PlusSeconds((long)seconds), "", seconds % 60 == 0 ? ToTheMinute : ToTheSecond);
    }

    /// <summary>Seconds since 1970, or thousandths of them from 100,000,000,000 (March 1973) on; a midnight is given as its day.</summary>
    public static WrittenDate FromUnix(string seconds)
    {
        var isNumber = double.TryParse(seconds.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        var whole = Math.Abs(number) >= LeastMilliseconds ? number / 1000 : number;
        return isNumber && Math.Abs(whole) < LeastMilliseconds
            ? OfMoment(Instant.FromUnixTimeSeconds((long)Math.Floor(whole)).InUtc().LocalDateTime, "Z", ToTheSecond)
            : WrittenDate.Refused($"'{Short(seconds)}' is no count of seconds since 1970; write the date as text");
    }

    /// <inheritdoc cref="WikidataTime"/>
    /// <param name="time">As its JSON has it: <c>+1867-00-00T00:00:00Z</c>.</param>
    /// <param name="precision">6 a millennium, 7 a century, 8 a decade, 9 a year, 10 a month, 11 a day.</param>
    /// <param name="julian">Whether its calendar model is the Julian one.</param>
    /// <param name="astronomicalYears">True of the answers of its query service, where the year -43 is 44 BCE and all days are
    /// Gregorian; false of its JSON, where -44 is.</param>
    public static WrittenDate FromWikidata(string time, int precision, bool julian, bool astronomicalYears = false) =>
        new WikidataTime(precision, julian, astronomicalYears).Read(time.Trim());

    /// <summary>A text for a message, cut where it is long.</summary>
    internal static string Short(string text) => Excerpt.Of(text);

    private static (string Language, string Edtf)? InOtherLanguage(string written, WrittenForm form)
    {
        foreach (var language in WrittenLanguage.Names)
        {
            if (new DateText(form with { Language = language }).Read(written).Edtf is { } edtf)
            {
                return (language, edtf);
            }
        }

        return null;
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    // Spreadsheets give whole numbers a fraction: "6.0".
    private static string Part(string? part) =>
        part?.Trim() is not { } text ? "" : text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    private static WrittenDate OfMoment(LocalDateTime moment, string zone, string clock)
    {
        var day = CalendarDate.From(moment.Date).ToString();
        return new(moment.TimeOfDay == LocalTime.Midnight ? day
            : day + moment.TimeOfDay.ToString(clock, CultureInfo.InvariantCulture) + zone, null, null);
    }

    // An interval of intervals goes from the first beginning to the last end; so does one of sets such as [1914..1918].
    private static string First(string edtf) =>
        Range(edtf) is { } range ? range.First
        : edtf.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? edtf[..slash] : edtf;

    private static string Last(string edtf) =>
        Range(edtf) is { } range ? range.Last
        : edtf[(edtf.LastIndexOf('/') + 1)..] is { Length: > 0 } last ? last : edtf;

    private static (string First, string Last)? Range(string edtf) =>
        EdtfPattern.Instance.Read(edtf).Value is EdtfSet { Kind: SetKind.OneOf, Elements: [var only] }
            ? (only.First?.ToString() ?? "..", only.Last?.ToString() ?? "..") : null;

    private static WrittenDate Checked(string interval, string? note)
    {
        var read = EdtfPattern.Instance.Read(interval);
        return read.Value is { } date ? WrittenDate.Of(date, note)
            : WrittenDate.Refused($"'{Short(interval)}' is no interval: {read.Error?.Message}; correct its start or its end");
    }
}
