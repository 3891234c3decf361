using System.IO.Enumeration;
using System.IO.Hashing;

using Timeline.Content.Input;

namespace Timeline.Site.Incremental;

/// <summary>
/// A key of all that a site is made from but its events: settings, sources and their texts, pages, pictures, the theme, the program and how
/// it was called.
/// </summary>
public static class Surroundings
{
    // Larger files (films, scans) are known by size and time, as by a build that sees that it has nothing to do.
    private const long LargestRead = 16 * 1024 * 1024;

    /// <param name="inputFolder">The input folder.</param>
    /// <param name="seedsFolder">The folder of source records.</param>
    /// <param name="themeFolder">The site's own theme; it need not exist.</param>
    /// <param name="words">What else decides, such as options.</param>
    public static UInt128 Of(string inputFolder, string seedsFolder, string themeFolder, IEnumerable<string> words)
    {
        string[] files =
        [
            .. new[] { inputFolder, seedsFolder, themeFolder }.Where(Directory.Exists).SelectMany(Files)
                .Where(file => !IsOfEvents(file))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var contents = new UInt128[files.Length];
        Parallel.For(0, files.Length, i => contents[i] = ContentOf(files[i]));
        var key = new EventKeys.Key();
        key.Add(typeof(Surroundings).Module.ModuleVersionId.ToString());
        key.Add(typeof(Content.LibraryReader).Module.ModuleVersionId.ToString());
        foreach (var word in words)
        {
            key.Add(word);
        }

        foreach (var (file, content) in files.Zip(contents))
        {
            key.Add(file);
            key.AddKey(content);
        }

        return key.Value;

        bool IsOfEvents(string file) =>
            file.StartsWith(inputFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && ContentFolder.RoleOf(
                $"{Path.GetFileName(inputFolder)}/{Path.GetRelativePath(inputFolder, file).Replace('\\', '/')}", inputFolder, seedsFolder) == FileRole.Events;
    }

    private static UInt128 ContentOf(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.Length <= LargestRead)
            {
                return XxHash128.HashToUInt128(File.ReadAllBytes(file));
            }

            return new((ulong)info.Length, (ulong)info.LastWriteTimeUtc.Ticks);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return default; // who needs it complains of it
        }
    }

    // Folders behind links lie below the others anyway, or are not read.
    private static FileSystemEnumerable<string> Files(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
}
