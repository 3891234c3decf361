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
        var key = value switch
        {
            { HasUnspecifiedDigits: true } => "date.sentence_between",
            { IsApproximate: true, IsUncertain: true } => "date.sentence_both",
            { IsApproximate: true } => "date.sentence_approximate",
            { IsUncertain: true } => "date.sentence_uncertain",
            _ => null,
        };
        return key is null ? null : site.Words.Find(key, name => name switch
        {
            "earliest" => value.Bounds.Earliest is { } day ? Day(day, site) : "…",
            "latest" => value.Bounds.Latest is { } day ? Day(day, site) : "…",
            _ => null,
        });
    }

    public static string Day(EdtfDay day, SiteContext site) =>
        EdtfPattern.Instance.Read(day.ToString()).Value is { } date ? site.Phrases.Long(date) : day.ToString();
}
