using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>What has been corrected, of one event and on the whole site.</summary>
internal static class CorrectionsView
{
    private static readonly Shape<(Correction Correction, SiteContext Site)> OfOneEvent = new(
        "correction",
        ("date", c => Dates.Of(c.Correction.Date, c.Site)),
        ("what", c => c.Correction.What),
        ("why", c => c.Correction.Why),
        ("extra", c => YamlValue.Of(c.Correction.Extra)));

    private static readonly Shape<(DatedCorrection Dated, ViewSet Views)> OfSite = new(
        "correction of the site",
        ("event", c => c.Views.Entry(c.Dated.Event)),
        ("date", c => Dates.Of(c.Dated.Correction.Date, c.Views.Site)),
        ("what", c => c.Dated.Correction.What),
        ("why", c => c.Dated.Correction.Why),
        ("url", c => $"{c.Views.EventUrl(c.Dated.Event)}#{c.Dated.Anchor}"));

    public static DataList Of(Event e, SiteContext site) => DataList.From(e.Corrections, c => OfOneEvent.Map((c, site)));

    public static DataList Of(ViewSet views) => DataList.From([.. DatedCorrection.All(views.Site)], c => OfSite.Map((c, views)));

    public static Value Retracted(ViewSet views) =>
        views.Entries(views.Site.Shown([.. views.Site.Events.Where(e => e.Event.Status == Status.Retracted)]));
}
