using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>
/// Lays events out on an axis drawn to scale: lanes in the author's order, rows in them so that nothing overlaps, labels as far as there is
/// room, clusters for what is left. Pure.
/// </summary>
internal static class AxisLayout
{
    /// <param name="items">In order of time.</param>
    /// <param name="lanes">Ids of lanes in the author's order; items of other lanes or none come last.</param>
    /// <param name="eras">In the author's order.</param>
    /// <param name="ticks">The ticks of a scale, labelled.</param>
    /// <param name="style">The measures.</param>
    /// <param name="window">The times to draw; null is what the items cover.</param>
    public static DrawnAxis Draw(
        IReadOnlyList<AxisItem> items,
        IReadOnlyList<string> lanes,
        IReadOnlyList<AxisEra> eras,
        Func<TimeScale, double, ImmutableArray<DrawnTick>> ticks,
        AxisStyle style,
        (double From, double To)? window = null)
    {
        var all = Range(items, eras);
        var (from, to) = window ?? all;
        var isOneMoment = window is null && items.All(item => item.Time.From == from && item.Time.To == to);
        var scale = TimeScale.Around(from, to, 0, style.Width, isOneMoment);
        var edges = (Left: Math.Min(0, scale.X(all.From)), Right: Math.Max(style.Width, scale.X(all.To)));
        var drawnEras = Eras.Of(eras, scale, (style.TickBand, style.EraHeight), style);
        var y = style.TickBand + (drawnEras.IsEmpty ? 0 : drawnEras.Max(e => e.Row) + 1) * style.EraHeight;

        var sitters = items.Select((item, i) => Sitter(item, i, scale, edges, style)).ToLookup(s => s.Item.Lane is { } id && lanes.Contains(id) ? id : null);
        var used = lanes.Where(sitters.Contains).Append(null).Where(sitters.Contains).ToList();
        var (seated, rowHeight) = Seat([.. used.Select(lane => sitters[lane].OrderByDescending(s => s.Item.Importance).ToList())], style);
        var drawn = ImmutableArray.CreateBuilder<DrawnLane>(used.Count);
        foreach (var (lane, (seats, rows)) in used.Zip(seated))
        {
            var top = y + (used is [null] ? 0 : style.LaneTitle) + style.LanePadding;
            var height = top - y + rows * rowHeight + style.LanePadding;
            drawn.Add(new(lane, y, height, [.. seats.OrderBy(s => s.X0).Select(seat => Marks.Of(seat, scale, style, top + rowHeight / 2, rowHeight))]));
            y += height;
        }

        return new(style.Width, y + style.LanePadding, drawn.ToImmutable(), Ticks(scale), drawnEras, from, to);

        ImmutableArray<DrawnTick> Ticks(TimeScale scale)
        {
            var labelled = ticks(scale, style.TickSpacing);
            if (labelled.Zip(labelled.Skip(1)).Any(pair => pair.Second.X - pair.First.X < (WidthOf(pair.First) + WidthOf(pair.Second)) / 2))
            {
                // Years of millions are long words.
                labelled = ticks(scale, labelled.Max(tick => WidthOf(tick)) + style.TickGap);
            }

            // A label that would be cut by the edge is left out; its tick stays.
            return [.. labelled.Select(tick => WidthOf(tick) / 2 is var half && tick.X >= half && tick.X <= style.Width - half ? tick : tick with { Label = "" })];
        }

        double WidthOf(DrawnTick tick) => style.Measure(tick.Label, tick.Major);
    }

    // Where all labels have room in some dozens of rows, they get them; else the rows there are, are filled with labels of two lines.
    private static (ImmutableArray<(ImmutableArray<Seat> Seats, int Rows)> Lanes, double RowHeight) Seat(
        IReadOnlyList<IReadOnlyList<Sitter>> lanes, AxisStyle style)
    {
        var limits = (0.0, style.Width);
        var wanted = Wanted(folds: false);
        var folds = wanted.Sum(lane => lane.Rows + (lane.HasRest ? 1 : 0)) > style.MostRows;
        wanted = folds ? Wanted(folds) : wanted;
        var shares = RowShares.Of([.. wanted.Select(lane => (lane.Rows, lane.HasRest))], folds ? Math.Max(style.Rows, 4 * lanes.Count) : style.MostRows);
        return ([.. Enumerable.Range(0, lanes.Count).Select(Filled)], folds ? style.FoldedRowHeight : style.RowHeight);

        Seated[] Wanted(bool folds) => [.. lanes.Select(lane => Seating.Of(lane, style.MostRows, limits, folds))];

        (ImmutableArray<Seat> Seats, int Rows) Filled(int lane)
        {
            // Who all sit in the rows they want sit there as well when there are no others.
            var rows = shares[lane];
            var (seats, used, hasRest) = wanted[lane];
            seats = used == rows && !hasRest ? seats : Seating.Of(lanes[lane], rows, limits, folds).Seats;
            return (seats, seats.Any(seat => seat.Row > rows - 1) ? rows + 1 : rows);
        }
    }

    private static Sitter Sitter(AxisItem item, int index, TimeScale scale, (double Left, double Right) edges, AxisStyle style)
    {
        var isBold = item.Importance > 3;
        var signs = item.Signs * style.SignWidth;
        var folded = LabelText.FoldAt(item.Label) is { } space
            ? Math.Max(style.Measure(item.Label.AsSpan(0, space), isBold) + signs, style.Measure(item.Label.AsSpan(space + 1), isBold))
            : double.PositiveInfinity;
        return new(index, Stand.Of(item.Time, scale, edges.Left, edges.Right), style.Measure(item.Label, isBold) + signs, folded) { Item = item };
    }

    /// <summary>The first and the last of all times; of eras alone where no event says one.</summary>
    internal static (double From, double To) Range(IReadOnlyList<AxisItem> items, IReadOnlyList<AxisEra> eras)
    {
        double? from = null, to = null;
        foreach (var item in items)
        {
            from = DateStretch.Least(from, item.Time.First);
            to = DateStretch.Most(to, item.Time.Last);
        }

        if (from is null)
        {
            foreach (var era in eras)
            {
                from = DateStretch.Least(from, DateStretch.Least(era.From, era.To));
                to = DateStretch.Most(to, DateStretch.Most(era.From, era.To));
            }
        }

        return from is { } first && to is { } last ? (first, last) : (0, 1);
    }
}
