using Timeline.Cli.Terminal;

namespace Timeline.Cli.Starting;

/// <summary>Files that are made together or not at all, and never over one that is there.</summary>
internal static class NewFiles
{
    // What tells more is named, not all of it.
    private const int MostNamed = 5;

    /// <summary>False, with the reason on standard error, where nothing was written.</summary>
    /// <param name="folder">The folder to make them in, absolute.</param>
    /// <param name="remedy">What to do where one of them is there already: a sentence.</param>
    public static bool Write(Host host, string folder, IReadOnlyCollection<NewFile> files, string remedy)
    {
        var taken = files.Select(file => Path.Combine(folder, file.Path)).Where(Path.Exists).ToList();
        foreach (var path in taken.Take(MostNamed))
        {
            host.Error.WriteLine($"timeline: {Shown(host, path)} exists already");
        }

        if (taken.Count > 0)
        {
            var more = taken.Count > MostNamed ? $"{taken.Count - MostNamed} more exist already. " : "";
            host.Error.WriteLine($"{more}Nothing was written. {remedy}");
            return false;
        }

        var written = new List<string>();
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew);
                written.Add(path);
                stream.Write(file.Bytes);
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            host.Error.WriteLine($"timeline: nothing was written: {fault.Message}");
            return false;
        }
    }

    /// <summary>A path as the user sees it from where they are.</summary>
    public static string Shown(Host host, string path) => Path.GetRelativePath(host.Folder, path).Replace('\\', '/');
}
