using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>
/// The eras of a drawing, each in the first row in which it overlaps none, and where their names stand. <c>scripts/view</c> does the same, held
/// to the same cases.
/// </summary>
internal static class Eras
{
    /// <summary>From the edge of an era to its name, and between two names.</summary>
    private const double Inset = 6, Apart = 8;

    /// <param name="eras">In the author's order.</param>
    /// <param name="scale">The drawing.</param>
    /// <param name="rows">Where the first row begins, and from one to the next.</param>
    /// <param name="style">The measures.</param>
    public static ImmutableArray<DrawnEra> Of(IReadOnlyList<AxisEra> eras, TimeScale scale, (double Top, double Height) rows, AxisStyle style)
    {
        var ends = new List<double>();
        var drawn = new List<(DrawnEra Era, double Wide)>();
        foreach (var era in eras)
        {
            var start = era.From is { } from ? Math.Max(scale.X(from), scale.Left) : scale.Left;
            var end = era.To is { } to ? Math.Min(scale.X(to), scale.Right) : scale.Right;
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
            drawn.Add((new(era.Id, start, end - start, rows.Top + row * rows.Height, row), style.MeasureEra(era.Title)));
        }

        var names = Names([.. drawn.Select(d => (d.Era.Row, d.Era.X, d.Era.X + d.Era.Width, d.Wide))], scale.Right);
        return [.. drawn.Zip(names, (d, name) => d.Era with { NameX = name })];
    }

    /// <summary>
    /// Where each era's name begins: at the era's beginning, where it has room before the next of its row, also beyond the era's end; else so
    /// that it ends with the era, where no other is before it; else it is left out. None is cut.
    /// </summary>
    /// <param name="eras">In each row in order of time, as far as they are drawn.</param>
    /// <param name="size">Where the drawing ends.</param>
    public static ImmutableArray<double?> Names(IReadOnlyList<(int Row, double Start, double End, double Wide)> eras, double size)
    {
        var free = new Dictionary<int, double>();
        var names = ImmutableArray.CreateBuilder<double?>(eras.Count);
        foreach (var ((row, start, end, wide), i) in eras.Select((era, i) => (era, i)))
        {
            var next = eras.Skip(i + 1).Where(era => era.Row == row).Select(era => era.Start).FirstOrDefault(size);
            var before = free.GetValueOrDefault(row);
            double? name = start + Inset + wide <= (next < size ? next - Apart : size) ? start + Inset
                : end - Inset - wide >= before ? end - Inset - wide
                : null;
            free[row] = Math.Max(end, name + wide ?? 0);
            names.Add(name);
        }

        return names.ToImmutable();
    }
}
