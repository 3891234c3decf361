using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A term of a facet and a facet, in lists and on pages of their own.</summary>
internal static class TermViews
{
    private static readonly Shape<Seen> Page = new(
        "term",
        ("id", t => t.Index.Term.Id),
        ("title", t => t.Index.Term.Title),
        ("url", t => t.Url),
        ("facet", t => Facet(t.Views, t.Facet, DataList.Empty)),
        ("place", t => PlaceView.Of(t.Place)),
        ("locator", t => t.Views.IsEmbed || t.Place is null ? Value.Null : MapView.Locator(t.Views.Shared, [t.Place])),
        ("events", t => t.Views.Entries(t.Index.Events)),
        ("highlights", t => t.Views.Entries(Highlights.Of(t.Index.Events))),
        ("timeline", t => TimelineView.OfPart(t.Views, t.Index.Events)),
        ("script_data", t => ScriptData.Of(t.Views, t.Index.Events)));

    private static readonly Shape<Seen> EntryShape = new(
        "term entry",
        ("id", t => t.Index.Term.Id),
        ("title", t => t.Index.Term.Title),
        ("url", t => t.Url),
        ("count", t => t.Index.Events.Length),
        ("colour", t => LegendView.Colour(t.Views.Site, t.Facet.Id, t.Index.Term.Id)),
        ("glyph", t => LegendView.GlyphOf(t.Views.Site, t.Facet.Id, t.Index.Term.Id)));

    private static readonly Shape<Seen> Dated = new(
        "dated term",
        ("id", t => t.Index.Term.Id),
        ("title", t => t.Index.Term.Title),
        ("url", t => t.Url),
        ("count", t => t.Index.Events.Length),
        ("first", t => t.Index.Events is [var first, ..] ? Dates.Of(first.Event.Date, t.Views.Site) : Value.Null),
        ("last", t => t.Index.Events is [.., var last] ? Dates.Of(last.Event.Date, t.Views.Site) : Value.Null));

    private static readonly Shape<(ViewSet Views, Facet Facet, Value Terms)> FacetShape = new(
        "facet",
        ("id", f => f.Facet.Id),
        ("title", f => f.Facet.Title),
        ("url", f => f.Views.Url(f.Views.Site.Routes.Facet(f.Facet.Id))),
        ("terms", f => f.Terms));

    public static DataMap Of(ViewSet views, FacetIndex facet, TermIndex term) => Page.Map(new(views, facet.Facet, term));

    public static DataMap Entry(ViewSet views, FacetIndex facet, TermIndex term) => EntryShape.Map(new(views, facet.Facet, term));

    /// <summary>A facet with some of its terms.</summary>
    public static DataMap Facet(ViewSet views, Facet facet, DataList terms) => FacetShape.Map((views, facet, terms));

    /// <summary>A facet on its own page.</summary>
    public static DataMap Facet(ViewSet views, FacetIndex facet) =>
        Facet(views, facet.Facet, DataList.From(facet.Terms, t => Dated.Map(new(views, facet.Facet, t))));

    /// <summary>All facets, as the home page filters by them.</summary>
    public static DataList All(ViewSet views) => DataList.From(views.Site.Facets, f =>
        Facet(views, f.Facet, DataList.From(f.Terms, t => views.Term(f.Facet.Id, t.Term.Id))));

    private readonly record struct Seen(ViewSet Views, Facet Facet, TermIndex Index)
    {
        public string? Url => Views.Url(Views.Site.Routes.Term(Facet.Id, Index.Term.Id));

        public Place? Place => Facet.Places.GetValueOrDefault(Index.Term.Id);
    }
}
