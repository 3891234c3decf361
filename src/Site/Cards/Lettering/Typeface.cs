using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Timeline.Site.Cards.Fonts;
using Timeline.Site.Cards.Painting;

namespace Timeline.Site.Cards.Lettering;

/// <summary>Fonts that stand in for one another: a letter is taken from the first that has it. One that none has is drawn as the first font's box.</summary>
internal sealed class Typeface(ImmutableArray<TrueTypeFont> fonts)
{
    /// <summary>A line of letters from left to right, with the place of each and the width of all, in em.</summary>
    private sealed record Setting(List<(TrueTypeFont Font, int Glyph, double X)> Letters, double Width);

    public double Width(string text, double size, bool rightToLeft) => Set(text, rightToLeft).Width * size;

    /// <summary>Draws a line that starts at a point of the base line; in a right-to-left line that is its right end.</summary>
    public void Draw(Canvas canvas, string text, LineStyle style, double x, double baseline)
    {
        var setting = Set(text, style.RightToLeft);
        var left = style.RightToLeft ? x - setting.Width * style.Size : x;
        var outline = new Outline();
        foreach (var (font, glyph, at) in setting.Letters)
        {
            font.Draw(glyph, left + at * style.Size, baseline, style.Size, outline);
        }

        canvas.Fill(outline, style.Colour);
    }

    /// <summary>The first letter or digit that no font has, or null.</summary>
    public Rune? Missing(string text)
    {
        foreach (var rune in Clean(text))
        {
            if (Rune.IsLetterOrDigit(rune) && Font(rune) is null)
            {
                return rune;
            }
        }

        return null;
    }

    private Setting Set(string text, bool rightToLeft)
    {
        var runes = VisualOrder.Of(ArabicForms.Join(Clean(text), r => Font(r) is not null), rightToLeft);
        var letters = new List<(TrueTypeFont, int, double)>(runes.Count);
        var x = 0.0;
        (TrueTypeFont Font, int Glyph)? before = null;
        foreach (var rune in runes)
        {
            var font = Font(rune) ?? fonts[0];
            var glyph = font.Glyph(rune.Value);
            if (before is { } b && b.Font == font)
            {
                x += font.Kerning(b.Glyph, glyph);
            }

            letters.Add((font, glyph, x));
            x += font.Advance(glyph);
            before = (font, glyph);
        }

        return new(letters, x);
    }

    private TrueTypeFont? Font(Rune rune)
    {
        foreach (var font in fonts)
        {
            if (font.Glyph(rune.Value) != 0)
            {
                return font;
            }
        }

        return null;
    }

    // Left out are marks that would need placing over a letter of their own (the vowels of Arabic and Hebrew are optional), what is not seen, and pictures
    // such as emoji that no font here has.
    private List<Rune> Clean(string text)
    {
        var runes = new List<Rune>(text.Length);
        // A lone half of a surrogate pair cannot be normalised.
        var whole = new string([.. text.EnumerateRunes().SelectMany(r => r.ToString())]);
        foreach (var rune in whole.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var isKept = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => char.IsWhiteSpace((char)rune.Value),
                UnicodeCategory.Format => rune.Value == 0x200D,
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => rune.Value is < 0x590 && Font(rune) is not null,
                UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => Font(rune) is not null,
                _ => true,
            };
            var seen = Rune.IsWhiteSpace(rune) ? new(' ') : rune;
            if (isKept && !(seen.Value == ' ' && runes is [] or [.., { Value: ' ' }]))
            {
                runes.Add(seen);
            }
        }

        return runes;
    }
}
