using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Timeline.Site.Maps;

/// <summary>A line on the earth, and the box it lies in.</summary>
internal sealed record Outline(ImmutableArray<MapPoint> Points)
{
    public Box Box { get; } = Box.Of(Points.AsSpan());
}

/// <summary>
/// The outlines of the land, each closed, and the borders between countries, as the theme's <c>map/outlines.txt</c> has them; its head
/// says how it is written. They are cut at the antimeridian and closed along it and the poles, so each lies flat between -180 and 180.
/// </summary>
internal sealed record Outlines(ImmutableArray<Outline> Land, ImmutableArray<Outline> Borders)
{
    public const string File = "map/outlines.txt";

    private const double Unit = 100;

    public static readonly Outlines None = new([], []);

    /// <summary>Room to draw in, one for each thread at work: some outlines have thousands of points, and each map draws them anew.</summary>
    internal ConcurrentBag<PointRoom> Rooms { get; } = [];

    public static Outlines Read(string text)
    {
        var (arcs, land, borders) = (new List<MapPoint[]>(), ImmutableArray.CreateBuilder<Outline>(), ImmutableArray.CreateBuilder<Outline>());
        var part = "";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || (part.Length == 0 && line[0] == '#'))
            {
                continue;
            }

            if (line is "arcs" or "land" or "borders")
            {
                part = line.ToString();
            }
            else if (part == "arcs")
            {
                arcs.Add(Decode(line));
            }
            else
            {
                (part == "land" ? land : borders).Add(new(Joined(line, arcs)));
            }
        }

        return new(land.ToImmutable(), borders.ToImmutable());
    }

    // Arcs of a ring share their ends.
    private static ImmutableArray<MapPoint> Joined(ReadOnlySpan<char> numbers, List<MapPoint[]> arcs)
    {
        var count = 1;
        foreach (var range in numbers.Split(' '))
        {
            count += Arc(numbers[range], arcs).Points.Length - 1;
        }

        var points = new MapPoint[count];
        var at = 0;
        foreach (var range in numbers.Split(' '))
        {
            var (arc, isReversed) = Arc(numbers[range], arcs);
            for (var i = at > 0 ? 1 : 0; i < arc.Length; i++)
            {
                points[at++] = arc[isReversed ? arc.Length - 1 - i : i];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(points);
    }

    private static (MapPoint[] Points, bool IsReversed) Arc(ReadOnlySpan<char> digits, List<MapPoint[]> arcs)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        return (arcs[number < 0 ? ~number : number], number < 0);
    }

    // Google's polylines: five bits to a letter, the lowest first, the last of a number below 95; the lowest of all is the sign.
    private static MapPoint[] Decode(ReadOnlySpan<char> line)
    {
        var numbers = 0;
        foreach (var letter in line)
        {
            numbers += letter < 95 ? 1 : 0;
        }

        var points = new MapPoint[numbers / 2];
        var (at, x, y) = (0, 0, 0);
        foreach (ref var point in points.AsSpan())
        {
            x += Next(line, ref at);
            y += Next(line, ref at);
            point = new(x / Unit, y / Unit);
        }

        return points;
    }

    private static int Next(ReadOnlySpan<char> line, ref int at)
    {
        var (value, shift, bits) = (0, 0, 0);
        do
        {
            bits = line[at++] - 63;
            value |= (bits & 31) << shift;
            shift += 5;
        }
        while (bits >= 32);

        return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
    }
}
