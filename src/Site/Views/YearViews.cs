using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>Pages that gather events: a year, an era, a term, a facet.</summary>
internal static class YearViews
{
    public static DataMap Year(ViewSet views, long year) =>
        Shapes.Year.Map(year, views.Site.YearLabels.GetValueOrDefault(year) ?? Routes.Text(year), views.Url(views.Site.Routes.Year(year)));

    public static IDataMap Of(ViewSet views, int index)
    {
        var years = views.Site.Years;
        var year = years[index];
        return new LateMap(
            ("year", () => year.Year),
            ("label", () => year.Label),
            ("url", () => views.Url(views.Site.Routes.Year(year.Year))),
            ("events", () => views.Entries(year.Events)),
            ("possible", () => views.Entries(year.Possible)),
            ("highlights", () => views.Entries(Highlights.Of(year.Events))),
            ("timeline", () => Drawn(views, year.Events)),
            ("script_data", () => ScriptData.Of(views, year.Events)),
            ("previous", () => index > 0 ? Year(views, years[index - 1].Year) : Value.Null),
            ("next", () => index < years.Length - 1 ? Year(views, years[index + 1].Year) : Value.Null));
    }

    public static IDataMap Era(ViewSet views, Era era)
    {
        var events = views.Site.Events.Where(e => e.Eras.Any(x => x.Id == era.Id)).ToImmutableArray();
        return new LateMap(
            ("id", () => era.Id),
            ("title", () => era.Title),
            ("url", () => views.Url(views.Site.Routes.Era(era.Id))),
            ("date", () => Dates.Of(era.Date, views.Site)),
            ("description", () => era.Description),
            ("events", () => views.Entries(events)),
            ("highlights", () => views.Entries(Highlights.Of(events))),
            ("timeline", () => Drawn(views, events)),
            ("script_data", () => ScriptData.Of(views, events)));
    }

    public static IDataMap Term(ViewSet views, FacetIndex facet, TermIndex term)
    {
        var (title, url) = views.Facet(facet.Facet.Id);
        return new LateMap(
            ("id", () => term.Term.Id),
            ("title", () => term.Term.Title),
            ("url", () => views.Url(views.Site.Routes.Term(facet.Facet.Id, term.Term.Id))),
            ("facet", () => Shapes.Facet.Map(facet.Facet.Id, title, url, DataList.Empty)),
            ("events", () => views.Entries(term.Events)),
            ("highlights", () => views.Entries(Highlights.Of(term.Events))),
            ("timeline", () => Drawn(views, term.Events)),
            ("script_data", () => ScriptData.Of(views, term.Events)));
    }

    public static IDataMap Facet(ViewSet views, FacetIndex facet)
    {
        var (title, url) = views.Facet(facet.Facet.Id);
        return new LateMap(
            ("id", () => facet.Facet.Id),
            ("title", () => title),
            ("url", () => url),
            ("terms", () => DataList.From(facet.Terms.Select(t => Value.From(TermWithDates(views, facet.Facet.Id, t))))));
    }

    /// <summary>All facets, as the home page filters by them.</summary>
    public static Value All(ViewSet views) =>
        DataList.From(views.Site.Facets.Select(f =>
        {
            var (title, url) = views.Facet(f.Facet.Id);
            var terms = DataList.From(f.Terms.Select(t => views.Term(f.Facet.Id, t.Term.Id)));
            return Value.From(Shapes.Facet.Map(f.Facet.Id, title, url, terms));
        }));

    // The many embeds of a large site do without.
    private static Value Drawn(ViewSet views, ImmutableArray<LinkedEvent> events) =>
        views.IsEmbed && views.Site.IsHuge ? Value.Null : TimelineView.Of(views, events);

    private static DataMap TermWithDates(ViewSet views, string facet, TermIndex term) => Shapes.TermWithDates.Map(
        term.Term.Id,
        term.Term.Title,
        views.Url(views.Site.Routes.Term(facet, term.Term.Id)),
        term.Events.Length,
        term.Events is [var first, ..] ? Dates.Of(first.Event.Date, views.Site) : Value.Null,
        term.Events is [.., var last] ? Dates.Of(last.Event.Date, views.Site) : Value.Null);
}
