using System.Globalization;
using System.Text;

namespace Timeline.Site.Maps;

/// <summary>Lines made as fine as their drawing needs, no finer, and written as SVG paths.</summary>
internal static class LineWork
{
    /// <summary>With points between those that are further apart than so many degrees, as a straight line of the earth's grid may bend.</summary>
    public static List<MapPoint> Densified(ReadOnlySpan<MapPoint> line, double step, bool isClosed)
    {
        var dense = new List<MapPoint>(line.Length);
        Densify(line, step, isClosed, dense);
        return dense;
    }

    /// <summary>The same into a list that is there already.</summary>
    public static void Densify(ReadOnlySpan<MapPoint> line, double step, bool isClosed, List<MapPoint> dense)
    {
        for (var i = 0; i < line.Length; i++)
        {
            dense.Add(line[i]);
            if (i + 1 == line.Length && !isClosed)
            {
                break;
            }

            var (from, to) = (line[i], line[i + 1 == line.Length ? 0 : i + 1]);
            var parts = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / step);
            for (var part = 1; part < parts; part++)
            {
                dense.Add(new(from.X + ((to.X - from.X) * part / parts), from.Y + ((to.Y - from.Y) * part / parts)));
            }
        }
    }

    /// <summary>Without the points that lie nearer than a tolerance to the line without them (Douglas and Peucker).</summary>
    public static List<MapPoint> Thinned(ReadOnlySpan<MapPoint> line, double tolerance)
    {
        if (line.Length < 3)
        {
            return [.. line];
        }

        var keeps = line.Length <= 1024 ? stackalloc bool[line.Length] : new bool[line.Length];
        keeps.Clear();
        (keeps[0], keeps[^1]) = (true, true);
        var count = 2;
        var spans = new Stack<(int First, int Last)>();
        spans.Push((0, line.Length - 1));
        while (spans.TryPop(out var span))
        {
            var (furthest, distance) = (0, tolerance);
            for (var i = span.First + 1; i < span.Last; i++)
            {
                if (Distance(line[i], line[span.First], line[span.Last]) is var d && d > distance)
                {
                    (furthest, distance) = (i, d);
                }
            }

            if (furthest > 0)
            {
                keeps[furthest] = true;
                count++;
                spans.Push((span.First, furthest));
                spans.Push((furthest, span.Last));
            }
        }

        var thin = new List<MapPoint>(count);
        for (var i = 0; i < line.Length; i++)
        {
            if (keeps[i])
            {
                thin.Add(line[i]);
            }
        }

        return thin;
    }

    /// <summary>Adds a line to the data of a path: to a tenth of a unit, each point as the difference to the one before.</summary>
    public static void AddTo(StringBuilder path, IReadOnlyList<MapPoint> line, bool isClosed)
    {
        var (x, y, drawn) = (Tenths(line[0].X), Tenths(line[0].Y), 0);
        var from = path.Length;
        Number(path.Append('M'), x, isFirst: true);
        Number(path, y, isFirst: false);
        for (var i = 1; i < line.Count; i++)
        {
            var (nextX, nextY) = (Tenths(line[i].X), Tenths(line[i].Y));
            if (nextX == x && nextY == y)
            {
                continue;
            }

            if (drawn++ == 0)
            {
                path.Append('l');
            }

            Number(path, nextX - x, isFirst: drawn == 1);
            Number(path, nextY - y, isFirst: false);
            (x, y) = (nextX, nextY);
        }

        // An area needs three points, a line two; what is smaller than that cannot be seen.
        if (drawn < (isClosed ? 2 : 1))
        {
            path.Length = from;
        }
        else if (isClosed)
        {
            path.Append('z');
        }
    }

    private static int Tenths(double x) => (int)Math.Round(x * 10, MidpointRounding.AwayFromZero);

    // A sign parts two numbers as well as a space does.
    private static void Number(StringBuilder path, int tenths, bool isFirst)
    {
        if (!isFirst && tenths >= 0)
        {
            path.Append(' ');
        }

        if (tenths < 0)
        {
            path.Append('-');
        }

        var size = Math.Abs(tenths);
        if (size >= 10 || size == 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"{size / 10}");
        }

        if (size % 10 != 0)
        {
            path.Append('.').Append((char)('0' + (size % 10)));
        }
    }

    private static double Distance(MapPoint p, MapPoint a, MapPoint b)
    {
        var (x, y) = (b.X - a.X, b.Y - a.Y);
        var square = (x * x) + (y * y);
        var part = square == 0 ? 0 : Math.Clamp((((p.X - a.X) * x) + ((p.Y - a.Y) * y)) / square, 0, 1);
        return p.DistanceTo(new(a.X + (x * part), a.Y + (y * part)));
    }
}
