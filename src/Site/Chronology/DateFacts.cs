using System.Globalization;

using NodaTime.Text;

using Timeline.Edtf;

namespace Timeline.Site.Chronology;

/// <summary>What pages, data files and citations alike say of a date.</summary>
internal static class DateFacts
{
    /// <summary>
    /// A value for <c>&lt;time datetime&gt;</c>, null for what HTML has no form for: it must never look surer than it is.
    /// </summary>
    public static string? MachineReadable(EdtfDate value)
    {
        if (value.Qualification != Qualification.None
            || value.HasUnspecifiedDigits
            || value.Bounds.Earliest is not { Year: >= 1 and <= 9999 } first)
        {
            return null;
        }

        return value switch
        {
            CalendarDate { Precision: Precision.Day } => first.ToString(),
            CalendarDate { Precision: Precision.Month } => string.Create(
                CultureInfo.InvariantCulture,
                $"{first.Year:0000}-{first.Month:00}"),
            CalendarDate { Precision: Precision.Year } => first.Year.ToString("0000", CultureInfo.InvariantCulture),
            DateTimeOfDay time => MachineReadable(time),
            _ => null,
        };
    }

    // HTML wants the minutes of an offset, and knows no names of zones.
    private static string MachineReadable(DateTimeOfDay time)
    {
        var clock = string.Create(CultureInfo.InvariantCulture, $"{time.Day}T{time.Hour:00}:{time.Minute:00}");
        clock += time.Second is { } second ? string.Create(CultureInfo.InvariantCulture, $":{second:00}") : "";
        return time.OffsetFromUtc() is { } offset ? clock + OffsetPattern.CreateWithInvariantCulture("Z+HH:mm").Format(offset) : clock;
    }

    /// <summary>True when it is known to the minute when it was elsewhere, so that a reader can be told in local time.</summary>
    public static bool IsZoned(EdtfDate value) => value is DateTimeOfDay time && time.OffsetFromUtc() is not null;

    /// <summary>A precision as templates and data files write it.</summary>
    public static string Word(this Precision precision) => precision switch
    {
        Precision.Year => "year",
        Precision.Semestral => "semestral",
        Precision.Quadrimester => "quadrimester",
        Precision.Season => "season",
        Precision.Quarter => "quarter",
        Precision.Month => "month",
        Precision.Day => "day",
        Precision.Minute => "minute",
        _ => "second",
    };

    /// <summary>The uncertainty in words, where the phrase alone could be read as surer than it is.</summary>
    public static string? Sentence(EdtfDate value, SiteContext site)
    {
        var (earliest, latest) = Ends(value.Bounds);
        var key = value switch
        {
            _ when IsSomeTimeBetween(value) && earliest != latest => "date.sentence_between",
            { IsApproximate: true, IsUncertain: true } => "date.sentence_both",
            { IsApproximate: true } => "date.sentence_approximate",
            { IsUncertain: true } => "date.sentence_uncertain",
            _ => null,
        };
        return key is null ? null : site.Words.Find(key, name => name switch
        {
            "earliest" => earliest is { } first ? site.Phrases.Long(first) : "…",
            "latest" => latest is { } last ? site.Phrases.Long(last) : "…",
            _ => null,
        });
    }

    // In one month, one year or on one day it is in the phrase; in any year there are no two between which it was.
    private static bool IsSomeTimeBetween(EdtfDate value) => value switch
    {
        CalendarDate { Year.IsUnspecified: true } or Season { Year.IsUnspecified: true } => false,
        EdtfSet { Kind: SetKind.OneOf, Elements: [{ IsRange: true }] } => value.Qualification == Qualification.None,
        _ => value.HasUnspecifiedDigits,
    };

    /// <summary>
    /// The beginning of a date as finely as it was written: of an interval its start, else the whole of it. Null where it is open.
    /// </summary>
    public static string? Start(EdtfDate date, SiteContext site) => End(date, site, isStart: true);

    /// <summary>The end of a date as finely as it was written.</summary>
    public static string? End(EdtfDate date, SiteContext site) => End(date, site, isStart: false);

    private static string? End(EdtfDate date, SiteContext site, bool isStart) => date switch
    {
        EdtfInterval interval => (isStart ? interval.Start.Date : interval.End.Date) is { } end ? site.Phrases.Long(end) : null,
        EdtfSet or { HasUnspecifiedDigits: true } => (isStart ? Ends(date.Bounds).First : Ends(date.Bounds).Last) is { } end
            ? site.Phrases.Long(end)
            : null,
        _ => site.Phrases.Long(date),
    };

    // Whole years are told as years, whole months as months: a day is named only where one was written.
    private static (EdtfDate? First, EdtfDate? Last) Ends(Bounds bounds)
    {
        var (first, last) = (bounds.Earliest, bounds.Latest);
        var years = first is null or { Month: 1, Day: 1 } && last is null or { Month: 12, Day: 31 };
        var months = first is null or { Day: 1 } && (last is not { } end || end.Day == EdtfDay.DaysInMonth(end.Year, end.Month));
        var precision = years ? Precision.Year : months ? Precision.Month : Precision.Day;
        return (Date(first, precision), Date(last, precision));
    }

    /// <summary>A day, or the month or year it is in; beyond four digits EDTF names years only.</summary>
    public static EdtfDate? Date(EdtfDay? day, Precision precision) => day is not { } known ? null
        : EdtfPattern.Instance.Read(precision switch
    {
        _ when precision == Precision.Year || Math.Abs(known.Year) > 9999 => YearIndex.Written(known.Year),
        Precision.Month => $"{YearIndex.Written(known.Year)}-{known.Month:00}",
        _ => known.ToString(),
    }).Value;
}
