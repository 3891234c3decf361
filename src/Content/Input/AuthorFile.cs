namespace Timeline.Content.Input;

/// <summary>
/// A file that an author writes and a site is read from: settings, defaults, events, pages, source records; never a source's text, never
/// what the site leaves out.
/// </summary>
/// <param name="Path">As diagnostics show it, with the folder's name before it: <c>input/events/a.yml</c>.</param>
/// <param name="FullPath">Where its bytes lie, behind all links.</param>
public sealed record AuthorFile(string Path, string FullPath)
{
    // As deep as folders are walked.
    private const int Deepest = 40;

    /// <summary>The file of a path that somebody names, whether or not it is there yet; or null, and why it is none.</summary>
    /// <remarks>It is judged as the folders are when they are walked, but by its path alone: nothing else is looked at.</remarks>
    public static AuthorFile? Find(string inputFolder, string seedsFolder, string path, out string why)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (folder, isSeed) = slash <= 0 ? (null, false)
            : IsNameOf(seedsFolder, path.AsSpan(0, slash)) ? (seedsFolder, true)
            : IsNameOf(inputFolder, path.AsSpan(0, slash)) ? (inputFolder, false)
            : (null, false);
        if (folder is null)
        {
            why = $"paths of the site begin with '{ContentFolder.NameOf(inputFolder)}/' or '{ContentFolder.NameOf(seedsFolder)}/'";
            return null;
        }

        var relative = path[(slash + 1)..];
        why = NameProblem(relative) ?? RoleProblem(relative, isSeed) ?? "";
        if (why.Length > 0)
        {
            return null;
        }

        var root = RealPath.Of(folder);
        var real = RealPath.Of(System.IO.Path.Combine(folder, relative));
        why = LinkProblem(root, real, isSeed) ?? SpecialProblem(real) ?? "";
        return why.Length > 0 ? null : new(path, real);
    }

    private static bool IsNameOf(string folder, ReadOnlySpan<char> name) => name.SequenceEqual(ContentFolder.NameOf(folder));

    private static string? NameProblem(string relative)
    {
        var names = relative.Split('/');
        if (names.Length > Deepest + 1)
        {
            return $"folders are nested more than {Deepest} deep";
        }

        foreach (var name in names)
        {
            if (name is "" or "." or ".." || name.Contains('\\', StringComparison.Ordinal) || name.Any(char.IsControl)
                || IsOfWindowsOnly(name))
            {
                return "this is no path of a file of the site: names of folders and of the file, with '/' between them";
            }

            if (ContentFolder.IsExcluded(name))
            {
                return $"'{name}' begins with '{name[0]}', which keeps it out of the site";
            }
        }

        return null;
    }

    // There, a colon names a stream within another file or a drive, and what ends so names another file.
    private static bool IsOfWindowsOnly(string name) =>
        OperatingSystem.IsWindows() && (name.AsSpan().IndexOfAny("<>:\"|?*") >= 0 || name[^1] is '.' or ' ');

    private static string? RoleProblem(string relative, bool isSeed) => RoleOf(relative, isSeed) switch
    {
        FileRole.Text => "this may be the text of a source, which is never changed: what was cited must stay",
        FileRole.Asset => "only .yml, .yaml, .json and .md files are read as content",
        _ => null,
    };

    private static FileRole RoleOf(string relative, bool isSeed) =>
        !isSeed ? ContentFolder.RoleOf(relative) : ContentFolder.IsData(relative) ? FileRole.Source : FileRole.Text;

    private static string? LinkProblem(string root, string real, bool isSeed)
    {
        if (!RealPath.Contains(root, real))
        {
            return "a link in this path leads out of its folder";
        }

        // The link itself has been judged by its name; what it leads to must be no less a file of the site, but may be one left out.
        var relative = System.IO.Path.GetRelativePath(root, real).Replace('\\', '/');
        return relative.Split('/').Any(name => name[0] == '.') || RoleOf(relative, isSeed) is FileRole.Text or FileRole.Asset
            ? "a link in this path leads to what is no content of the site"
            : null;
    }

    private static string? SpecialProblem(string real) =>
        Directory.Exists(real) ? "this is a folder"
        : File.Exists(real) && new FileInfo(real).Length == 0 && FileKind.Special(real) is { } kind ? $"this is {kind}, not a file"
        : null;
}
