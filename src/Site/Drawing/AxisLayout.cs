using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>
/// Lays events out on an axis drawn to scale: lanes in the author's order, rows in them so that nothing overlaps, clusters where there are
/// too many. Pure.
/// </summary>
internal static class AxisLayout
{
    /// <param name="items">In order of time.</param>
    /// <param name="lanes">Ids of lanes in the author's order; items of other lanes or none come last.</param>
    /// <param name="eras">In the author's order.</param>
    /// <param name="ticks">The ticks of a scale, labelled.</param>
    /// <param name="style">The measures.</param>
    /// <param name="window">The first and the last day to draw; null is what the items cover.</param>
    public static DrawnAxis Draw(
        IReadOnlyList<AxisItem> items,
        IReadOnlyList<string> lanes,
        IReadOnlyList<AxisEra> eras,
        Func<TimeScale, double, ImmutableArray<DrawnTick>> ticks,
        AxisStyle style,
        (long First, long Last)? window = null)
    {
        var (first, last) = window ?? Range(items, eras);
        var scale = TimeScale.Around(first, last, style.Margin, style.Width - style.Margin);
        var drawnEras = Eras(eras, scale, style);
        var y = style.TickBand + (drawnEras.IsEmpty ? 0 : drawnEras.Max(e => e.Row) + 1) * style.EraHeight;

        var clustered = items.Count > style.MostMarks;
        var byLane = items.ToLookup(item => item.Lane is not null && lanes.Contains(item.Lane) ? item.Lane : null);
        var used = lanes.Where(byLane.Contains).Append(null).Where(byLane.Contains).ToList();
        var drawn = ImmutableArray.CreateBuilder<DrawnLane>(used.Count);
        foreach (var lane in used)
        {
            var marks = clustered ? Clusters.Of(byLane[lane], scale, style) : byLane[lane].Select(item => Mark(item, scale, style));
            var title = used is [null] ? 0 : style.LaneTitle;
            var placed = Rows.Place(marks, style, y + title + style.LanePadding + style.RowHeight / 2);
            var height = title + 2 * style.LanePadding + (placed.Max(m => m.Row) + 1) * style.RowHeight;
            drawn.Add(new(lane, y, height, placed));
            y += height;
        }

        return new(style.Width, y + style.LanePadding, drawn.ToImmutable(), ticks(scale, style.TickSpacing), drawnEras, first, last);
    }

    /// <summary>Where an event's mark lies, before it has a row.</summary>
    internal static DrawnMark Mark(AxisItem item, TimeScale scale, AxisStyle style)
    {
        var start = item.Earliest is { } earliest ? scale.X(earliest) : scale.Left;
        var end = item.Latest is { } latest ? scale.X(latest + 1.0) : scale.Right;
        var openStart = item.Earliest is null;
        var openEnd = item.Latest is null;
        if (end - start < style.PointWidth && !openStart && !openEnd)
        {
            return new(MarkShape.Point, (start + end) / 2, 0, 0, 0) { Events = [item.Index], Label = item.Label };
        }

        // The certain middle runs from the last day it may have begun to the first day it may have ended; when they cross there is none.
        var certainFrom = item.LatestStart is { } latestStart
            ? scale.X(latestStart)
            : openStart ? scale.X(item.EarliestEnd ?? item.Latest ?? long.MinValue)
            : start;
        var certainTo = item.EarliestEnd is { } earliestEnd
            ? scale.X(earliestEnd + 1.0)
            : openEnd ? scale.X(item.LatestStart ?? item.Earliest ?? long.MaxValue)
            : end;
        if (certainFrom > certainTo)
        {
            certainFrom = certainTo = (start + end) / 2;
        }

        return new(MarkShape.Span, start, Math.Max(end - start, style.PointWidth), 0, 0)
        {
            Events = [item.Index],
            Label = item.Label,
            FadeStart = Math.Max(0, certainFrom - start),
            FadeEnd = Math.Max(0, end - certainTo),
            OpenStart = openStart,
            OpenEnd = openEnd,
        };
    }

    private static (long First, long Last) Range(IReadOnlyList<AxisItem> items, IReadOnlyList<AxisEra> eras)
    {
        var days = items.SelectMany(i => new[] { i.Earliest, i.LatestStart, i.EarliestEnd, i.Latest }).OfType<long>().ToList();
        if (days.Count == 0)
        {
            days = [.. eras.SelectMany(e => new[] { e.First, e.Last }).OfType<long>()];
        }

        return days.Count == 0 ? (0, 0) : (days.Min(), days.Max());
    }

    private static ImmutableArray<DrawnEra> Eras(IReadOnlyList<AxisEra> eras, TimeScale scale, AxisStyle style)
    {
        var ends = new List<double>();
        var drawn = ImmutableArray.CreateBuilder<DrawnEra>();
        foreach (var era in eras)
        {
            var start = scale.X(era.First ?? double.NegativeInfinity);
            var end = scale.X(era.Last + 1.0 ?? double.PositiveInfinity);
            if (end - start <= 0)
            {
                continue; // outside of what this drawing shows
            }

            var row = ends.FindIndex(e => e <= start);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(end);
            }

            ends[row] = end;
            drawn.Add(new(era.Id, start, end - start, style.TickBand + row * style.EraHeight, row));
        }

        return drawn.ToImmutable();
    }
}
