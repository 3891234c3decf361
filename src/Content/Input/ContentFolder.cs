using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Input;

/// <summary>What a file under the site's root is read as.</summary>
internal enum FileRole
{
    Settings,
    Defaults,
    Events,
    Source,
    Page,
    Asset,
}

/// <summary>A file's size in bytes and the time of its last change: as long as both stay, its content is taken to stay.</summary>
internal readonly record struct FileStamp(long Length, long Changed)
{
    public static FileStamp Of(FileInfo file) => file.Exists ? new(file.Length, file.LastWriteTimeUtc.Ticks) : default;
}

/// <summary>
/// A file to read: its full path, its path relative to the site's root (as diagnostics show it), relative to its folder, and its role.
/// </summary>
internal sealed record ContentPath(string FullPath, string Path, string Relative, FileRole Role, FileStamp Stamp);

/// <summary>Hop 1: which files there are, ordered by path. The site's root is the folder that holds <c>input/</c>.</summary>
internal static class ContentFolder
{
    public static ImmutableArray<ContentPath> List(string inputFolder, string seedsFolder, Complaints complaints)
    {
        var input = Walk(inputFolder, complaints)
            .Select(f => new ContentPath(f.Full, Show(inputFolder, f.Relative), f.Relative, RoleOf(f.Relative), f.Stamp));
        var seeds = Directory.Exists(seedsFolder)
            ? Walk(seedsFolder, complaints)
                .Where(f => IsData(f.Relative) && !IsExcluded(f.Relative))
                .Select(f => new ContentPath(f.Full, Show(seedsFolder, f.Relative), f.Relative, FileRole.Source, f.Stamp))
            : [];
        return [.. input.Where(f => (!IsExcluded(f.Relative) || f.Role == FileRole.Defaults) && !IsText(f.Relative)).Concat(seeds)
            .OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static string Show(string folder, string relative) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) + "/" + relative;

    private static FileRole RoleOf(string relative)
    {
        var name = Path.GetFileName(relative);
        if (!relative.Contains('/', StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(name) == "timeline" && IsData(name))
        {
            return FileRole.Settings;
        }

        if (Path.GetFileNameWithoutExtension(name) == "_directory" && IsData(name))
        {
            return FileRole.Defaults;
        }

        var isMarkdown = Path.GetExtension(name) == ".md";
        if (!isMarkdown && !IsData(name))
        {
            return FileRole.Asset;
        }

        return relative.Split('/')[0] switch
        {
            "pages" when isMarkdown => FileRole.Page,
            "sources" when !isMarkdown => FileRole.Source,
            _ => FileRole.Events,
        };
    }

    // What lies beside the records is their texts: never published as files, whatever they are.
    private static bool IsText(string relative) => relative.StartsWith("sources/", StringComparison.Ordinal) && !IsData(relative);

    private static bool IsData(string path) => Path.GetExtension(path) is ".yml" or ".yaml" or ".json";

    // A leading underscore or dot on a file or on any folder above it keeps it out of the site.
    private static bool IsExcluded(string relative) =>
        relative[0] is '_' or '.' || relative.Contains("/_", StringComparison.Ordinal) || relative.Contains("/.", StringComparison.Ordinal);

    private static List<(string Full, string Relative, FileStamp Stamp)> Walk(string folder, Complaints complaints)
    {
        var files = new List<(string, string, FileStamp)>();
        var open = new Stack<(string Full, string Relative, int Depth)>([(folder, "", 0)]);
        while (open.TryPop(out var next))
        {
            // Links can lead in circles; nobody nests content this deep.
            if (next.Depth > 40)
            {
                complaints.Add(Codes.TooDeep, new(Show(folder, next.Relative)),
                    "folders are nested more than 40 deep; is there a link that leads back?");
                continue;
            }

            try
            {
                foreach (var entry in new DirectoryInfo(next.Full).EnumerateFileSystemInfos())
                {
                    var relative = next.Relative.Length == 0 ? entry.Name : next.Relative + "/" + entry.Name;
                    if (entry is FileInfo file)
                    {
                        files.Add((file.FullName, relative, FileStamp.Of(file)));
                    }
                    else
                    {
                        open.Push((entry.FullName, relative, next.Depth + 1));
                    }
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                complaints.Add(Codes.Unreadable, new(Show(folder, next.Relative).TrimEnd('/')), $"cannot read the folder: {fault.Message}");
            }
        }

        return files;
    }
}
