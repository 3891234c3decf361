using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using HarfBuzzSharp;

namespace Timeline.Site.Pictures;

/// <summary>
/// Fonts that stand in for one another: a letter is taken from the first that has it. One that none has is drawn as the first font's box.
/// </summary>
internal sealed class Typeface(ImmutableArray<Font> fonts)
{
    private readonly record struct Piece(int Start, int Length, Font Font, Script Script);

    public double Width(string text, double size, bool rightToLeft) => Set(text, rightToLeft).Width * size;

    /// <summary>Draws a line that starts at a point of the base line; in a right-to-left line that is its right end.</summary>
    public void Draw(Picture picture, string text, LineStyle style, double x, double baseline)
    {
        var line = Set(text, style.RightToLeft);
        picture.Write(line, style.Size, style.Colour, style.RightToLeft ? x - line.Width * style.Size : x, baseline);
    }

    /// <summary>The first letter or digit that no font has, or null.</summary>
    public Rune? Missing(string text)
    {
        foreach (var rune in Clean(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && !IsInAny(rune))
            {
                return rune;
            }
        }

        return null;
    }

    /// <summary>The glyphs of a line, as the eye meets them.</summary>
    public ShapedLine Set(string text, bool rightToLeft)
    {
        var line = Clean(text);
        var runs = ImmutableArray.CreateBuilder<ShapedRun>();
        var x = 0.0;
        foreach (var stretch in VisualOrder.Of(line, rightToLeft))
        {
            var pieces = Pieces(line, stretch);
            foreach (var piece in stretch.RightToLeft ? pieces.AsEnumerable().Reverse() : pieces)
            {
                x += piece.Font.Shape(line, piece.Start, piece.Length, stretch.RightToLeft, piece.Script, x, runs);
            }
        }

        return new(runs.ToImmutable(), x);
    }

    // Parts of one font and one script, in the order in which they are read. A letter and its marks stay together.
    private List<Piece> Pieces(string line, VisualOrder.Stretch stretch)
    {
        var pieces = new List<Piece>();
        var end = stretch.Start + stretch.Length;
        for (var start = stretch.Start; start < end;)
        {
            var length = Math.Min(StringInfo.GetNextTextElementLength(line, start), end - start);
            var font = FontOf(line.AsSpan(start, length));
            var script = UnicodeFunctions.Default.GetScript(Rune.GetRuneAt(line, start).Value);
            var isShared = script == Script.Common || script == Script.Inherited || script == Script.Unknown;
            if (pieces is [.., var last] && last.Font == font && (isShared || last.Script == script || last.Script == Script.Common))
            {
                pieces[^1] = last with { Length = last.Length + length, Script = isShared ? last.Script : script };
            }
            else
            {
                pieces.Add(new(start, length, font, isShared ? Script.Common : script));
            }

            start += length;
        }

        return pieces;
    }

    private Font FontOf(ReadOnlySpan<char> letter)
    {
        foreach (var font in fonts)
        {
            var hasAll = true;
            foreach (var rune in letter.EnumerateRunes())
            {
                hasAll &= font.Has(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
            }

            if (hasAll)
            {
                return font;
            }
        }

        // Better without a mark than as a box.
        Rune.DecodeFromUtf16(letter, out var first, out _);
        return fonts.FirstOrDefault(f => f.Has(first.Value)) ?? fonts[0];
    }

    private bool IsInAny(Rune rune) => fonts.Any(f => f.Has(rune.Value));

    // Left out is what is not seen, and marks and pictures (emoji) that no font here has.
    private string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // A lone half of a surrogate pair cannot be normalised.
        var whole = string.Concat(text.EnumerateRunes());
        foreach (var rune in whole.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var isKept = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => Rune.IsWhiteSpace(rune),
                UnicodeCategory.Format => VisualOrder.IsMark(rune) || rune.Value is 0x200C or 0x200D,
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => IsInAny(rune),
                UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => IsInAny(rune),
                _ => true,
            };
            var seen = Rune.IsWhiteSpace(rune) ? new(' ') : rune;
            if (isKept && !(seen.Value == ' ' && (clean.Length == 0 || clean[^1] == ' ')))
            {
                clean.Append(seen);
            }
        }

        return clean.ToString();
    }
}
