using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Timeline.Site.Themes;

/// <summary>
/// The theme's styles and scripts as pages load them, minified once for a build. A file of <c>scripts/</c> is a script; a folder of it
/// becomes one, its files joined in order of name inside one function, so that they share their names with each other and with nothing
/// else.
/// </summary>
internal sealed class ThemeAssets(Theme theme)
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

        var text = theme.Has(path) ? Alone(path)
            : Scripts.FirstOrDefault(s => s.Name == path) is { Name: not null } script ? Joined(script.Name, script.Files)
            : null;
        return text is null ? null : made.GetOrAdd(path, text);
    }

    private MinifiedText Alone(string path) =>
        Ready(path, path) ?? MinifiedText.Of(theme.ReadText(path)!, path);

    private MinifiedText Joined(string name, ImmutableArray<string> files) => ThemeText.IsAlone(files)
        ? Alone(files[0])
        : Ready(name, [.. files]) ?? MinifiedText.Of(ThemeText.Joined(files.Select(file => theme.ReadText(file)!)), files[0][..files[0].LastIndexOf('/')]);

    // The program's own need not even be read.
    private MinifiedText? Ready(string name, params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
        {
            if (!theme.IsTrusted(file))
            {
                return null;
            }
        }

        return MinifiedTheme.Default.Named(name) is { } text ? new(text, []) : null;
    }
}
