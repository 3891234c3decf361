using System.Runtime.InteropServices;

namespace Timeline.Site.Maps;

/// <summary>The points of one outline on their way to paper. What it needs is asked for once, and used for the next outline too.</summary>
internal sealed class PointRoom
{
    private List<MapPoint> spare = [];

    public List<MapPoint> Points { get; private set; } = [];

    /// <summary>Begins with an outline, turned by so many degrees around the earth.</summary>
    public void Start(Outline outline, double turn)
    {
        Points.Clear();
        Points.AddRange(outline.Points.AsSpan());
        if (turn != 0)
        {
            foreach (ref var point in CollectionsMarshal.AsSpan(Points))
            {
                point = new(point.X + turn, point.Y);
            }
        }
    }

    public void Clip(Box box) => Take(Clipping.Ring(Points, box, spare));

    public void Densify(double step)
    {
        spare.Clear();
        LineWork.Densify(CollectionsMarshal.AsSpan(Points), step, isClosed: true, spare);
        Take(spare);
    }

    private void Take(List<MapPoint> points) => (Points, spare) = points == Points ? (Points, spare) : (spare, Points);
}
