namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>A page draws Hebrew and Arabic from left to right too; here a line of them is put back into the order in which it is read.</summary>
internal static class PdfDirection
{
    public static bool IsRightToLeft(IEnumerable<PdfGlyph> glyphs)
    {
        var balance = 0;
        foreach (var glyph in glyphs)
        {
            balance += IsRight(glyph.Text) ? 1 : IsLeft(glyph.Text) ? -1 : 0;
        }

        return balance > 0;
    }

    public static List<PdfGlyph> InReadingOrder(List<PdfGlyph> seen)
    {
        if (!seen.Exists(glyph => IsRight(glyph.Text)))
        {
            return seen;
        }

        return IsRightToLeft(seen) ? Upright(WithRunsTurned(Reversed(seen, 0, seen.Count), isRightToLeft: true))
            : WithRunsTurned(seen, isRightToLeft: false);
    }

    private static bool IsLeftRun(PdfGlyph glyph) => IsLeft(glyph.Text) || char.IsDigit(glyph.Text[0]);

    // Turns back each run of the other direction: from its first letter or digit to its last.
    private static List<PdfGlyph> WithRunsTurned(List<PdfGlyph> glyphs, bool isRightToLeft)
    {
        var all = glyphs;
        for (var start = 0; start < glyphs.Count; start++)
        {
            if (!IsOther(glyphs[start]))
            {
                continue;
            }

            var end = start + 1;
            for (var i = end; i < glyphs.Count && !(isRightToLeft ? IsRight(glyphs[i].Text) : IsLeftRun(glyphs[i])); i++)
            {
                end = IsOther(glyphs[i]) && IsTied(glyphs, end, i, isRightToLeft) ? i + 1 : end;
            }

            all = Reversed(all, start, end);
            start = end - 1;
        }

        return all;

        bool IsOther(PdfGlyph glyph) => isRightToLeft ? IsLeftRun(glyph) : IsRight(glyph.Text);
    }

    // Words go on over spaces and marks; of numbers only what one separator joins is one.
    private static bool IsTied(List<PdfGlyph> glyphs, int end, int next, bool isRightToLeft)
    {
        var (one, other) = (glyphs[end - 1].Text, glyphs[next].Text);
        var areWords = isRightToLeft ? IsLeft(one) && IsLeft(other) : IsRight(one) && IsRight(other);
        return areWords
            || (next == end && !glyphs[next].IsAfterSpace)
            || (next == end + 1 && glyphs[end].Text is "." or "," or ":" or "/" or "-" && !glyphs[end].IsAfterSpace && !glyphs[next].IsAfterSpace);
    }

    private static List<PdfGlyph> Reversed(List<PdfGlyph> glyphs, int start, int end)
    {
        var turned = new List<PdfGlyph>(glyphs);
        for (var i = start; i < end; i++)
        {
            // The space before a letter stands behind it now, so before the next.
            var from = end - 1 - (i - start);
            var isAfterSpace = i == start ? glyphs[start].IsAfterSpace : glyphs[from + 1].IsAfterSpace;
            turned[i] = glyphs[from] with { IsAfterSpace = isAfterSpace };
        }

        return turned;
    }

    // Fonts tell of a bracket either what it is or how it looks. What closes before it opens was told by its looks.
    private static List<PdfGlyph> Upright(List<PdfGlyph> glyphs)
    {
        var first = glyphs.Find(glyph => glyph.Text is "(" or ")" or "[" or "]" or "«" or "»");
        return first.Text is not (")" or "]") ? glyphs : glyphs.ConvertAll(glyph => glyph.Text switch
        {
            "(" => glyph with { Text = ")" },
            ")" => glyph with { Text = "(" },
            "[" => glyph with { Text = "]" },
            "]" => glyph with { Text = "[" },
            _ => glyph,
        });
    }

    private static bool IsRight(string text) => text[0] is >= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9')
        or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsLeft(string text) => char.IsLetter(text[0]) && !IsRight(text);
}
