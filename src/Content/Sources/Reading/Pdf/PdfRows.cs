using System.Globalization;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>Sorts the letters of a page into rows, from the top down. Raised and lowered ones come into the row they are raised from.</summary>
internal static class PdfRows
{
    // In letter sizes.
    private const float Level = 0.08f, Reach = 0.7f, Smaller = 0.82f, Touching = 0.4f, Overprint = 0.12f;

    private const int HeightsPerPoint = 20;

    // Wider than the spaces of a line that is stretched to its column's width in most places; a gutter is not narrower.
    private const float Wide = 0.7f;

    public static List<PdfRow> Of(List<PdfGlyph> glyphs)
    {
        var rows = Levels(glyphs);
        for (var i = 0; i < rows.Count; i++)
        {
            Raise(rows, i, i - 1);
            Raise(rows, i, i + 1);
        }

        rows.RemoveAll(row => row.Glyphs.Count == 0);
        return rows.ConvertAll(Finished);
    }

    public static IEnumerable<PdfStretch> Stretches(PdfRow row)
    {
        var start = 0;
        for (var i = 1; i <= row.Glyphs.Count; i++)
        {
            if (i == row.Glyphs.Count || row.Glyphs[i].X0 - row.Glyphs[i - 1].X1 > Wide * row.Size)
            {
                yield return new(row, start, i);
                start = i;
            }
        }
    }

    private static List<PdfRow> Levels(List<PdfGlyph> glyphs)
    {
        var rows = new List<PdfRow>();
        var heights = ByHeight(glyphs);
        for (var start = 0; start < heights.Count;)
        {
            var row = heights[start];
            var (y, size) = (row[0].Y, row[0].Size);
            var end = start + 1;
            while (end < heights.Count && y - heights[end][0].Y <= (Level * size) + 0.3f)
            {
                row.AddRange(heights[end]);
                end++;
            }

            if (!IsInOrder(row))
            {
                row = [.. row.OrderBy(glyph => glyph.X0)];
            }

            rows.Add(new(row, y, row.Max(glyph => glyph.Size)));
            start = end;
        }

        return rows;
    }

    // From the top down. Letters come a line at a time, and the lists of lines are short: sorting a page at once took half of this class's time.
    private static List<List<PdfGlyph>> ByHeight(List<PdfGlyph> glyphs)
    {
        var heights = new Dictionary<int, List<PdfGlyph>>();
        var (last, open) = (int.MinValue, new List<PdfGlyph>());
        foreach (var glyph in glyphs)
        {
            if (glyph.Text.Length == 0)
            {
                continue;
            }

            var height = (int)MathF.Round(glyph.Y * HeightsPerPoint);
            if (height != last && !heights.TryGetValue(height, out open!))
            {
                heights.Add(height, open = []);
            }

            last = height;
            open.Add(glyph);
        }

        return [.. heights.OrderByDescending(height => height.Key).Select(height => height.Value)];
    }

    private static bool IsInOrder(List<PdfGlyph> row)
    {
        for (var i = 1; i < row.Count; i++)
        {
            if (row[i].X0 < row[i - 1].X0)
            {
                return false;
            }
        }

        return true;
    }

    // Only what touches letters of the larger row: in two columns the base lines may lie as near.
    private static void Raise(List<PdfRow> rows, int small, int large)
    {
        if (large < 0 || large >= rows.Count || rows[large].Glyphs.Count == 0 || rows[small].Glyphs.Count == 0)
        {
            return;
        }

        var (from, to) = (rows[small], rows[large]);
        if (from.Size > Smaller * to.Size || Math.Abs(from.Y - to.Y) > Reach * to.Size)
        {
            return;
        }

        var direction = from.Y > to.Y ? 1 : -1;
        var moved = new List<PdfGlyph>();
        for (var start = 0; start < from.Glyphs.Count;)
        {
            var end = start + 1;
            while (end < from.Glyphs.Count && from.Glyphs[end].X0 - from.Glyphs[end - 1].X1 < Touching * from.Size)
            {
                end++;
            }

            if (Touches(to, from.Glyphs[start].X0, from.Glyphs[end - 1].X1))
            {
                moved.AddRange(from.Glyphs.GetRange(start, end - start).Select(glyph => glyph with { Raised = direction, Y = to.Y }));
                from.Glyphs.RemoveRange(start, end - start);
            }
            else
            {
                start = end;
            }
        }

        if (moved.Count > 0)
        {
            var merged = to.Glyphs.Concat(moved).OrderBy(glyph => glyph.X0).ToList();
            rows[large] = new(merged, to.Y, to.Size);
        }
    }

    private static bool Touches(PdfRow row, float x0, float x1)
    {
        var near = Touching * row.Size;
        foreach (var glyph in row.Glyphs)
        {
            if (!glyph.IsSpace && glyph.X1 > x0 - near && glyph.X0 < x1 + near)
            {
                return true;
            }
        }

        return false;
    }

    // White space becomes a mark of the letter after it; letters printed twice to look bold become one; accents join their letters.
    private static PdfRow Finished(PdfRow row)
    {
        var glyphs = new List<PdfGlyph>(row.Glyphs.Count);
        var isAfterSpace = false;
        PdfGlyph? accent = null;
        foreach (var glyph in row.Glyphs)
        {
            if (glyph.IsSpace)
            {
                isAfterSpace = true;
                continue;
            }

            if (glyphs.Count > 0 && glyphs[^1] is var last)
            {
                if (last.Text == glyph.Text && Math.Abs(last.X0 - glyph.X0) < Overprint * glyph.Size)
                {
                    continue;
                }

                if (PdfAccents.Combining(glyph.Text) is { } mark && (last.X0 + last.X1) / 2 > glyph.X0 - (0.1f * glyph.Size) && last.X1 > (glyph.X0 + glyph.X1) / 2)
                {
                    glyphs[^1] = last with { Text = (last.Text + mark).Normalize() };
                    continue;
                }
            }

            var next = glyph with { IsAfterSpace = isAfterSpace || (accent?.IsAfterSpace ?? false) };
            if (accent is { } held)
            {
                accent = null;
                if ((held.X0 + held.X1) / 2 < next.X1 && (held.X0 + held.X1) / 2 > next.X0)
                {
                    next = next with { Text = (next.Text + PdfAccents.Combining(held.Text)).Normalize() };
                }
                else
                {
                    glyphs.Add(held);
                }
            }

            if (PdfAccents.Combining(glyph.Text) is not null)
            {
                accent = next;
            }
            else
            {
                glyphs.Add(next);
            }

            isAfterSpace = false;
        }

        if (accent is { } alone)
        {
            glyphs.Add(alone);
        }

        return new(glyphs, row.Y, row.Size);
    }
}

/// <summary>Accents that are drawn apart from their letters, as TeX does, and as marks of Hebrew and Arabic are.</summary>
internal static class PdfAccents
{
    private const string Spacing = "\u00B4`\u02C6\u02DC\u00A8\u00AF\u02D8\u02D9\u00B8\u02C7\u02DA\u02DD\u02DB";
    private const string Marks = "\u0301\u0300\u0302\u0303\u0308\u0304\u0306\u0307\u0327\u030C\u030A\u030B\u0328";

    public static string? Combining(string text)
    {
        if (text is [< '\u0080' and not '`'])
        {
            return null;
        }

        return text.Length != 1 ? null
            : Spacing.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var at ? Marks[at].ToString()
            : char.GetUnicodeCategory(text[0]) == UnicodeCategory.NonSpacingMark ? text
            : null;
    }
}
