namespace Timeline.Site.Publishing;

/// <summary>
/// Files in the output folder that are not ours, such as a <c>CNAME</c> the maintainer put there: they belong to the next output too.
/// </summary>
internal static class Strangers
{
    /// <summary>Links every stranger into the staged tree. Returns the first whose name the site itself needs, and stops there.</summary>
    public static string? CarryOver(string from, StagedTree staged, Func<string, bool> ours, Func<string, bool> planned)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            var entries = new DirectoryInfo(Path.Combine(from, folder)).EnumerateFileSystemInfos("*", SearchOption.TopDirectoryOnly);
            foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                var isFolder = entry is DirectoryInfo && entry.LinkTarget is null;
                if (isFolder && planned(path) && AreIn(Path.Combine(from, path), path, ours))
                {
                    return path;
                }

                if (isFolder)
                {
                    folders.Push(path);
                    if (!Directory.EnumerateFileSystemEntries(entry.FullName).Any())
                    {
                        staged.AddFolder(path);
                    }
                }
                else if (!ours(path))
                {
                    if (planned(path) || Directory.Exists(Path.Combine(staged.Root, path)))
                    {
                        return path;
                    }

                    Carry(entry, path, staged);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a folder is somebody's: something in it, or the empty folder itself, is not ours.</summary>
    /// <param name="ours">Of a path within the output whose folder this is under <paramref name="path"/>.</param>
    public static bool AreIn(string folder, string path, Func<string, bool> ours)
    {
        var entries = new DirectoryInfo(folder).GetFileSystemInfos();
        return entries.Length == 0 || entries.Any(entry => entry is DirectoryInfo && entry.LinkTarget is null
            ? AreIn(entry.FullName, $"{path}/{entry.Name}", ours)
            : !ours($"{path}/{entry.Name}"));
    }

    private static void Carry(FileSystemInfo entry, string path, StagedTree staged)
    {
        if (entry.LinkTarget is { } target)
        {
            staged.AddSymbolicLink(path, target);
        }
        else
        {
            staged.Link(path, entry.FullName);
        }
    }
}
