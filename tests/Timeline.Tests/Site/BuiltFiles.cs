using System.Text.RegularExpressions;

namespace Timeline.Tests.Site;

/// <summary>Files of a built site, also those that are named by their content.</summary>
public static partial class BuiltFiles
{
    /// <summary>The path that a file of the plan has in a folder, such as <c>assets/site.3f2a9c1b.css</c>; null where it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The path in the plan.</param>
    /// <param name="hashed">Where it is published under both names: that with the hash.</param>
    public static string? Find(string folder, string path, bool hashed = false)
    {
        if (!hashed && File.Exists(Path.Combine(folder, path)))
        {
            return path;
        }

        var within = Path.Combine(folder, Path.GetDirectoryName(path)!);
        return Directory.Exists(within)
            ? Directory.GetFiles(within).Select(file => Path.GetRelativePath(folder, file)).SingleOrDefault(file => Plain(file) == path && file != path)
            : null;
    }

    /// <summary>A path without the hash that stands in it, if one does.</summary>
    public static string Plain(string path) => Hash().Replace(path, "");

    /// <summary>The hash in a path; null where there is none.</summary>
    public static string? HashIn(string path) => Hash().Match(path) is { Success: true } found ? found.Value[1..] : null;

    [GeneratedRegex(@"\.[0-9a-f]{8}(?=\.\w+$)")]
    private static partial Regex Hash();
}
