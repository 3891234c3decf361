using System.Text;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>Makes words of the letters of a line: spaces where gaps are, powers raised, marks of notes left out.</summary>
internal static class PdfLineMaker
{
    // In letter sizes: a space has 0.2 to 0.3, letters that stand apart for show have up to as much each.
    private const float Space = 0.16f, SpaceBesideSpread = 0.12f;

    private const string SoftHyphen = "\u00AD";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹", Lowered = "₀₁₂₃₄₅₆₇₈₉";

    public static IEnumerable<PdfLine> Lines(List<PdfStretch> column, int number, bool isRightToLeft)
    {
        for (var start = 0; start < column.Count;)
        {
            var end = start + 1;
            while (end < column.Count && column[end].Row == column[start].Row)
            {
                end++;
            }

            var row = column[start].Row;
            var glyphs = new List<PdfGlyph>();
            for (var i = start; i < end; i++)
            {
                glyphs.AddRange(row.Glyphs.GetRange(column[i].Start, column[i].Count));
            }

            if (Line(glyphs, row, number, isRightToLeft) is { } line)
            {
                yield return line;
            }

            start = end;
        }
    }

    private static PdfLine? Line(List<PdfGlyph> glyphs, PdfRow row, int column, bool isRightToLeft)
    {
        // A soft hyphen is seen at the end of a line only.
        var end = glyphs.Count - (glyphs[^1].Text == SoftHyphen ? 1 : 0);
        if (glyphs.FindIndex(0, end, glyph => glyph.Text == SoftHyphen) >= 0)
        {
            glyphs = [.. glyphs.Where((glyph, i) => i >= end || glyph.Text != SoftHyphen)];
        }

        var gap = WordGap(glyphs, row.Size);
        var reach = glyphs[0].X1;
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (!glyphs[i].IsAfterSpace && glyphs[i].X0 - reach > gap)
            {
                glyphs[i] = glyphs[i] with { IsAfterSpace = true };
            }

            reach = Math.Max(reach, glyphs[i].X1);
        }

        var size = glyphs.Where(glyph => glyph.Raised == 0).Select(glyph => glyph.Size).DefaultIfEmpty(row.Size).Max();
        var text = Words(PdfDirection.InReadingOrder(glyphs)).Trim();
        var (left, right) = isRightToLeft ? (-reach, -glyphs[0].X0) : (glyphs[0].X0, reach);
        return text.Length == 0 ? null
            : new(text, column, left, right, row.Y, size, FirstWord(glyphs, isRightToLeft), glyphs.TrueForAll(glyph => glyph.IsBold));
    }

    private static float FirstWord(List<PdfGlyph> glyphs, bool isRightToLeft)
    {
        if (isRightToLeft)
        {
            return glyphs[^1].X1 - glyphs[Math.Max(0, glyphs.FindLastIndex(glyph => glyph.IsAfterSpace))].X0;
        }

        return glyphs[glyphs.FindIndex(Math.Min(1, glyphs.Count), glyph => glyph.IsAfterSpace) is > 0 and var next ? next - 1 : glyphs.Count - 1].X1 - glyphs[0].X0;
    }

    // Where most gaps of a line are as wide as a space, its letters stand apart, and a space is wider by as much.
    private static float WordGap(List<PdfGlyph> glyphs, float size)
    {
        var wide = 0;
        for (var i = 1; i < glyphs.Count; i++)
        {
            wide += glyphs[i].X0 - glyphs[i - 1].X1 > Space * size ? 1 : 0;
        }

        if (glyphs.Count < 4 || wide * 2 < glyphs.Count)
        {
            return Space * size;
        }

        var gaps = new List<float>();
        for (var i = 1; i < glyphs.Count; i++)
        {
            gaps.Add(glyphs[i].X0 - glyphs[i - 1].X1);
        }

        gaps.Sort();
        return gaps[gaps.Count / 2] + (SpaceBesideSpread * size);
    }

    private static string Words(List<PdfGlyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Count + 16);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Raised == 0)
            {
                Append(text, glyphs[i], glyphs[i].Text);
                continue;
            }

            var end = i + 1;
            while (end < glyphs.Count && glyphs[end].Raised == glyphs[i].Raised && !glyphs[end].IsAfterSpace)
            {
                end++;
            }

            var piece = string.Concat(glyphs.GetRange(i, end - i).Select(glyph => glyph.Text));
            var after = end < glyphs.Count && !glyphs[end].IsAfterSpace ? glyphs[end].Text[0] : '\0';
            if (glyphs[i].Raised < 0 || !NoteMarks.IsRaisedMark(piece, text.ToString(), after))
            {
                var digits = glyphs[i].Raised > 0 ? Raised : Lowered;
                Append(text, glyphs[i], string.Concat(piece.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c)));
            }

            i = end - 1;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PdfGlyph glyph, string piece)
    {
        if (glyph.IsAfterSpace && text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(piece);
    }
}
