using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A date as templates see it.</summary>
internal static class Dates
{
    public static Value Of(DatedText? date, SiteContext site) => date is null ? Value.Null : Map(date, site.Phrases.Long(date.Value), site);

    public static DataMap Map(DatedText date, string phrase, SiteContext site)
    {
        var value = date.Value;
        var bounds = value.Bounds;
        return Shapes.Date.Map(
            value.ToString(),
            phrase,
            site.Phrases.Short(value),
            DateFacts.MachineReadable(value),
            bounds.Earliest?.ToString(),
            bounds.Latest?.ToString(),
            value.Precision.Word(),
            value.IsApproximate,
            value.IsUncertain,
            bounds.Earliest is null,
            bounds.Latest is null,
            value.HasUnspecifiedDigits,
            date.YearInferred,
            date.Written?.ToString(),
            date.Written is { } written ? site.Phrases.Long(written) : null,
            date.Note,
            DateFacts.Sentence(value, site),
            DateFacts.IsZoned(value));
    }
}
