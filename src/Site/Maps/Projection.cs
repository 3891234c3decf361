namespace Timeline.Site.Maps;

/// <summary>How the earth becomes a plane; both keep areas. The unit is the earth's radius, and y grows downwards.</summary>
internal abstract record Projection
{
    private const double Degree = Math.PI / 180;

    public abstract MapPoint Project(MapPoint place);

    /// <summary>What is seen of the earth, as a box of longitudes and latitudes in which the projection tears nothing.</summary>
    /// <param name="reach">How far from its centre something is shown, in degrees.</param>
    public abstract Box Window(double reach);

    /// <summary>Degrees of the great circle between two places.</summary>
    public static double Angle(MapPoint a, MapPoint b)
    {
        var (lat1, lat2, turn) = (a.Y * Degree, b.Y * Degree, (b.X - a.X) * Degree);
        var half = Math.Pow(Math.Sin((lat2 - lat1) / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(turn / 2), 2));
        return 2 * Math.Asin(Math.Min(1, Math.Sqrt(half))) / Degree;
    }

    /// <summary>The whole earth (Šavrič, Patterson and Jenny, 2018), cut opposite to a meridian.</summary>
    public sealed record EqualEarth(double Meridian) : Projection
    {
        private const double A1 = 1.340264;
        private const double A2 = -0.081106;
        private const double A3 = 0.000893;
        private const double A4 = 0.003796;
        private static readonly double Root = Math.Sqrt(3);

        public override MapPoint Project(MapPoint place)
        {
            var theta = Math.Asin(Root / 2 * Math.Sin(place.Y * Degree));
            var square = theta * theta;
            var sixth = square * square * square;
            var x = 2 * Root * (place.X - Meridian) * Degree * Math.Cos(theta)
                / (3 * ((9 * A4 * sixth * square) + (7 * A3 * sixth) + (3 * A2 * square) + A1));
            return new(x, -theta * ((A4 * sixth * square) + (A3 * sixth) + (A2 * square) + A1));
        }

        public override Box Window(double reach) => new(Meridian - 180, -90, Meridian + 180, 90);
    }

    /// <summary>A part of the earth around a place (Lambert, 1772): Snyder's equations 24-2 to 24-4.</summary>
    public sealed record AzimuthalEqualArea(MapPoint Centre) : Projection
    {
        private readonly (double Sin, double Cos) middle = Math.SinCos(Centre.Y * Degree);

        /// <summary>How far from the middle of the plane a place lies that is so many degrees from the centre.</summary>
        public static double Radius(double reach) => 2 * Math.Sin(reach * Degree / 2);

        /// <summary>How many degrees from the centre lies what is so far from the middle of the plane.</summary>
        public static double Reach(double radius) => 2 * Math.Asin(Math.Min(1, radius / 2)) / Degree;

        /// <summary>
        /// Whether the antipode, which has no place on the plane, lies outside of the window: where that goes all around a pole, it must not
        /// reach as far beyond the equator.
        /// </summary>
        public bool HasWindow(double reach) => reach < 90 && (Math.Abs(Centre.Y) + reach < 90 || reach < 2 * Math.Abs(Centre.Y));

        public override MapPoint Project(MapPoint place)
        {
            var (sin, cos) = Math.SinCos(place.Y * Degree);
            var (turnSin, turnCos) = Math.SinCos((place.X - Centre.X) * Degree);
            // The antipode has no place; what lies near it is never in a window.
            var k = Math.Sqrt(2 / Math.Max(1e-9, 1 + (middle.Sin * sin) + (middle.Cos * cos * turnCos)));
            return new(k * cos * turnSin, -k * ((middle.Cos * sin) - (middle.Sin * cos * turnCos)));
        }

        public override Box Window(double reach)
        {
            var (south, north) = (Math.Max(-90, Centre.Y - reach), Math.Min(90, Centre.Y + reach));
            var half = south <= -90 || north >= 90 ? 180 : Math.Asin(Math.Min(1, Math.Sin(reach * Degree) / middle.Cos)) / Degree;
            return new(Centre.X - half, south, Centre.X + half, north);
        }
    }
}
