using Timeline.Edtf;
using Timeline.Site.Citing;

namespace Timeline.Site.Exporting;

/// <summary>A year, and month, day and clock time as far as they are known. Years are astronomical, as in EDTF.</summary>
internal readonly record struct DateNumbers(long Year, int? Month = null, int? Day = null)
{
    public int? Hour { get; init; }

    public int? Minute { get; init; }

    public int? Second { get; init; }
}

/// <summary>
/// A date as formats with slots for numbers can be told it: a start, perhaps an end, and what of the date these do not say, or say too
/// surely. Who writes the numbers must also write the date in words where something is unsaid.
/// </summary>
/// <param name="Start">Null where it is open, not known or in any year.</param>
/// <param name="End">Null where it is open or not known, and where the date is one only.</param>
/// <param name="Unsaid">Null where the numbers say all.</param>
internal sealed record PlainDate(DateNumbers? Start, DateNumbers? End, string? Unsaid)
{
    public const string Doubt = "that a date is doubted (? ~ %)";
    public const string Digits = "digits of a date that are not known (X)";
    public const string Season = "seasons and other parts of a year";
    public const string Open = "ends that are open or not known";
    public const string Several = "that a date is one of several, or each of them";
    public const string Estimate = "how many digits of a year count";
    public const string Zone = "from where a clock time is counted (its offset or zone)";
    public const string Within = "that an event went on, where its first and its last year, month or day are one";
    public const string Fraction = "fractions of a second";

    public static PlainDate Of(EdtfDate date) => date switch
    {
        EdtfInterval interval => OfInterval(interval),
        EdtfSet => Span(date.Bounds, Several),
        _ => OfOne(date),
    };

    private static PlainDate OfInterval(EdtfInterval interval)
    {
        var (first, last) = (interval.Start.Date is { } start ? OfOne(start) : null, interval.End.Date is { } end ? OfOne(end) : null);
        var unsaid = first is null || last is null ? Open
            : first.Unsaid ?? last.Unsaid ?? (first.Start == last.Start && last.End is null ? Within : null);
        return new(first?.Start, last?.End ?? last?.Start, unsaid);
    }

    private static PlainDate OfOne(EdtfDate date) => date switch
    {
        DateTimeOfDay time => new(
            new(time.Day.Year, time.Day.Month, time.Day.Day) { Hour = time.Hour, Minute = time.Minute, Second = time.Second },
            null,
            time.Shift is not null || time.Zone is not null ? Zone : time.Nanosecond != 0 ? Fraction : null),
        Timeline.Edtf.Season => Span(date.Bounds, Season),
        LongYear { SignificantDigits: not null } => Span(date.Bounds, Estimate),
        CalendarDate { Year.IsUnspecified: true } => new(null, null, Digits),
        _ when CitedDate.Parts(date) is { } parts => new(
            new(parts.Year, parts.Month, parts.Day),
            null,
            date.HasUnspecifiedDigits ? Digits : date.Qualification != Qualification.None ? Doubt : null),
        _ => Span(date.Bounds, Digits),
    };

    // Whole years are told as years, whole months as months: a day is named only where the date reaches down to it.
    private static PlainDate Span(Bounds bounds, string unsaid)
    {
        var (first, last) = (bounds.Earliest, bounds.Latest);
        var years = first is null or { Month: 1, Day: 1 } && last is null or { Month: 12, Day: 31 };
        var months = first is null or { Day: 1 } && (last is not { } end || end.Day == EdtfDay.DaysInMonth(end.Year, end.Month));
        return new(Numbers(first), Numbers(last), unsaid);

        DateNumbers? Numbers(EdtfDay? day) => day is not { } known ? null
            : years ? new DateNumbers(known.Year)
            : months ? new DateNumbers(known.Year, known.Month)
            : new DateNumbers(known.Year, known.Month, known.Day);
    }
}
