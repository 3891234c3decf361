namespace Timeline.Site.Maps;

/// <summary>An upright rectangle.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public MapPoint Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    public static Box Of(IEnumerable<MapPoint> points) => Of([.. points]);

    public static Box Of(params ReadOnlySpan<MapPoint> points)
    {
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        return new(left, top, right, bottom);
    }

    public static Box Around(MapPoint centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2));

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public Box Moved(double x) => new(Left + x, Top, Right + x, Bottom);

    public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    public bool Holds(MapPoint point) => Left <= point.X && point.X <= Right && Top <= point.Y && point.Y <= Bottom;
}
