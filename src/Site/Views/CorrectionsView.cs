using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>What has been corrected on the site, for the page that lists it.</summary>
internal static class CorrectionsView
{
    public static Value Of(ViewSet views) => DataList.From(DatedCorrection.All(views.Site).Select(c => Value.From(Shapes.SiteCorrection.Map(
        views.EntryValue(c.Event),
        Dates.Of(c.Correction.Date, views.Site),
        c.Correction.What,
        c.Correction.Why,
        $"{views.Entry(c.Event).Url}#{c.Anchor}"))));

    public static Value Retracted(ViewSet views) =>
        views.Entries(views.Site.Shown([.. views.Site.Events.Where(e => e.Event.Status == Status.Retracted)]));
}
