using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>How many events and sources there are of each kind, as rows to be drawn as bars.</summary>
internal static class StatisticsView
{
    private const int Most = 20; // rows of a chart that has no order of its own: the largest

    private static readonly Shape<Bar> BarShape = new(
        "bar",
        ("title", b => b.Title),
        ("url", b => b.Url),
        ("count", b => b.Count),
        ("share", b => Math.Round(100.0 * b.Count / Math.Max(1, b.Largest), 1, MidpointRounding.AwayFromZero)));

    private static readonly Shape<(string Id, string? Title, string? Url, ImmutableArray<Bar> Bars, int LeftOut)> ChartShape = new(
        "chart",
        ("id", c => c.Id),
        ("title", c => c.Title),
        ("url", c => c.Url),
        ("bars", c => DataList.From(c.Bars, bar => BarShape.Map(bar))),
        ("left_out", c => c.LeftOut));

    private static readonly Shape<ViewSet> Shape = new(
        "statistics",
        ("years", Years),
        ("facets", views => DataList.From(views.Site.Facets, facet => OfFacet(views, facet))),
        ("importances", Importances),
        ("outlets", Outlets),
        ("sources", Sources),
        ("tiers", views => Chart("tiers", null, null,
            SourceTiers.Counts(views.Site.Sources).Select(t => new Bar(t.Tier, null, t.Count)), isOrdered: true)),
        ("archived", views => views.Site.Sources.Count(s => s.Source.Archive is not null)));

    public static DataMap Of(ViewSet views) => Shape.Map(views);

    private static Value Years(ViewSet views) => Chart("years", null, null,
        views.Site.Years.Select(y => new Bar(y.Label, views.Url(views.Site.Routes.Year(y.Year)), y.Events.Length)), isOrdered: true);

    private static Value OfFacet(ViewSet views, FacetIndex facet) => Chart(
        facet.Facet.Id,
        facet.Facet.Title,
        views.Url(views.Site.Routes.Facet(facet.Facet.Id)),
        facet.Terms.Select(t => new Bar(t.Term.Title, views.Url(views.Site.Routes.Term(facet.Facet.Id, t.Term.Id)), t.Events.Length)));

    private static Value Importances(ViewSet views) => Chart("importances", null, null, views.Site.Events
        .GroupBy(e => e.Event.Importance)
        .OrderBy(g => g.Key)
        .Select(g => new Bar(Routes.Text(g.Key), null, g.Count())), isOrdered: true);

    private static Value Outlets(ViewSet views) => Chart("outlets", null, null, views.Site.Sources
        .Select(s => s.Source.ContainerTitle ?? s.Source.Publisher)
        .OfType<string>()
        .GroupBy(name => name, StringComparer.Ordinal)
        .Select(g => new Bar(g.Key, null, g.Count())));

    private static Value Sources(ViewSet views) => Chart("sources", null, null, views.Site.Sources.Select(s => new Bar(
        s.Source.Title,
        views.Url(views.Site.Routes.Source(s.Id)),
        views.Site.CitedBy(s).Select(use => use.Event).DistinctBy(e => e.Index).Count())));

    private static Value Chart(string id, string? title, string? url, IEnumerable<Bar> bars, bool isOrdered = false)
    {
        var all = bars.ToList();
        var shown = isOrdered
            ? all
            : [.. all.OrderByDescending(b => b.Count).ThenBy(b => b.Title, StringComparer.Ordinal).Take(Most)];
        var largest = shown.Count == 0 ? 0 : shown.Max(b => b.Count);
        return ChartShape.Map((id, title, url, [.. shown.Select(b => b with { Largest = largest })], all.Count - shown.Count));
    }

    private sealed record Bar(string Title, string? Url, int Count)
    {
        public int Largest { get; init; }
    }
}
