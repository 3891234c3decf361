using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Timeline.Content;

namespace Timeline.Site.Themes;

/// <summary>
/// The files of a site's own theme folder that come to nothing: they override no file of the theme below, no rule takes them by their
/// place, and no file of the theme names them.
/// </summary>
internal static partial class IdleFiles
{
    private static readonly string[] Texts = [".html", ".css", ".js"];

    public static IEnumerable<Diagnostic> Of(Theme theme, ThemeLayer own, ThemeLayer below)
    {
        var overridable = below.Paths.ToHashSet(StringComparer.Ordinal);
        var idle = own.Paths.Where(path => !overridable.Contains(path) && !IsTakenByPlace(path)).ToList();
        if (idle.Count == 0)
        {
            yield break;
        }

        var texts = theme.Paths
            .Where(path => Texts.Contains(Path.GetExtension(path)))
            .Select(path => (Path: path, Text: theme.ReadText(path)!))
            .ToList();
        foreach (var path in idle.Where(path => !IsNamed(path)))
        {
            var clause = Nearest(path, below.Paths) is { } near ? $"; did you mean '{near}'?" : "";
            yield return new(Codes.IdleThemeFile, Theme.Place(path), $"this file overrides nothing and nothing includes it{clause}");
        }

        // Scripts are named by what they become, all else by its path.
        bool IsNamed(string path)
        {
            var name = path.StartsWith(ThemeText.Folder, StringComparison.Ordinal) ? ThemeText.Name(path) : path;
            return texts.Any(text => text.Path != path && text.Text.Contains(name, StringComparison.Ordinal));
        }
    }

    /// <summary>What tells people about the theme, and makes nothing.</summary>
    public static bool TellsPeople(string path) =>
        !path.Contains('/', StringComparison.Ordinal) && Path.GetExtension(path) is ".md" or ".png" or ".txt" or "";

    private static bool IsTakenByPlace(string path) => path.Split('/') switch
    {
        ["pages" or "assets", ..] => true,
        ["styles", ..] => ThemeText.IsStyle(path),
        ["i18n", _] => path.EndsWith(".yml", StringComparison.Ordinal),
        ["fonts", var name] when CardFonts().IsMatch(name) => true,
        [_] => TellsPeople(path),
        [.., var name] => name.StartsWith("LICENSE", StringComparison.Ordinal),
        _ => false,
    };

    // By a slip in its name or its ending, in the same folder before any other. Folder and ending are the same for many files and make none alike.
    private static string? Nearest(string path, ImmutableArray<string> known)
    {
        var ending = Path.GetExtension(path);
        var alike = known.Where(k => Path.GetExtension(k) is var other && (other == ending || Suggestion.For(ending, [other]) is not null)).ToLookup(FolderOf, StringComparer.Ordinal);
        return Named(alike[FolderOf(path)]) ?? Named(alike.SelectMany(folder => folder));

        string? Named(IEnumerable<string> files)
        {
            var byName = files.ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
            return Suggestion.For(Path.GetFileNameWithoutExtension(path), byName.Select(same => same.Key)) is { } name ? byName[name].First() : null;
        }

        static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];
    }

    [GeneratedRegex(@"^(?:serif|sans).*\.ttf$", RegexOptions.CultureInvariant)]
    private static partial Regex CardFonts();
}
