using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Timeline.Site.Themes;

/// <summary>
/// The theme's styles and scripts as pages load them, minified once for a build. A file of <c>scripts/</c> is a script; a folder of it
/// becomes one, its files joined in order of name inside one function, so that they share their names with each other and with nothing
/// else.
/// </summary>
/// <param name="theme">The theme.</param>
/// <param name="judgesOnly">Whether nobody reads them: then the program's own, of which nothing can be said, stay as they are.</param>
internal sealed class ThemeAssets(Theme theme, bool judgesOnly = false)
{
    public const string Folder = "scripts/";

    private readonly ConcurrentDictionary<string, MinifiedText> made = new(StringComparer.Ordinal);

    /// <summary>The name of each script, such as <c>view.js</c>, and the files of the theme it is made of.</summary>
    public IEnumerable<(string Name, ImmutableArray<string> Files)> Scripts =>
        theme.Paths
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .GroupBy(Name, StringComparer.Ordinal)
            .Select(script => (script.Key, script.Order(StringComparer.Ordinal).ToImmutableArray()));

    /// <summary>The paths of the styles that every page loads, in the order in which they are joined.</summary>
    public IEnumerable<string> Styles => theme.Paths.Where(p => p.StartsWith("styles/", StringComparison.Ordinal) && IsStyle(p));

    /// <summary>A style or script by its path in the theme, or a script by its name; null when there is none.</summary>
    public MinifiedText? Find(string path)
    {
        if (made.TryGetValue(path, out var known))
        {
            return known;
        }

        var text = theme.ReadText(path) is { } file ? Minified(file, path, path)
            : Scripts.FirstOrDefault(s => s.Name == path) is { Name: not null } script ? Joined(script.Files)
            : null;
        return text is null ? null : made.GetOrAdd(path, text);
    }

    public static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    public static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    private MinifiedText Joined(ImmutableArray<string> files)
    {
        if (files is [var only] && Name(only) == only[Folder.Length..])
        {
            return Minified(theme.ReadText(only)!, only, only);
        }

        var text = string.Concat(files.Select(file => theme.ReadText(file)!.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"));
        return Minified($"(() => {{\n{text}}})();\n", files[0][..files[0].LastIndexOf('/')], [.. files]);
    }

    private MinifiedText Minified(string text, string path, params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
        {
            if (!judgesOnly || theme.IsOwn(file))
            {
                return IsStyle(path) ? MinifiedText.OfStyle(text, path) : MinifiedText.OfScript(text, path);
            }
        }

        return new(text, []);
    }

    /// <summary>What a file of the folder becomes, or becomes a part of.</summary>
    public static string Name(string path) =>
        path[Folder.Length..].Split('/', 2) is [var folder, _] ? folder + ".js" : path[Folder.Length..];
}
