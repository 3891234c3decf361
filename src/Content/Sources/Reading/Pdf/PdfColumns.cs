namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>
/// Parts a page into columns, in the order in which they are read. A gutter is a strip that no stretch crosses, with prose on both sides
/// of it; cells of a table are too short for that, and stay in their rows.
/// </summary>
internal static class PdfColumns
{
    private const int LeastRows = 4, Deepest = 12, MostEdges = 12;
    private const int ProseLetters = 12, ProseIdeographs = 6;
    private const float Gutter = 0.7f, Aligned = 3f;

    public static List<List<PdfStretch>> Of(List<PdfStretch> stretches, bool isRightToLeft)
    {
        var columns = new List<List<PdfStretch>>();
        Part(stretches, isRightToLeft, 0, columns);
        return columns;
    }

    private static void Part(List<PdfStretch> stretches, bool isRightToLeft, int depth, List<List<PdfStretch>> columns)
    {
        if (stretches.Count == 0)
        {
            return;
        }

        if (depth == Deepest || Best(stretches) is not var (start, end, left, right))
        {
            columns.Add(stretches);
            return;
        }

        Part(stretches[..start], isRightToLeft, depth + 1, columns);
        Part(isRightToLeft ? right : left, isRightToLeft, depth + 1, columns);
        Part(isRightToLeft ? left : right, isRightToLeft, depth + 1, columns);
        Part(stretches[end..], isRightToLeft, depth + 1, columns);
    }

    private static (int Start, int End, List<PdfStretch> Left, List<PdfStretch> Right)? Best(List<PdfStretch> stretches)
    {
        if (stretches.Count < 2 * LeastRows)
        {
            return null;
        }

        (int Start, int End, List<PdfStretch> Left, List<PdfStretch> Right)? best = null;
        foreach (var (from, to) in Strips(stretches))
        {
            for (var start = 0; start < stretches.Count;)
            {
                var end = start;
                while (end < stretches.Count && !(stretches[end].X0 < to && stretches[end].X1 > from))
                {
                    end++;
                }

                if (end - start > Math.Max(2 * LeastRows - 1, best is { } found ? found.End - found.Start : 0))
                {
                    var (left, right) = (new List<PdfStretch>(), new List<PdfStretch>());
                    for (var i = start; i < end; i++)
                    {
                        (stretches[i].X1 <= from ? left : right).Add(stretches[i]);
                    }

                    best = IsProse(left) && IsProse(right) && AreBeside(left, right) ? (start, end, left, right) : best;
                }

                start = end + 1;
            }
        }

        return best;
    }

    // Columns begin, or end, at one edge: the strip lies beside it.
    private static IEnumerable<(float From, float To)> Strips(List<PdfStretch> stretches)
    {
        var gutter = Gutter * stretches.Select(stretch => stretch.Row.Size).Order().ElementAt(stretches.Count / 2);
        return Edges(stretches.Select(stretch => stretch.X0)).Select(edge => (edge.Least - gutter + 0.1f, edge.Least - 0.1f))
            .Concat(Edges(stretches.Select(stretch => stretch.X1)).Select(edge => (edge.Most + 0.1f, edge.Most + gutter - 0.1f)));
    }

    private static IEnumerable<(float Least, float Most)> Edges(IEnumerable<float> places)
    {
        var edges = new List<(float Least, float Most, int Count)>();
        foreach (var place in places.Order())
        {
            if (edges.Count > 0 && place - edges[^1].Least <= Aligned)
            {
                edges[^1] = (edges[^1].Least, place, edges[^1].Count + 1);
            }
            else
            {
                edges.Add((place, place, 1));
            }
        }

        return edges.Where(edge => edge.Count >= LeastRows).OrderByDescending(edge => edge.Count).Take(MostEdges)
            .Select(edge => (edge.Least, edge.Most));
    }

    private static bool IsProse(List<PdfStretch> side)
    {
        if (side.Count < LeastRows)
        {
            return false;
        }

        var rows = side.GroupBy(stretch => stretch.Row)
            .Select(row => (Letters: row.Sum(stretch => stretch.Count), Width: row.Max(s => s.X1) - row.Min(s => s.X0))).ToList();
        var first = side[0].Row.Glyphs[side[0].Start].Text[0];
        var least = first is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' ? ProseIdeographs : ProseLetters;
        var widest = rows.Max(row => row.Width);
        return rows.Count >= LeastRows && Median(rows.Select(row => (float)row.Letters)) >= least
            && Median(rows.Select(row => row.Width)) >= 0.4f * widest;
    }

    private static bool AreBeside(List<PdfStretch> left, List<PdfStretch> right)
    {
        var (top, bottom) = (Math.Min(left[0].Row.Y, right[0].Row.Y), Math.Max(left[^1].Row.Y, right[^1].Row.Y));
        return top - bottom >= 0.5f * Math.Min(left[0].Row.Y - left[^1].Row.Y, right[0].Row.Y - right[^1].Row.Y);
    }

    private static float Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
