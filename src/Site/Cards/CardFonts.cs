using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Pictures;
using Timeline.Site.Themes;

namespace Timeline.Site.Cards;

/// <summary>
/// The type that cards are set in: the theme's <c>fonts/serif*.ttf</c> for headlines, <c>fonts/sans*.ttf</c> for the rest, in order of
/// name; what the one kind lacks is taken from the other.
/// </summary>
internal sealed record CardFonts(Typeface Headline, Typeface Text)
{
    /// <summary>Null when no font can be read; what is wrong with any of them.</summary>
    public static (CardFonts? Fonts, ImmutableArray<Diagnostic> Diagnostics) Load(Theme theme)
    {
        var complaints = new Complaints();
        var serif = Fonts(theme, "fonts/serif", complaints);
        var sans = Fonts(theme, "fonts/sans", complaints);
        var problems = complaints.ToImmutable();
        return serif.IsEmpty && sans.IsEmpty
            ? (null, problems)
            : (new(new([.. serif, .. sans]), new([.. sans, .. serif])), problems);
    }

    private static ImmutableArray<Font> Fonts(Theme theme, string start, Complaints complaints)
    {
        var fonts = ImmutableArray.CreateBuilder<Font>();
        // The shorter name first: 'serif.ttf' before 'serif-arabic.ttf'.
        var paths = theme.Paths.Where(p => p.StartsWith(start, StringComparison.Ordinal) && p.EndsWith(".ttf", StringComparison.Ordinal));
        foreach (var path in paths.OrderBy(p => p[..^".ttf".Length], StringComparer.Ordinal))
        {
            if (Font.Read(theme.Read(path)) is not { } font)
            {
                complaints.Add(Codes.BadFont, Theme.Place(path), "this is not a font that can be read, so social cards are drawn without " +
                    "it; put a TrueType font here, not one packed for the web, or take the file away");
            }
            else
            {
                fonts.Add(font);
            }
        }

        return fonts.ToImmutable();
    }
}
