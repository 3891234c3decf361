using System.Collections.Immutable;

using Timeline.Site.Drawing;

namespace Timeline.Site.Cards;

/// <summary>
/// All events of a site along its axis: how many there are in each narrow column. An event whose day is not known is spread over the days
/// it may have been.
/// </summary>
internal sealed class Skyline
{
    public const int ColumnWidth = 12;

    private readonly double[] columns;

    public Skyline(IReadOnlyList<AxisItem> items, int left, int right, Func<TimeScale, ImmutableArray<DrawnTick>> ticks)
    {
        var (first, last) = AxisLayout.Range(items, []);
        Scale = TimeScale.Around(first, last, left, right, items.All(item => item.Time.From == first && item.Time.To == last));
        Ticks = ticks(Scale);
        columns = new double[(right - left) / ColumnWidth];
        foreach (var item in items)
        {
            Spread((item.Time.From is { } from ? Scale.X(from) : left) - left, (item.Time.To is { } to ? Scale.X(to) : right) - left);
        }
    }

    public TimeScale Scale { get; }

    public ImmutableArray<DrawnTick> Ticks { get; }

    public int Count => columns.Length;

    /// <summary>How many events a column has of the tallest's, 0 to 1.</summary>
    public double Share(int column) => columns[column] / columns.Max();

    /// <summary>
    /// The height of a column when the tallest has the given one. A single event is seen however many another column has; a trace of one is
    /// not.
    /// </summary>
    public int Height(int column, int tallest)
    {
        var share = Share(column);
        return share < 0.02 && columns[column] < 0.5 ? 0 : Math.Max(6, (int)Math.Round(share * tallest));
    }

    private void Spread(double from, double to)
    {
        var (first, last) = ((int)(from / ColumnWidth), Math.Min((int)(to / ColumnWidth), columns.Length - 1));
        if (first >= last)
        {
            columns[Math.Min(first, columns.Length - 1)] += 1;
            return;
        }

        for (var column = first; column <= last; column++)
        {
            var within = Math.Min(to, (column + 1) * ColumnWidth) - Math.Max(from, column * ColumnWidth);
            columns[column] += Math.Max(0, within) / (to - from);
        }
    }
}
