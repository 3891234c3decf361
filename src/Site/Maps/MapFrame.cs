using System.Collections.Immutable;

namespace Timeline.Site.Maps;

/// <summary>
/// What of the earth a map shows and how: the part around its places where they are near each other, else the whole of it.
/// </summary>
internal sealed record MapFrame(Projection Projection, double Scale, MapPoint Middle, double Width, double Height, double Reach)
{
    // Further from its centre the azimuthal projection bends shapes too much.
    private const double MostReach = 76;

    // Cut where the Bering Strait is, it leaves all land whole.
    private const double WorldMeridian = 11;

    private const double Degree = Math.PI / 180;

    public bool IsWorld => Projection is Projection.EqualEarth;

    public Box Box => new(0, 0, Width, Height);

    public static MapFrame Of(ImmutableArray<MapPoint> places, MapStyle style)
    {
        var centre = Centre(places);
        if (places.Max(place => Projection.Angle(centre, place)) < MostReach)
        {
            var projection = new Projection.AzimuthalEqualArea(centre);
            var frame = Fitted(projection, Box.Of(places.Select(projection.Project)), style);
            var corner = frame.Middle.DistanceTo(default) + (double.Hypot(frame.Width, frame.Height) / 2 / frame.Scale);
            var reach = Projection.AzimuthalEqualArea.Reach(corner);
            // A little more, so that what is cut is cut out of sight.
            frame = frame with { Reach = (reach * 1.05) + 0.5 };
            if (reach < MostReach && projection.HasWindow(frame.Reach))
            {
                return frame;
            }
        }

        return World(places, style);
    }

    public MapPoint Place(MapPoint place)
    {
        // The same meridian may be written in two ways; the plane has it once.
        var window = Projection.Window(Reach);
        var x = place.X < window.Left ? place.X + 360 : place.X > window.Right ? place.X - 360 : place.X;
        return OnPaper(Projection.Project(new(x, place.Y)));
    }

    public MapPoint OnPaper(MapPoint projected) =>
        new(((projected.X - Middle.X) * Scale) + (Width / 2), ((projected.Y - Middle.Y) * Scale) + (Height / 2));

    // As wide as it may be; as high as it needs to be, within bounds.
    private static MapFrame Fitted(Projection projection, Box places, MapStyle style)
    {
        var scale = Math.Min(style.Width / (style.LeastWidth * Degree), Room(style.Width) / Math.Max(places.Width, 1e-9));
        var height = Math.Round(Math.Clamp((places.Height * scale) + (2 * style.Padding), 0.7 * style.Height, style.Height));
        return new(projection, Math.Min(scale, Room(height) / Math.Max(places.Height, 1e-9)), places.Centre, style.Width, height, 180);

        double Room(double size) => Math.Max(size / 2, size - (2 * style.Padding));
    }

    // Nobody lives near the poles: they are shown where there is something to show.
    private static MapFrame World(ImmutableArray<MapPoint> places, MapStyle style)
    {
        var projection = new Projection.EqualEarth(WorldMeridian);
        var north = places.Any(p => p.Y > 78) ? 90 : 84;
        var south = places.Any(p => p.Y < -52) ? -90 : -57;
        var (top, bottom) = (projection.Project(new(WorldMeridian, north)).Y, projection.Project(new(WorldMeridian, south)).Y);
        var width = 2 * projection.Project(new(WorldMeridian + 180, 0)).X;
        var scale = (style.Width - 8) / width;
        return new(projection, scale, new(0, (top + bottom) / 2), style.Width, Math.Round((bottom - top) * scale) + 8, 180);
    }

    // The centre of the smallest circle around them, nearly (Bădoiu and Clarkson): towards the furthest, by ever smaller steps.
    private static MapPoint Centre(ImmutableArray<MapPoint> places)
    {
        var (x, y, z) = Vector(places[0]);
        for (var i = 1; i < 200; i++)
        {
            var at = At(x, y, z);
            var (fx, fy, fz) = Vector(places.MaxBy(place => Projection.Angle(at, place)));
            var step = 1.0 / (i + 1);
            (x, y, z) = (x + ((fx - x) * step), y + ((fy - y) * step), z + ((fz - z) * step));
            var length = Math.Sqrt((x * x) + (y * y) + (z * z));
            if (length < 1e-6)
            {
                return places[0]; // they lie all around the earth, and no circle is smaller than half of it
            }

            (x, y, z) = (x / length, y / length, z / length);
        }

        return At(x, y, z);
    }

    private static (double X, double Y, double Z) Vector(MapPoint place)
    {
        var (sin, cos) = Math.SinCos(place.Y * Degree);
        var (turnSin, turnCos) = Math.SinCos(place.X * Degree);
        return (cos * turnCos, cos * turnSin, sin);
    }

    private static MapPoint At(double x, double y, double z) => new(Math.Atan2(y, x) / Degree, Math.Asin(Math.Clamp(z, -1, 1)) / Degree);
}
