using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>A correction of an event, and its place among that event's corrections, counted from 1.</summary>
internal sealed record DatedCorrection(LinkedEvent Event, Correction Correction, int Number)
{
    /// <summary>Where the event's page tells of it.</summary>
    public string Anchor => $"correction-{Number}";

    /// <summary>Of the whole site, the newest first.</summary>
    public static IEnumerable<DatedCorrection> All(SiteContext site) => site.Events
        .SelectMany(e => e.Event.Corrections.Select((c, i) => new DatedCorrection(e, c, i + 1)))
        .OrderByDescending(c => c.Correction.Date.Value.Bounds.Latest?.DayNumber ?? long.MaxValue)
        .ThenBy(c => c.Event.Index);
}

/// <summary>What has been corrected on the site, for the page that lists it.</summary>
internal static class CorrectionsView
{
    public static Value Of(ViewSet views) => DataList.From(DatedCorrection.All(views.Site).Select(c => Value.From(Shapes.SiteCorrection.Map(
        views.CardValue(c.Event),
        Dates.Of(c.Correction.Date, views.Site),
        c.Correction.What,
        c.Correction.Why,
        $"{views.Card(c.Event).Url}#{c.Anchor}"))));

    public static Value Retracted(ViewSet views) => views.Cards(views.Site.Shown([.. views.Site.Events.Where(e => e.Event.Status == Status.Retracted)]));
}
