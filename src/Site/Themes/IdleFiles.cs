using Timeline.Content;

namespace Timeline.Site.Themes;

/// <summary>Files of a site's own theme that change nothing, because they take no file's place and nothing asks for them: slips in a name.</summary>
internal static class IdleFiles
{
    // What is found by its folder, whatever its name.
    private static readonly string[] Read = ["pages/", "styles/", "scripts/", "assets/", "i18n/"];

    public static IEnumerable<Diagnostic> Of(Theme theme, ThemeLayer own, ThemeLayer beneath)
    {
        var idle = own.Paths.Except(beneath.Paths)
            .Where(path => IsOfTheme(path) && !Read.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            .ToArray();
        var templates = idle.Length == 0 ? [] : theme.Paths.Where(IsTemplate).Select(path => theme.ReadText(path)!).ToArray();
        return idle.Where(path => !templates.Any(text => Names(text, path)))
            .Select(path => new Diagnostic(Codes.IdleFile, Theme.Place(path),
                "this file takes the place of none of the theme's, and no template includes it, so it does nothing" +
                (Near(path, beneath) is { } near ? $"; did you mean '{near}'?" : "")));
    }

    private static bool Names(string template, string path) =>
        template.Contains($"\"{path}\"", StringComparison.Ordinal) || template.Contains($"'{path}'", StringComparison.Ordinal);

    private static string? Near(string path, ThemeLayer beneath) =>
        beneath.Paths.FirstOrDefault(known => Path.GetFileName(known) == Path.GetFileName(path)) ?? Suggestion.For(path, beneath.Paths);

    private static bool IsTemplate(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static bool IsOfTheme(string path) => IsTemplate(path) || ThemeAssets.IsStyle(path) || ThemeAssets.IsScript(path);
}
