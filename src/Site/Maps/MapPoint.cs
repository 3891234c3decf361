namespace Timeline.Site.Maps;

/// <summary>A point: of the earth, in degrees east and north (WGS 84), or of a plane, y growing downwards.</summary>
internal readonly record struct MapPoint(double X, double Y)
{
    public double DistanceTo(MapPoint other) => double.Hypot(X - other.X, Y - other.Y);
}
