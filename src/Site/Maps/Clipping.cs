using System.Runtime.InteropServices;

namespace Timeline.Site.Maps;

/// <summary>Closed outlines and lines cut to a box.</summary>
internal static class Clipping
{
    /// <summary>
    /// What of a closed outline lies in the box (Sutherland and Hodgman). Where an outline leaves and comes back, its parts hang together
    /// along the edge of the box, so only the area is to be painted there.
    /// </summary>
    public static List<MapPoint> Ring(IReadOnlyList<MapPoint> ring, Box box) => Ring([.. ring], box, []);

    /// <summary>The same in room that is there already: the result is one of the two lists, and what else they held is lost.</summary>
    public static List<MapPoint> Ring(List<MapPoint> ring, Box box, List<MapPoint> spare)
    {
        // Most outlines lie beyond one edge or two of a box, and many beyond none.
        var bounds = Box.Of(CollectionsMarshal.AsSpan(ring));
        var (kept, other) = (ring, spare);
        Cut(bounds.Left < box.Left, box.Left, isX: true, isLeast: true);
        Cut(bounds.Right > box.Right, box.Right, isX: true, isLeast: false);
        Cut(bounds.Top < box.Top, box.Top, isX: false, isLeast: true);
        Cut(bounds.Bottom > box.Bottom, box.Bottom, isX: false, isLeast: false);
        if (kept.Count < 3)
        {
            kept.Clear();
        }

        return kept;

        void Cut(bool isBeyond, double edge, bool isX, bool isLeast)
        {
            if (isBeyond)
            {
                other.Clear();
                Half(CollectionsMarshal.AsSpan(kept), edge, isX, isLeast, other);
                (kept, other) = (other, kept);
            }
        }
    }

    /// <summary>What of a line lies in the box, piece by piece.</summary>
    public static IEnumerable<List<MapPoint>> Line(IReadOnlyList<MapPoint> line, Box box)
    {
        var piece = new List<MapPoint>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Segment(line[i - 1], line[i], box) is not var (from, to))
            {
                continue;
            }

            if (piece.Count > 0 && piece[^1] != from)
            {
                yield return piece;
                piece = [];
            }

            if (piece.Count == 0)
            {
                piece.Add(from);
            }

            piece.Add(to);
        }

        if (piece.Count > 1)
        {
            yield return piece;
        }
    }

    // Inside is where the distance is not below zero.
    private static void Half(ReadOnlySpan<MapPoint> ring, double edge, bool isX, bool isLeast, List<MapPoint> kept)
    {
        if (ring.IsEmpty)
        {
            return;
        }

        var before = ring[^1];
        var was = Distance(before);
        foreach (ref readonly var here in ring)
        {
            var inside = Distance(here);
            if ((was < 0 && inside > 0) || (was > 0 && inside < 0))
            {
                kept.Add(Between(before, here, was / (was - inside)));
            }

            if (inside >= 0)
            {
                kept.Add(here);
            }

            (before, was) = (here, inside);
        }

        double Distance(MapPoint p)
        {
            var at = isX ? p.X : p.Y;
            return isLeast ? at - edge : edge - at;
        }
    }

    // Liang and Barsky: the part of a segment between its last entry and its first exit.
    private static (MapPoint From, MapPoint To)? Segment(MapPoint a, MapPoint b, Box box)
    {
        var (enter, leave) = (0.0, 1.0);
        Span<(double Step, double Room)> edges =
        [
            (a.X - b.X, a.X - box.Left), (b.X - a.X, box.Right - a.X), (a.Y - b.Y, a.Y - box.Top), (b.Y - a.Y, box.Bottom - a.Y),
        ];
        foreach (var (step, room) in edges)
        {
            if (step == 0)
            {
                if (room < 0)
                {
                    return null;
                }
            }
            else if (step < 0)
            {
                enter = Math.Max(enter, room / step);
            }
            else
            {
                leave = Math.Min(leave, room / step);
            }
        }

        return enter >= leave ? null : (enter == 0 ? a : Between(a, b, enter), leave == 1 ? b : Between(a, b, leave));
    }

    private static MapPoint Between(MapPoint a, MapPoint b, double part) => new(a.X + ((b.X - a.X) * part), a.Y + ((b.Y - a.Y) * part));
}
