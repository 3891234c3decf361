using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;
using Timeline.Site.Maps;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The places of a site on maps, laid out for a template: once for wide screens and paper, and once for phones.</summary>
internal static class MapView
{
    // Where marks hide each other on the map of all, so many maps show them from nearer.
    private const int MostCloser = 4;

    private static readonly AxisStyle Type = new();

    private static readonly Func<string, double> Letters = text => Type.Measure(text, isBold: false);

    private static readonly MapStyle Wide = new() { Width = 960, Height = 640, Padding = 60, Measure = Letters };

    private static readonly MapStyle Narrow = new() { Width = 360, Height = 340, Padding = 36, MostRadius = 20, Measure = Letters };

    private static readonly MapStyle Small = new()
    {
        Width = 300, Height = 180, Padding = 40, LeastWidth = 16, Tolerance = 0.6, MarkRadius = 6, MostRadius = 6, HasLabels = false,
        Measure = Letters,
    };

    private static readonly Shape<(DrawnPlace Place, Seen Map)> MarkShape = new(
        "map mark",
        ("x", m => Round(m.Place.At.X)),
        ("y", m => Round(m.Place.At.Y)),
        ("radius", m => Round(m.Place.Radius)),
        ("title", m => string.Join(" · ", m.Place.Items.Select(i => m.Map.Places[i].Title))),
        ("count", m => m.Place.Items.SelectMany(i => m.Map.Places[i].Events).DistinctBy(e => e.Index).Count()),
        ("url", m => m.Map.Lead(m.Place)),
        ("label", m => m.Place.Label?.Text),
        ("label_x", m => Round(m.Place.Label?.At.X ?? 0)),
        ("label_anchor", m => m.Place.Label?.Anchor),
        ("label_y", m => Round(m.Place.Label?.At.Y ?? 0)),
        ("leader", m => m.Place.Label is { LeadsFrom: { } from, LeadsTo: var to }
            ? string.Create(CultureInfo.InvariantCulture, $"M{Round(from.X)} {Round(from.Y)}L{Round(to.X)} {Round(to.Y)}") : null));

    private static readonly Shape<(DrawnMap Map, Seen Seen)> DrawnShape = new(
        "drawn map",
        ("width", m => m.Map.Width),
        ("height", m => m.Map.Height),
        ("land", m => m.Map.Land),
        ("borders", m => m.Map.Borders),
        ("sphere", m => m.Map.Sphere),
        ("kilometres", m => m.Map.Measure is { } measure ? Value.From(measure.Kilometres) : Value.Null),
        ("kilometres_length", m => Round(m.Map.Measure?.Length ?? 0)),
        ("marks", m => DataList.From(m.Map.Places, place => MarkShape.Map((place, m.Seen)))));

    private static readonly Shape<Seen> PairShape = new(
        "map in two sizes",
        ("id", m => m.Id),
        ("title", m => m.Title),
        ("wide", m => DrawnShape.Map((m.Wide, m))),
        ("narrow", m => DrawnShape.Map((m.Narrow, m))));

    private static readonly Shape<ViewSet> PageShape = new(
        "map",
        ("places", views => DataList.From(views.Site.Places.Select((p, i) => Value.From(PlaceView.Mapped(views, p, i))))),
        ("maps", views => DataList.From(Maps(views), map => PairShape.Map(map))),
        ("unplaced_count", views => views.Site.Events.Count(e => PlaceIndex.PlacesOf(e.Event, views.Site.Settings).IsEmpty)));

    private static readonly Shape<MapPoint> Point = new("point of a map", ("x", p => Round(p.X)), ("y", p => Round(p.Y)));

    private static readonly Shape<DrawnMap> LocatorShape = new(
        "locator",
        ("width", m => m.Width),
        ("height", m => m.Height),
        ("land", m => m.Land),
        ("borders", m => m.Borders),
        ("sphere", m => m.Sphere),
        ("marks", m => DataList.From(m.Places, p => Point.Map(p.At))));

    public static DataMap Of(ViewSet views) => PageShape.Map(views);

    /// <summary>A small map that shows where in the world some places are; null where there is none.</summary>
    public static Value Locator(SiteViews views, ImmutableArray<Place> places) => places.IsEmpty
        ? Value.Null
        : views.Locators.GetOrAdd(
            string.Join(' ', places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Latitude},{p.Longitude}"))),
            (_, all) => LocatorShape.Map(MapLayout.Draw(all.views.Outlines, [.. all.places.Select(p => new MapItem(PlaceIndex.Point(p), "", [0]))], Small)),
            (views, places));

    private static ImmutableArray<Seen> Maps(ViewSet views)
    {
        var whole = Seen.Of(views, [.. Enumerable.Range(0, views.Site.Places.Length)], "map-1", isCloser: false);
        var closer = whole.Wide.Places.Where(p => p.Items.Length > 1)
            .Select(p => Seen.Of(views, p.Items, "", isCloser: true))
            .Where(map => map.Wide.Places.Length > 1)
            .Take(MostCloser)
            .Select((map, i) => map with { Id = string.Create(CultureInfo.InvariantCulture, $"map-{i + 2}"), Title = MapMarks.Title([.. map.Places.Select(p => p.Title)]) })
            .ToImmutableArray();
        return [whole with { Closer = closer }, .. closer];
    }

    private static double Round(double x) => TimelineView.Round(x);

    /// <summary>Some of the site's places, by their numbers, on a map.</summary>
    private sealed record Seen(ViewSet Views, ImmutableArray<int> Numbers, ImmutableArray<PlaceIndex> Places, string Id, string? Title)
    {
        public required DrawnMap Wide { get; init; }

        public required DrawnMap Narrow { get; init; }

        /// <summary>The maps that show from nearer what lies on one spot of this.</summary>
        public ImmutableArray<Seen> Closer { get; init; } = [];

        public static Seen Of(ViewSet views, ImmutableArray<int> numbers, string id, bool isCloser)
        {
            ImmutableArray<PlaceIndex> places = [.. numbers.Select(n => views.Site.Places[n])];
            ImmutableArray<MapItem> items = [.. places.Select(p => new MapItem(p.At, p.Title, [.. p.Events.Select(e => e.Index)]))];
            var width = isCloser ? 2.5 : MapView.Wide.LeastWidth;
            return new(views, numbers, places, id, null)
            {
                Wide = MapLayout.Draw(views.Shared.Outlines, items, MapView.Wide with { LeastWidth = width }),
                Narrow = MapLayout.Draw(views.Shared.Outlines, items, MapView.Narrow with { LeastWidth = width }),
            };
        }

        /// <summary>Where a mark leads: to the place's page, to the map that tells its places apart, or to the list.</summary>
        public string Lead(DrawnPlace mark)
        {
            var (place, number) = (Places[mark.Items[0]], Numbers[mark.Items[0]]);
            return mark.Items.Length > 1 && Closer.FirstOrDefault(map => mark.Items.All(i => map.Numbers.Contains(Numbers[i]))) is { } closer ? "#" + closer.Id
                : mark.Items.Length == 1 && PlaceView.Url(Views, place) is { } url ? url
                : mark.Items.Length == 1 && place.Events is [var only] && Views.EventUrl(only) is { } page ? page
                : "#" + PlaceView.Anchor(number);
        }
    }
}
