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
    private readonly ConcurrentDictionary<string, MinifiedText> made = new(StringComparer.Ordinal);

    /// <summary>The name of each script, such as <c>view.js</c>, and the files of the theme it is made of.</summary>
    public IEnumerable<(string Name, ImmutableArray<string> Files)> Scripts => ThemeText.Scripts(theme.Paths);

    /// <summary>The paths of the styles that every page loads, in the order in which they are joined.</summary>
    public IEnumerable<string> Styles => theme.Paths.Where(p => p.StartsWith("styles/", StringComparison.Ordinal) && ThemeText.IsStyle(p));

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

    private MinifiedText Joined(ImmutableArray<string> files) => ThemeText.IsAlone(files)
        ? Minified(theme.ReadText(files[0])!, files[0], files[0])
        : Minified(ThemeText.Joined(files.Select(file => theme.ReadText(file)!)), files[0][..files[0].LastIndexOf('/')], [.. files]);

    private MinifiedText Minified(string text, string path, params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
        {
            if (!judgesOnly || theme.IsOwn(file))
            {
                return MinifiedText.Of(text, path);
            }
        }

        return new(text, []);
    }
}
