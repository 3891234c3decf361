using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Maps;

namespace Timeline.Site.Chronology;

/// <summary>A place of the site, a term with coordinates or one that events name themselves, and the events there.</summary>
internal sealed record PlaceIndex(string Title, Place Place, ImmutableArray<LinkedEvent> Events)
{
    /// <summary>The term it is, whose page has its events; null for a place that only events name.</summary>
    public (Facet Facet, Term Term)? Of { get; init; }

    public MapPoint At => Point(Place);

    public static MapPoint Point(Place place) => new(place.Longitude, place.Latitude);

    /// <summary>Where an event happened: where it says itself, and the terms it is filed under that are places.</summary>
    public static ImmutableArray<Place> PlacesOf(Event e, Settings settings)
    {
        List<Place> places = e.Place is null ? [] : [e.Place];
        foreach (var facet in settings.Facets)
        {
            // Few facets are places.
            if (facet.Places.Count > 0 && e.Facets.TryGetValue(facet.Id, out var terms))
            {
                places.AddRange(terms.Select(term => facet.Places.GetValueOrDefault(term.Id)).OfType<Place>());
            }
        }

        return places.Count == 0 ? [] : [.. places.DistinctBy(Spot)];
    }

    /// <summary>Where programs are told that it happened: where it says itself, else the terms it is filed under that are places.</summary>
    public static ImmutableArray<Place> Told(Event e, Settings settings) => e.Place is { } own ? [own] : PlacesOf(e, settings);

    /// <summary>All places of the site, those with the most events first.</summary>
    public static ImmutableArray<PlaceIndex> All(SiteContext site)
    {
        var terms = site.Facets
            .SelectMany(f => f.Terms.Select(t => (f.Facet, t.Term, t.Events, Place: f.Facet.Places.GetValueOrDefault(t.Term.Id))))
            .Where(t => t.Place is not null && t.Events.Length > 0)
            .ToImmutableArray();
        var spots = terms.Select(t => Spot(t.Place!)).ToHashSet();
        var named = site.Events.Where(e => e.Event.Place is not null).ToLookup(e => spots.Contains(Spot(e.Event.Place!)));
        var there = named[true].ToLookup(e => Spot(e.Event.Place!));
        return
        [
            .. terms
                .Select(t => new PlaceIndex(t.Term.Title, t.Place!, InOrder(t.Events.Concat(there[Spot(t.Place!)]))) { Of = (t.Facet, t.Term) })
                .Concat(named[false]
                    .GroupBy(e => (Spot(e.Event.Place!), e.Event.Place!.Title))
                    .Select(g => new PlaceIndex(g.Key.Title ?? g.First().Event.Title, g.First().Event.Place!, InOrder(g))))
                .OrderByDescending(p => p.Events.Length)
                .ThenBy(p => p.Title, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Latitude)
                .ThenBy(p => p.Place.Longitude),
        ];
    }

    private static ImmutableArray<LinkedEvent> InOrder(IEnumerable<LinkedEvent> events) =>
        [.. events.DistinctBy(e => e.Index).OrderBy(e => e.Index)];

    // To a thousandth of a degree, some hundred metres: what is nearer is the same place, written twice.
    private static (long, long) Spot(Place place) => ((long)Math.Round(place.Latitude * 1000), (long)Math.Round(place.Longitude * 1000));
}
