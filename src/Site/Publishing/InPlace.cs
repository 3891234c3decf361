namespace Timeline.Site.Publishing;

/// <summary>
/// Publishes into a folder that cannot change places with another, or need not for a few files: file by file, each in one step, pages after what they show and
/// removals last. A build killed in between is completed by the next, because the manifest is told before of what is about to change.
/// </summary>
internal static class InPlace
{
    /// <summary>The first name in the folder that the site needs and that is not ours to replace; null when there is none.</summary>
    public static string? Stranger(OutputFolder folder, Manifest before, IEnumerable<string> changed)
    {
        foreach (var path in changed)
        {
            var target = Path.Combine(folder.Target, path);
            if (Directory.Exists(target) ? Strangers.AreIn(target, path, before.Files.ContainsKey) : File.Exists(target) && !before.Files.ContainsKey(path))
            {
                return path;
            }

            foreach (var above in FoldersOf(path))
            {
                if (File.Exists(Path.Combine(folder.Target, above)) && !before.Files.ContainsKey(above))
                {
                    return above;
                }
            }
        }

        return null;
    }

    /// <summary>Whether no folder that the paths lead through is a link, by which files elsewhere would be written.</summary>
    public static bool AreOurFolders(OutputFolder folder, IEnumerable<string> paths) => paths
        .SelectMany(FoldersOf)
        .Distinct(StringComparer.Ordinal)
        .All(path => new DirectoryInfo(Path.Combine(folder.Target, path)).LinkTarget is null);

    public static void Publish(string staged, OutputFolder folder, Manifest before, IReadOnlyDictionary<string, ContentHash> files,
        IReadOnlyCollection<string> changed)
    {
        // A hash of nothing: whatever lies there then, the next build writes it anew.
        var meanwhile = before.Files.Where(f => !changed.Contains(f.Key))
            .Concat(changed.Select(path => KeyValuePair.Create(path, default(ContentHash))));
        Replace(Path.Combine(folder.Workplace, folder.NeighbourPrefix + "manifest"), Path.Combine(folder.Target, Manifest.FileName),
            Manifest.Format(meanwhile));

        var removed = before.Files.Keys.Where(path => !files.ContainsKey(path)).ToList();
        var folders = changed.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        foreach (var path in removed.Where(folders.Contains))
        {
            File.Delete(Path.Combine(folder.Target, path)); // a folder takes its name
        }

        foreach (var path in changed.OrderBy(path => path.EndsWith(".html", StringComparison.Ordinal))
            .ThenBy(path => path, StringComparer.Ordinal))
        {
            var target = Path.Combine(folder.Target, path);
            if (Directory.Exists(target))
            {
                foreach (var inside in removed.Where(r => r.StartsWith(path + "/", StringComparison.Ordinal)))
                {
                    Remove(folder.Target, inside);
                }
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(staged, path), target, overwrite: true);
        }

        removed.ForEach(path => Remove(folder.Target, path));
        Replace(Path.Combine(folder.Workplace, folder.NeighbourPrefix + "manifest"), Path.Combine(folder.Target, Manifest.FileName),
            Manifest.Format(files));
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    private static void Replace(string beside, string target, byte[] bytes)
    {
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, target, overwrite: true);
    }

    // The file, and the folders that are empty without it.
    private static void Remove(string root, string path)
    {
        File.Delete(Path.Combine(root, path));
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(root, folder);
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any())
            {
                return;
            }

            Directory.Delete(full);
        }
    }
}
