using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>Gives each mark the first row in which it and its label have room.</summary>
internal static class Rows
{
    public static ImmutableArray<DrawnMark> Place(IEnumerable<DrawnMark> marks, AxisStyle style, double firstRow)
    {
        var rows = new List<List<(double Left, double Right)>>();
        var placed = ImmutableArray.CreateBuilder<DrawnMark>();
        foreach (var mark in marks)
        {
            var choices = Labels(mark, style);
            for (var row = 0; ; row++)
            {
                if (row == rows.Count)
                {
                    rows.Add([]);
                }

                if (choices.FirstOrDefault(choice => IsFree(rows[row], choice.BoxLeft - style.Gap,
                    choice.BoxRight + style.Gap)) is { } fitting)
                {
                    rows[row].Add((fitting.BoxLeft, fitting.BoxRight));
                    var y = firstRow + row * style.RowHeight;
                    placed.Add(fitting with { Row = row, Y = y,
                        LabelY = y + (fitting.LabelInside && fitting.Shape == MarkShape.Span ? -8 : 4) });
                    break;
                }
            }
        }

        return placed.ToImmutable();
    }

    // Rows fill from left to right, so the newest boxes are the likeliest to be in the way.
    private static bool IsFree(List<(double Left, double Right)> row, double left, double right)
    {
        for (var i = row.Count - 1; i >= 0; i--)
        {
            if (row[i].Left < right && left < row[i].Right)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places a mark's label may have, the best first: after it, before it, over it when it fills the drawing.</summary>
    private static List<DrawnMark> Labels(DrawnMark mark, AxisStyle style)
    {
        var left = mark.X;
        var right = mark.X + mark.Width; // a point has no width; its disc is narrower than the gap
        if (mark.Shape == MarkShape.Cluster)
        {
            var half = style.ClusterWidth / 2;
            return [mark with { LabelX = mark.X, BoxLeft = mark.X - half, BoxRight = mark.X + half, LabelInside = true }];
        }

        var label = Cut(mark.Label, style.LabelLetters);
        var width = style.Measure(label) + (label.Length > 0 ? style.SignWidth : 0);
        var choices = new List<DrawnMark>(3);
        if (right + style.Gap + width <= style.Width)
        {
            choices.Add(mark with { Label = label, LabelX = right + style.Gap, BoxLeft = left, BoxRight = right + style.Gap + width });
        }

        if (left - style.Gap - width >= 0)
        {
            choices.Add(mark with { Label = label, LabelX = left - style.Gap, LabelAfter = false, BoxLeft = left - style.Gap - width,
                BoxRight = right });
        }

        if (choices.Count == 0 && width <= mark.Width)
        {
            choices.Add(mark with { Label = label, LabelX = left, LabelInside = true, BoxLeft = left, BoxRight = right });
        }

        if (choices.Count == 0)
        {
            choices.Add(mark with { Label = "", LabelX = right, BoxLeft = left, BoxRight = right });
        }

        return choices;
    }

    private static string Cut(string label, int letters)
    {
        if (label.Length <= letters)
        {
            return label;
        }

        var end = label.LastIndexOf(' ', letters - 1);
        end = end > letters / 2 ? end : letters - 1;
        return label[..(char.IsHighSurrogate(label[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '–', '—') + "…";
    }
}
