using System.Collections.Immutable;
using System.Text;

namespace Timeline.Site.Themes;

/// <summary>
/// The theme's scripts as pages load them: a file of <c>scripts/</c> is a script, a folder of it becomes one, its files joined in order of name inside one
/// function, so that they share their names with each other and with nothing else. Comments and indentation stay behind.
/// </summary>
internal static class ThemeScripts
{
    private const string Folder = "scripts/";

    /// <summary>The name of each script, such as <c>view.js</c>, and the files of the theme it is made of.</summary>
    public static IEnumerable<(string Name, ImmutableArray<string> Files)> Of(Theme theme) =>
        theme.Paths
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .GroupBy(Name, StringComparer.Ordinal)
            .Select(script => (script.Key, script.Order(StringComparer.Ordinal).ToImmutableArray()));

    public static byte[] Text(Theme theme, ImmutableArray<string> files) => Encoding.UTF8.GetBytes(Joined(theme, files));

    /// <summary>The text of a script by its name; null when there is none.</summary>
    public static string? Find(Theme theme, string name) => Of(theme).FirstOrDefault(s => s.Name == name) is { Name: not null } script ? Joined(theme, script.Files) : null;

    private static string Joined(Theme theme, ImmutableArray<string> files) => files is [var only] && Name(only) == only[Folder.Length..]
        ? Bare(theme.ReadText(only)!)
        : $"(() => {{\n{string.Concat(files.Select(file => Bare(theme.ReadText(file)!)))}}})();\n";

    private static string Name(string path) =>
        path[Folder.Length..].Split('/', 2) is [var folder, _] ? folder + ".js" : path[Folder.Length..];

    // A text between backticks that goes on over lines would be changed, so a script that has one is left as it is.
    public static string Bare(string script)
    {
        var lines = script.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Concat(lines.Any(line => line.Count(c => c == '`') % 2 > 0)
            ? lines.Select(line => line + "\n")
            : lines.Select(line => line.TrimStart()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).Select(line => line + "\n"));
    }
}
