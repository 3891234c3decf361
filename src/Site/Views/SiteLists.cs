using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The lists of the whole site, for its home page and pages like it.</summary>
internal static class SiteLists
{
    private static readonly Shape<ViewSet> Shape = new(
        "home and site pages",
        ("events", views => views.Entries(views.Site.Events)),
        ("groups", views => YearViews.Groups(views)),
        ("years", views => YearViews.All(views)),
        ("sources", views => DataList.From(views.Site.Sources, s => views.SourceEntry(s.Source))),
        ("facets", views => TermViews.All(views)),
        ("highlights", views => views.Entries(Highlights.Of(views.Site.Events))),
        ("timeline", views => TimelineView.OfWhole(views)),
        ("script_data", views => ScriptData.Of(views, views.Site.Events)),
        ("months", views => OnThisDay.Of(views)),
        ("corrections", views => CorrectionsView.Of(views)),
        ("retracted", views => CorrectionsView.Retracted(views)),
        ("bibliography", views => DataList.From(views.Site.Sources, s => CitingView.Of(s.Source, views.Site))),
        ("chapters", ChapterView.All),
        ("evidence", views => EvidenceView.Of(views)),
        ("statistics", views => StatisticsView.Of(views)));

    public static DataMap Of(ViewSet views) => Shape.Map(views);
}
