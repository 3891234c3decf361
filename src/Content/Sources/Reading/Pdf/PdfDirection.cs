namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>A page draws Hebrew and Arabic from left to right too; here a line of them is put back into the order in which it is read.</summary>
internal static class PdfDirection
{
    private const string Brackets = "()[]{}";

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

        return IsRightToLeft(seen) ? WithRunsTurned(Reversed(seen, 0, seen.Count), isRightToLeft: true)
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

    /// <summary>
    /// Fonts tell of a bracket either what it is or how it looks, one way throughout. What closes before anything opened was told by its looks.
    /// </summary>
    public static List<PdfLine> WithBrackets(List<PdfLine> lines)
    {
        var first = lines.Where(line => HasRight(line.Text)).Select(line => line.Text.AsSpan().IndexOfAny(Brackets) is >= 0 and var at ? line.Text[at] : '\0')
            .FirstOrDefault(c => c != '\0');
        return first is not (')' or ']' or '}') ? lines : lines.ConvertAll(line => !HasRight(line.Text) ? line : line with
        {
            Text = string.Create(line.Text.Length, line.Text, static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = Brackets.IndexOf(from[i], StringComparison.Ordinal) is >= 0 and var at ? Brackets[at ^ 1] : from[i];
                }
            }),
        });
    }

    private static bool HasRight(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0590' and <= '\u08FF')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRight(string text) => text[0] is >= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9')
        or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsLeft(string text) => char.IsLetter(text[0]) && !IsRight(text);
}
