using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Timeline.Site.Maps;

/// <summary>Draws a map: the outlines that its frame shows, the marks of its items, and as many of their names as there is room for.</summary>
internal static class MapLayout
{
    // A grid line longer than this, in degrees, is no straight line on paper.
    private const double Step = 1.5;

    private const double EarthRadius = 6371;

    public static DrawnMap Draw(Outlines outlines, ImmutableArray<MapItem> items, MapStyle style)
    {
        var frame = MapFrame.Of([.. items.Select(i => i.At)], style);
        var marks = MapMarks.Of(items, frame, style);
        return new(frame.Width, frame.Height, Land(outlines, frame, style), Borders(outlines, frame, style), marks)
        {
            Sphere = frame.IsWorld ? Sphere(frame, style) : null,
            Measure = frame.IsWorld ? null : Measure(frame),
        };
    }

    private static string Land(Outlines outlines, MapFrame frame, MapStyle style)
    {
        var (path, window, paper) = (new StringBuilder(), frame.Projection.Window(frame.Reach), frame.Box.Grown(4));
        var room = outlines.Rooms.TryTake(out var used) ? used : new();
        foreach (var (outline, turn) in Seen(outlines.Land, window))
        {
            room.Start(outline, turn);
            room.Clip(window);
            room.Densify(Step);
            OnPaper(room.Points, frame);
            room.Clip(paper);
            if (room.Points is { Count: > 2 } kept && Box.Of(CollectionsMarshal.AsSpan(kept)) is var box && Math.Max(box.Width, box.Height) >= 2 * style.Tolerance)
            {
                LineWork.AddTo(path, Thinned(kept, style.Tolerance), isClosed: true);
            }
        }

        outlines.Rooms.Add(room);
        return path.ToString();
    }

    private static string Borders(Outlines outlines, MapFrame frame, MapStyle style)
    {
        var (path, window, paper) = (new StringBuilder(), frame.Projection.Window(frame.Reach), frame.Box.Grown(4));
        var room = outlines.Rooms.TryTake(out var used) ? used : new();
        foreach (var (outline, turn) in Seen(outlines.Borders, window))
        {
            room.Start(outline, turn);
            foreach (var line in Clipping.Line(room.Points, window))
            {
                var drawn = OnPaper(LineWork.Densified(CollectionsMarshal.AsSpan(line), Step, isClosed: false), frame);
                foreach (var kept in Clipping.Line(drawn, paper))
                {
                    LineWork.AddTo(path, LineWork.Thinned(CollectionsMarshal.AsSpan(kept), style.Tolerance), isClosed: false);
                }
            }
        }

        outlines.Rooms.Add(room);
        return path.ToString();
    }

    // In its own place: a map has tens of thousands of points.
    private static List<MapPoint> OnPaper(List<MapPoint> line, MapFrame frame)
    {
        foreach (ref var point in CollectionsMarshal.AsSpan(line))
        {
            point = frame.OnPaper(frame.Projection.Project(point));
        }

        return line;
    }

    // A ring begins and ends where it happens to; the point furthest from there is kept too, so that it stays an area.
    private static List<MapPoint> Thinned(List<MapPoint> ring, double tolerance)
    {
        var (far, furthest) = (0, 0.0);
        for (var i = 1; i < ring.Count; i++)
        {
            var distance = ring[i].DistanceTo(ring[0]);
            (far, furthest) = distance > furthest ? (i, distance) : (far, furthest);
        }

        ring.Add(ring[0]);
        var points = CollectionsMarshal.AsSpan(ring);
        var thin = LineWork.Thinned(points[..(far + 1)], tolerance);
        thin.AddRange(CollectionsMarshal.AsSpan(LineWork.Thinned(points[far..], tolerance))[1..^1]);
        return thin;
    }

    // The outlines lie between -180 and 180; a window may reach beyond, and then sees them from the other side.
    private static IEnumerable<(Outline Outline, double Turn)> Seen(ImmutableArray<Outline> outlines, Box window)
    {
        foreach (var outline in outlines)
        {
            for (var turn = -360; turn <= 360; turn += 360)
            {
                if (window.Touches(outline.Box.Moved(turn)))
                {
                    yield return (outline, turn);
                }
            }
        }
    }

    private static string Sphere(MapFrame frame, MapStyle style)
    {
        var window = frame.Projection.Window(frame.Reach);
        MapPoint[] corners = [new(window.Left, window.Top), new(window.Left, window.Bottom), new(window.Right, window.Bottom), new(window.Right, window.Top)];
        var edge = OnPaper(LineWork.Densified(corners, Step, isClosed: true), frame);
        var path = new StringBuilder();
        LineWork.AddTo(path, Thinned(Clipping.Ring(edge, frame.Box.Grown(4)), style.Tolerance / 2), isClosed: true);
        return path.ToString();
    }

    // The longest round number of kilometres within a fifth of the width.
    private static (int Kilometres, double Length) Measure(MapFrame frame)
    {
        var perKilometre = frame.Scale / EarthRadius;
        var most = frame.Width / 5 / perKilometre;
        var power = (int)Math.Pow(10, Math.Floor(Math.Log10(most)));
        var kilometres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
        return (kilometres, kilometres * perKilometre);
    }
}
