using System.Globalization;

namespace Timeline.Site.Drawing;

/// <summary>What is drawn of a seat: a bar ends at the edge of the drawing, and fades as far as it is within.</summary>
internal static class Marks
{
    // A bar that carries its label over it lies so much lower, so that the label has room in its own row.
    private const double UnderLabel = 6;

    /// <summary>The mark of one event alone, without a label.</summary>
    public static DrawnMark Of(AxisItem item, Stand stand, TimeScale scale, (double Left, double Right) edges)
    {
        var time = item.Time.Drawn(scale.PerDay);
        if (!stand.IsSpan)
        {
            return new(MarkShape.Point, stand.X0, 0, 0) { Events = [item.Index], BoxLeft = stand.X0, BoxRight = stand.X0 };
        }

        var (low, high) = edges;
        var (x0, x1) = (Math.Clamp(stand.X0, low, high), Math.Clamp(stand.X1, low, high));
        var middle = (stand.X0 + stand.X1) / 2;
        var sureFrom = Math.Clamp(time.SolidFrom is { } from ? scale.X(from) : middle, stand.X0, stand.X1);
        var sureTo = Math.Clamp(time.SolidTo is { } to ? scale.X(to) : middle, stand.X0, stand.X1);
        return new(MarkShape.Span, x0, x1 - x0, 0)
        {
            Events = [item.Index],
            FadeStart = DrawnFade.Of(stand.X0, sureFrom, low, high, isOut: false),
            FadeEnd = DrawnFade.Of(sureTo, stand.X1, low, high, isOut: true),
            OpenStart = time.From is null && stand.X0 >= low,
            OpenEnd = time.To is null && stand.X1 <= high,
            IsUnsure = sureFrom >= sureTo,
            BoxLeft = x0,
            BoxRight = x1,
        };
    }

    /// <param name="seat">The place.</param>
    /// <param name="scale">The drawing.</param>
    /// <param name="style">The measures.</param>
    /// <param name="firstRow">The middle of the lane's first row.</param>
    /// <param name="rowHeight">From one row to the next.</param>
    public static DrawnMark Of(Seat seat, TimeScale scale, AxisStyle style, double firstRow, double rowHeight)
    {
        var y = firstRow + seat.Row * rowHeight;
        if (seat.Half is { } half)
        {
            var middle = Math.Clamp(seat.X0, half, Math.Max(style.Width - half, half));
            return new(MarkShape.Cluster, middle, 0, y)
            {
                Events = [.. seat.Many.Select(sitter => sitter.Item.Index)],
                Row = seat.Row,
                Half = half,
                Label = seat.Many.Length.ToString(CultureInfo.InvariantCulture),
                LabelX = middle,
                LabelY = y + 4,
                BoxLeft = seat.X0 - half,
                BoxRight = seat.X0 + half,
            };
        }

        var sitter = seat.Many[0];
        var mark = Of(sitter.Item, sitter.Stand, scale, (0, style.Width)) with { Y = y, Row = seat.Row, Side = seat.Side };
        if (seat.Side == Side.None)
        {
            return mark;
        }

        var isBold = sitter.Item.Importance > 3;
        var (first, second) = seat.Lines == 2 && LabelText.Fold(sitter.Item.Label) is { } lines ? lines : (sitter.Item.Label, "");
        if (seat.Room is { } room)
        {
            first = LabelText.Cut(first, room - sitter.Item.Signs * style.SignWidth, isBold, style.Measure);
        }

        var (left, right) = (mark.X, mark.X + mark.Width);
        var wide = seat.Room ?? (seat.Lines == 2 ? sitter.Folded : sitter.Wide);
        var (x, boxLeft, boxRight) = seat.Side switch
        {
            Side.After => (right + Seating.Gap, left, right + Seating.Gap + wide),
            Side.Before => (left - Seating.Gap, left - Seating.Gap - wide, right),
            // Over a bar without a beginning it stands at the end, which is what is known.
            _ => (sitter.Item.Time.From is null ? right : left, left, right),
        };
        return mark with
        {
            Y = seat.Side == Side.Over ? y + UnderLabel : y,
            Label = first,
            SecondLine = second,
            LabelX = x,
            LabelEnds = seat.Side == Side.Before || (seat.Side == Side.Over && sitter.Item.Time.From is null),
            LabelY = y + (seat.Side == Side.Over ? -1 : second.Length > 0 ? -3 : 4),
            BoxLeft = boxLeft,
            BoxRight = boxRight,
        };
    }
}
