using System.Collections.Immutable;

using Timeline.Site;

namespace Timeline.Cli.Starting;

/// <summary>The files of a new site: a small cited example, and the default theme for those who want to change it.</summary>
internal static class SiteFiles
{
    public const string ThemeFolder = "theme/";

    // A file called .gitignore would act on this repository too, so it travels without its dot.
    public static ImmutableArray<NewFile> Example() =>
        [.. EmbeddedFiles.In("new/").Select(file => file.Path == "gitignore" ? file with { Path = ".gitignore" } : file)];

    /// <param name="paths">Files and folders of the theme; none for all of it.</param>
    public static ImmutableArray<NewFile> Theme(IReadOnlyCollection<string> paths) =>
    [
        .. from path in DefaultTheme.Paths
           where paths.Count == 0 || paths.Any(wanted => path == wanted || path.StartsWith(wanted + "/", StringComparison.Ordinal))
           select new NewFile(ThemeFolder + path, DefaultTheme.Read(path)),
    ];
}
