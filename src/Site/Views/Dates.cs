using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A date as templates see it.</summary>
internal static class Dates
{
    private static readonly Shape<Seen> Shape = new(
        "date",
        ("edtf", d => d.Value.ToString()),
        ("phrase", d => d.Event is { } known ? d.Site.PhraseOf(known) : d.Site.Phrases.Long(d.Value)),
        ("short", d => d.Site.Phrases.Short(d.Value)),
        ("datetime", d => DateFacts.MachineReadable(d.Value)),
        ("earliest", d => d.Value.Bounds.Earliest?.ToString()),
        ("latest", d => d.Value.Bounds.Latest?.ToString()),
        ("precision", d => d.Text.Precision.Word()),
        ("approximate", d => d.Value.IsApproximate),
        ("uncertain", d => d.Value.IsUncertain),
        ("open_start", d => d.Value.Bounds.Earliest is null),
        ("open_end", d => d.Value.Bounds.Latest is null),
        ("unspecified", d => d.Value.HasUnspecifiedDigits),
        ("year_inferred", d => d.Text.YearInferred),
        ("written", d => d.Text.Written?.ToString()),
        ("written_phrase", d => d.Text.Written is { } written ? d.Site.Phrases.Long(written) : null),
        ("note", d => d.Text.Note),
        ("sentence", d => DateFacts.Sentence(d.Value, d.Site)),
        ("zoned", d => DateFacts.IsZoned(d.Value)));

    public static Value Of(DatedText? date, SiteContext site) => date is null ? Value.Null : Shape.Map(new(date, site));

    /// <summary>An event's own date, of which the words are known.</summary>
    public static DataMap Of(LinkedEvent e, SiteContext site) => Shape.Map(new(e.Event.Date, site, e));

    private readonly record struct Seen(DatedText Text, SiteContext Site, LinkedEvent? Event = null)
    {
        public EdtfDate Value => Text.Value;
    }
}
