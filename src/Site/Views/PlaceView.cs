using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>Where something is, and where to look at it.</summary>
internal static class PlaceView
{
    private static readonly Shape<Place> Shape = new(
        "place",
        ("title", p => p.Title),
        ("latitude", p => p.Latitude),
        ("longitude", p => p.Longitude),
        ("coordinates", p => $"{Degrees(p.Latitude)}, {Degrees(p.Longitude)}"),
        ("geo_url", p => $"geo:{Degrees(p.Latitude)},{Degrees(p.Longitude)}"),
        ("osm_url", p => OpenStreetMap(p)),
        ("extra", p => YamlValue.Of(p.Extra)));

    private static readonly Shape<(ViewSet Views, PlaceIndex Place, int Number)> MappedShape = new(
        "mapped place",
        ("id", p => Anchor(p.Number)),
        ("title", p => p.Place.Title),
        ("url", p => Url(p.Views, p.Place)),
        ("place", p => Of(p.Place.Place)),
        ("count", p => p.Place.Events.Length),
        ("events", p => p.Views.Entries(NotOnItsPage(p.Place))));

    public static Value Of(Place? place) => place is null ? Value.Null : Shape.Map(place);

    /// <summary>A place in the list of all, counted from 0.</summary>
    public static DataMap Mapped(ViewSet views, PlaceIndex place, int number) => MappedShape.Map((views, place, number));

    public static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"place-{number + 1}");

    public static string OpenStreetMap(Place place)
    {
        var (north, east) = (Degrees(place.Latitude), Degrees(place.Longitude));
        return $"https://www.openstreetmap.org/?mlat={north}&mlon={east}#map=13/{north}/{east}";
    }

    /// <summary>The page of the place's own; null where it has none.</summary>
    public static string? Url(ViewSet views, PlaceIndex place) =>
        place.Of is var (facet, term) ? views.Url(views.Site.Routes.Term(facet.Id, term.Id)) : null;

    // What the page of its term has need not be told again.
    private static ImmutableArray<LinkedEvent> NotOnItsPage(PlaceIndex place) => place.Of is var (facet, term)
        ? place.Events.RemoveAll(e => e.Event.Facets.GetValueOrDefault(facet.Id, []).Any(t => t.Id == term.Id))
        : place.Events;

    private static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);
}
