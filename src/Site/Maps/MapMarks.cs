using System.Collections.Immutable;

namespace Timeline.Site.Maps;

/// <summary>The marks of a map, the greatest first, and their labels: none lies on another or on a mark, and what has no room has none.</summary>
internal static class MapMarks
{
    private const double Gap = 4;

    // Around the mark, nearest first: right, left, above, below, aslant; then further out with a line.
    private static readonly ImmutableArray<(double X, double Y)> Directions =
        [(1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)];

    private static readonly ImmutableArray<double> Further = [16, 30, 46, 64, 84];

    public static ImmutableArray<DrawnPlace> Of(ImmutableArray<MapItem> items, MapFrame frame, MapStyle style)
    {
        var unit = Math.Min(style.MarkRadius, style.MostRadius / Math.Sqrt(Math.Max(1, items.Max(i => i.Events.Length))));
        var groups = new List<Group>();
        foreach (var index in Enumerable.Range(0, items.Length).OrderByDescending(i => items[i].Events.Length).ThenBy(i => i))
        {
            var (at, radius) = (frame.Place(items[index].At), Radius(items[index].Events.Length));
            // Two marks are told apart while the lesser reaches out of the greater or lies well beside its middle.
            if (groups.FirstOrDefault(g => g.At.DistanceTo(at) < 0.6 * Math.Max(Radius(g.Events.Count), radius)) is { } near)
            {
                near.Items.Add(index);
                near.Events.UnionWith(items[index].Events);
            }
            else
            {
                groups.Add(new(at, [index], [.. items[index].Events]));
            }
        }

        var marks = groups.OrderByDescending(g => g.Events.Count).ThenBy(g => g.Items[0])
            .Select(g => new DrawnPlace(g.At, Radius(g.Events.Count), [.. g.Items])).ToImmutableArray();
        return style.HasLabels ? Labelled(marks, items, frame.Box, style) : marks;

        double Radius(int count) => Math.Min(style.MostRadius, Math.Max(style.MarkRadius * 0.8, unit * Math.Sqrt(count)));
    }

    /// <summary>What a mark is called: its item, or the first and how many more.</summary>
    public static string Title(IReadOnlyList<string> titles) => titles switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => $"{first} · {second}",
        [var first, ..] => $"{first} +{titles.Count - 1}",
    };

    private static ImmutableArray<DrawnPlace> Labelled(ImmutableArray<DrawnPlace> marks, ImmutableArray<MapItem> items, Box frame, MapStyle style)
    {
        var taken = marks.Select(m => Box.Around(m.At, 2 * m.Radius, 2 * m.Radius)).ToList();
        var lines = new List<(MapPoint From, MapPoint To)>();
        return
        [
            .. marks.Select(mark =>
            {
                var text = Title([.. mark.Items.Select(i => items[i].Title)]);
                var label = Find(text, mark, frame.Grown(-3), style, taken, lines);
                if (label is null)
                {
                    return mark;
                }

                taken.Add(label.Box);
                if (label.LeadsFrom is { } from)
                {
                    lines.Add((from, label.LeadsTo));
                }

                return mark with { Label = label };
            }),
        ];
    }

    private static DrawnLabel? Find(string text, DrawnPlace mark, Box frame, MapStyle style, List<Box> taken, List<(MapPoint From, MapPoint To)> lines)
    {
        var (width, height) = (style.Measure(text), style.LabelSize * 1.25);
        foreach (var distance in Further.Prepend(0))
        {
            foreach (var (x, y) in Directions)
            {
                var reach = mark.Radius + Gap + distance;
                var middle = new MapPoint(
                    mark.At.X + (x * reach) + (Math.Sign(x) * width / 2),
                    mark.At.Y + (y * reach) + (Math.Sign(y) * height / 2));
                var box = Box.Around(middle, width, height);
                if (!frame.Holds(box) || taken.Any(box.Grown(1).Touches) || lines.Any(line => Clipping.Line([line.From, line.To], box).Any()))
                {
                    continue;
                }

                // Widths are guessed generously: a label begins at its mark, not in the middle of the guess.
                var (anchor, at) = x > 0 ? ("start", box.Left) : x < 0 ? ("end", box.Right) : ("middle", middle.X);
                var found = new DrawnLabel(text, anchor, new(at, middle.Y + (style.LabelSize * 0.35)), null) { Box = box };
                if (distance == 0)
                {
                    return found;
                }

                // The line ends in the middle of the side that looks to the mark.
                var length = Math.Sqrt((x * x) + (y * y));
                var from = new MapPoint(mark.At.X + (x / length * mark.Radius), mark.At.Y + (y / length * mark.Radius));
                var to = new MapPoint(middle.X - (Math.Sign(x) * width / 2), middle.Y - (Math.Sign(y) * height / 2));
                var own = Box.Around(mark.At, 2 * mark.Radius, 2 * mark.Radius);
                if (!taken.Any(other => other != own && Clipping.Line([from, to], other).Any()))
                {
                    return found with { LeadsFrom = from, LeadsTo = to };
                }
            }
        }

        return null;
    }

    private sealed record Group(MapPoint At, List<int> Items, HashSet<int> Events);
}
