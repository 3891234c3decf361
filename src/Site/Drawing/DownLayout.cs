using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Site.Drawing;

/// <summary>
/// Lays events out for a narrow screen, where time runs down: the labels of ticks at the left, then the eras, the marks in columns, and all
/// labels in one column at the right. Pure.
/// </summary>
internal static class DownLayout
{
    /// <summary>Columns of stretches, and how many there may be where some with labels would else lie over others: more would leave the labels no room.</summary>
    private const int Columns = 4, MostColumns = 6;

    /// <param name="items">In order of time.</param>
    /// <param name="eras">In the author's order.</param>
    /// <param name="ticks">The ticks of a scale, labelled.</param>
    /// <param name="style">The measures.</param>
    /// <param name="window">The times to draw; null is what the items cover.</param>
    public static DrawnAxis Draw(
        IReadOnlyList<AxisItem> items,
        IReadOnlyList<AxisEra> eras,
        Func<TimeScale, double, ImmutableArray<DrawnTick>> ticks,
        DownStyle style,
        (double From, double To)? window = null)
    {
        var all = AxisLayout.Range(items, eras);
        var (from, to) = window ?? all;
        var height = Math.Clamp(items.Count * style.HeightOfOne, style.Least, style.Most);
        var scale = TimeScale.Around(from, to, 0, height, window is null && items.All(item => item.Time.From == from && item.Time.To == to));
        var edges = (Left: Math.Min(0, scale.X(all.From)), Right: Math.Max(height, scale.X(all.To)));
        var drawnTicks = Ticks();
        var band = drawnTicks.SelectMany(tick => style.Lines(tick).Select(line => style.MeasureTick(line, tick.Major))).DefaultIfEmpty().Max() + style.TickMargin;
        var drawnEras = Eras.Of(eras, scale, (band, style.EraWidth), style.Type);
        var ground = band + (drawnEras.IsEmpty ? 0 : drawnEras.Max(era => era.Row) + 1) * style.EraWidth;
        List<Sitter> sitters = [.. items
            .Select((item, i) => new Sitter(i, Stand.Of(item.Time, scale, edges.Left, edges.Right), 0, 0) { Item = item })
            .OrderByDescending(sitter => sitter.Item.Importance)];

        // What the marks do not need is room for labels, of which then more are whole.
        for (var (columns, hasClusters, most) = (1, false, Columns); ;)
        {
            var first = ground + (hasClusters ? style.Clusters : style.Column);
            var left = first + (columns - 1) * style.Column + style.Leader;
            var seats = DownSeating.Of(sitters, most, new(height, style.Width - left, style.Type.Measure, style.Type.SignWidth) { IsWhole = true });
            if (most < MostColumns && seats.Any(seat => seat.IsOverOthers))
            {
                most++;
                continue;
            }

            var (used, gathers) = (1 + (int)seats.Max(seat => seat.Seat.Row), seats.Any(seat => seat.Seat.Row < 0));
            if (used <= columns && (hasClusters || !gathers))
            {
                var marks = seats.OrderBy(seat => seat.Seat.X0).Select(seat => Mark(seat, scale, height, first, style)).ToImmutableArray();
                return new(style.Width, height, [new(null, 0, height, marks)], drawnTicks, drawnEras, from, to) { Ground = ground, LabelX = left };
            }

            (columns, hasClusters) = (Math.Max(columns, used), hasClusters || gathers);
        }

        // A label that would be cut by the edge is left out; its tick stays.
        ImmutableArray<DrawnTick> Ticks() => [.. ticks(scale, style.TickSpacing).Select(tick =>
            tick.X >= style.TickSpacing / 2 && tick.X <= height - style.TickSpacing / 2 ? tick : tick with { Label = "" })];
    }

    private static DrawnMark Mark(DownSeat one, TimeScale scale, double height, double first, DownStyle style)
    {
        var seat = one.Seat;
        if (seat.Half is { } half)
        {
            return new(MarkShape.Cluster, first - style.Clusters + style.Column, 0, Math.Clamp(seat.X0, DownStyle.HalfCluster, height - DownStyle.HalfCluster))
            {
                Events = [.. seat.Many.Select(sitter => sitter.Item.Index)],
                Half = half,
                Label = seat.Many.Length.ToString(CultureInfo.InvariantCulture),
            };
        }

        // Its shape is that of a drawing in which time runs to the right, turned by a right angle: what is left of the edge then lies below it.
        return Marks.Of(seat.Many[0].Item, seat.Many[0].Stand, scale, (0, height)) with
        {
            Y = -(first + seat.Row * style.Column),
            Row = seat.Row,
            Letters = one.Letters,
        };
    }
}

/// <summary>The measures of a drawing in which time runs down, in units of its view box: about as many as a phone has pixels.</summary>
internal sealed record DownStyle
{
    /// <summary>Half of how high a cluster is.</summary>
    public const double HalfCluster = 12;

    /// <summary>Of the type.</summary>
    public AxisStyle Type { get; init; } = new();

    public double Width { get; init; } = 320;

    /// <summary>How high the drawing is for each event: about what a title of two lines needs.</summary>
    public double HeightOfOne { get; init; } = 44;

    public double Least { get; init; } = 240;

    /// <summary>More than a screen and a half would be a list.</summary>
    public double Most { get; init; } = 1040;

    /// <summary>A label of a tick that is wider goes into two lines where it can.</summary>
    public double LongTick { get; init; } = 42;

    /// <summary>From the labels of ticks to the eras.</summary>
    public double TickMargin { get; init; } = 6;

    /// <summary>Of a label of a tick in two lines.</summary>
    public double TickSpacing { get; init; } = 34;

    public double EraWidth { get; init; } = 18;

    /// <summary>From one column of marks to the next.</summary>
    public double Column { get; init; } = 14;

    /// <summary>From the eras to the first column of marks, where clusters stand before it.</summary>
    public double Clusters { get; init; } = 40;

    /// <summary>From the last column of marks to the labels: room for the line that leads to them.</summary>
    public double Leader { get; init; } = 28;

    public double MeasureTick(string text, bool isMajor) => Type.Measure(text, isMajor) * 12 / Type.LabelSize;

    public ImmutableArray<string> Lines(DrawnTick tick)
    {
        var space = MeasureTick(tick.Label, tick.Major) > LongTick ? tick.Label.LastIndexOf(' ') : -1;
        return tick.Label.Length == 0 ? [] : space < 0 ? [tick.Label] : [tick.Label[..space], tick.Label[(space + 1)..]];
    }
}
