using System.Collections.Immutable;
using System.Security.Cryptography;

using Timeline.Content;
using Timeline.Site.Pictures;
using Timeline.Site.Themes;

namespace Timeline.Site.Cards;

/// <summary>
/// The type that cards are set in: the theme's <c>fonts/serif*.ttf</c> for headlines, <c>fonts/sans*.ttf</c> for the rest, in order of
/// name; what the one kind lacks is taken from the other.
/// </summary>
/// <param name="Headline">Of titles and dates.</param>
/// <param name="Text">Of the rest.</param>
/// <param name="Files">A hash of the files that it comes from.</param>
internal sealed record CardFonts(Typeface Headline, Typeface Text, ReadOnlyMemory<byte> Files)
{
    /// <summary>Null when no font can be read; what is wrong with any of them.</summary>
    public static (CardFonts? Fonts, ImmutableArray<Diagnostic> Diagnostics) Load(Theme theme)
    {
        var complaints = new Complaints();
        using var files = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var serif = Fonts(theme, "fonts/serif", files, complaints);
        var sans = Fonts(theme, "fonts/sans", files, complaints);
        var problems = complaints.ToImmutable();
        return serif.IsEmpty && sans.IsEmpty
            ? (null, problems)
            : (new(new([.. serif, .. sans]), new([.. sans, .. serif]), files.GetHashAndReset()), problems);
    }

    private static ImmutableArray<Font> Fonts(Theme theme, string start, IncrementalHash files, Complaints complaints)
    {
        var fonts = ImmutableArray.CreateBuilder<Font>();
        // The shorter name first: 'serif.ttf' before 'serif-arabic.ttf'.
        var paths = theme.Paths.Where(p => p.StartsWith(start, StringComparison.Ordinal) && p.EndsWith(".ttf", StringComparison.Ordinal));
        foreach (var path in paths.OrderBy(p => p[..^".ttf".Length], StringComparer.Ordinal))
        {
            var file = theme.Read(path);
            files.AppendData(SHA256.HashData(file));
            if (Font.Read(file) is not { } font)
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
