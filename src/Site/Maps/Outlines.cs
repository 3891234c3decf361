using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

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
        var points = ImmutableArray.CreateBuilder<MapPoint>();
        foreach (var range in numbers.Split(' '))
        {
            var number = int.Parse(numbers[range], CultureInfo.InvariantCulture);
            var arc = arcs[number < 0 ? ~number : number];
            for (var i = points.Count > 0 ? 1 : 0; i < arc.Length; i++)
            {
                points.Add(arc[number < 0 ? arc.Length - 1 - i : i]);
            }
        }

        return points.ToImmutable();
    }

    // Google's polylines: five bits to a letter, the lowest first; the lowest of all is the sign.
    private static MapPoint[] Decode(ReadOnlySpan<char> line)
    {
        var (points, at, x, y) = (new List<MapPoint>(), 0, 0, 0);
        while (at < line.Length)
        {
            x += Next(line, ref at);
            y += Next(line, ref at);
            points.Add(new(x / Unit, y / Unit));
        }

        return [.. points];
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
