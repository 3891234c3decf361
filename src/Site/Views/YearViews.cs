using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A year: on its own page, in lists of years, and as the heading of a group of events.</summary>
internal static class YearViews
{
    private static readonly Shape<(ViewSet Views, int Index)> Page = new(
        "year",
        ("year", y => At(y).Year),
        ("label", y => At(y).Label),
        ("url", y => UrlOf(y.Views, At(y).Year)),
        ("events", y => y.Views.Entries(At(y).Events)),
        ("possible", y => y.Views.Entries(At(y).Possible)),
        ("highlights", y => y.Views.Entries(Highlights.Of(At(y).Events))),
        ("timeline", y => TimelineView.OfPart(y.Views, At(y).Events, DrawnWindow.Of(At(y).Year))),
        ("script_data", y => ScriptData.Of(y.Views, At(y).Events)),
        ("previous", y => Neighbour(y.Views, y.Index - 1)),
        ("next", y => Neighbour(y.Views, y.Index + 1)));

    private static readonly Shape<(ViewSet Views, long Year)> EntryShape = new(
        "year entry",
        ("year", y => y.Year),
        ("label", y => y.Views.Site.YearLabels.GetValueOrDefault(y.Year) ?? Routes.Text(y.Year)),
        ("url", y => UrlOf(y.Views, y.Year)));

    private static readonly Shape<(ViewSet Views, YearIndex Year, int Most)> Counted = new(
        "counted year",
        ("year", y => y.Year.Year),
        ("label", y => y.Year.Label),
        ("url", y => UrlOf(y.Views, y.Year.Year)),
        ("count", y => y.Year.Events.Length),
        ("heat", y => Heat.Of(y.Year.Events.Length, y.Most)),
        ("possible_count", y => y.Year.Possible.Length));

    private static readonly Shape<(ViewSet Views, long? Year, ImmutableArray<LinkedEvent> Events, int Most)> Group = new(
        "group",
        ("year", g => g.Year is { } year ? year : Value.Null),
        ("label", g => g.Year is { } year ? g.Views.Site.YearLabels[year] : g.Views.Site.Words.Find("date.no_year") ?? "–"),
        ("url", g => g.Year is { } year ? UrlOf(g.Views, year) : null),
        ("count", g => g.Events.Length),
        ("heat", g => Heat.Of(g.Events.Length, g.Most)),
        ("events", g => g.Views.Site.IsLarge && g.Year is not null ? DataList.Empty : g.Views.Entries(g.Events)));

    public static DataMap Of(ViewSet views, int index) => Page.Map((views, index));

    public static DataMap Entry(ViewSet views, long year) => EntryShape.Map((views, year));

    public static DataList All(ViewSet views)
    {
        var most = views.Site.Years.Select(y => y.Events.Length).DefaultIfEmpty().Max();
        return DataList.From(views.Site.Years, year => Counted.Map((views, year, most)));
    }

    /// <summary>
    /// All events by year, each once, in the first year it touches for certain. A large site lists no events here: its pages of years do.
    /// </summary>
    public static DataList Groups(ViewSet views)
    {
        var groups = views.Site.Events.GroupBy(e => e.Years is [var year, ..] ? year : (long?)null, (year, events) => (Year: year, Events: events.ToImmutableArray()))
            .ToImmutableArray();
        var most = groups.Where(g => g.Year is not null).Select(g => g.Events.Length).DefaultIfEmpty().Max();
        return DataList.From(groups.Select(group => Value.From(Group.Map((views, group.Year, group.Events, most)))));
    }

    private static YearIndex At((ViewSet Views, int Index) year) => year.Views.Site.Years[year.Index];

    private static string? UrlOf(ViewSet views, long year) => views.Url(views.Site.Routes.Year(year));

    private static Value Neighbour(ViewSet views, int index) =>
        index >= 0 && index < views.Site.Years.Length ? Entry(views, views.Site.Years[index].Year) : Value.Null;
}
