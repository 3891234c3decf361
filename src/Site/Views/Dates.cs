using System.Globalization;

using NodaTime.Text;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Templates;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>A date as templates see it.</summary>
internal static class Dates
{
    public static Value Of(DatedText? date, SiteContext site) => date is null ? Value.Null : Map(date, site);

    public static DataMap Map(DatedText date, SiteContext site)
    {
        var value = date.Value;
        var bounds = value.Bounds;
        var phrase = site.Phrases.Long(value);
        return Shapes.Date.Map(
            value.ToString(),
            phrase,
            site.Phrases.Short(value),
            MachineReadable(value),
            bounds.Earliest?.ToString(),
            bounds.Latest?.ToString(),
            Precision(value.Precision),
            value.IsApproximate,
            value.IsUncertain,
            bounds.Earliest is null,
            bounds.Latest is null,
            value.HasUnspecifiedDigits,
            date.YearInferred,
            date.Written?.ToString(),
            date.Written is { } written ? site.Phrases.Long(written) : null,
            date.Note,
            Sentence(value, site),
            IsZoned(value));
    }

    /// <summary>A value for <c>&lt;time datetime&gt;</c>, null for what HTML has no form for: it must never look surer than it is.</summary>
    public static string? MachineReadable(EdtfDate value)
    {
        if (value.Qualification != Qualification.None || value.HasUnspecifiedDigits || value.Bounds.Earliest is not { Year: >= 1 and <= 9999 } first)
        {
            return null;
        }

        return value switch
        {
            CalendarDate { Precision: Edtf.Precision.Day } => first.ToString(),
            CalendarDate { Precision: Edtf.Precision.Month } => string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}-{first.Month:00}"),
            CalendarDate { Precision: Edtf.Precision.Year } => first.Year.ToString("0000", CultureInfo.InvariantCulture),
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

    public static string Precision(Precision precision) => precision switch
    {
        Edtf.Precision.Year => "year",
        Edtf.Precision.Semestral => "semestral",
        Edtf.Precision.Quadrimester => "quadrimester",
        Edtf.Precision.Season => "season",
        Edtf.Precision.Quarter => "quarter",
        Edtf.Precision.Month => "month",
        Edtf.Precision.Day => "day",
        Edtf.Precision.Minute => "minute",
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
