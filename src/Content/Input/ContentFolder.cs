using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Input;

/// <summary>What a file under the site's root is read as.</summary>
public enum FileRole
{
    Settings,
    Defaults,
    Events,
    Source,
    Page,

    /// <summary>What lies beside source records: their texts and fingerprints, if a record names it.</summary>
    Text,

    /// <summary>Anything else: published when something refers to it.</summary>
    Asset,
}

/// <summary>A file's size in bytes and the time of its last change: as long as both stay, its content is taken to stay.</summary>
public readonly record struct FileStamp(long Length, long Changed)
{
    public static FileStamp Of(FileInfo file) => file.Exists ? new(file.Length, file.LastWriteTimeUtc.Ticks) : default;
}

/// <summary>
/// A file to read: its full path, its path relative to the site's root (as diagnostics show it), relative to its folder, and its role.
/// </summary>
internal sealed record ContentPath(string FullPath, string Path, string Relative, FileRole Role, FileStamp Stamp)
{
    /// <summary>Whether a link led to it.</summary>
    public bool IsLinked { get; init; }

    /// <summary>What an editor holds of it and has not saved; null where the file on disk is meant.</summary>
    public UnsavedText? Unsaved { get; init; }

    /// <summary>Its text, or null and a diagnostic that says what is wrong with it.</summary>
    public TextFile? Read(Complaints complaints) =>
        Unsaved is { } unsaved ? TextFile.Of(unsaved.Bytes, Path, complaints) : TextFile.Read(FullPath, Path, complaints);
}

/// <summary>Hop 1: which files there are, ordered by path. The site's root is the folder that holds <c>input/</c>.</summary>
public static class ContentFolder
{
    /// <summary>The folder of the input folder whose files are source records and their texts.</summary>
    public const string Sources = "sources";

    internal static ImmutableArray<ContentPath> List(string inputFolder, string seedsFolder, Complaints complaints)
    {
        var input = Directory.Exists(inputFolder)
            ? Walk(inputFolder, complaints).Select(f => PathOf(inputFolder, f, RoleOf(f.Relative)))
            : [];
        var seeds = Directory.Exists(seedsFolder)
            ? Walk(seedsFolder, complaints, isText: relative => !IsData(relative))
                .Where(f => IsData(f.Relative))
                .Select(f => PathOf(seedsFolder, f, FileRole.Source))
            : [];
        return [.. input.Concat(seeds).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What <see cref="List"/> would give now, when of what was listed before only <paramref name="changed"/> may have changed since. Null
    /// where that cannot be told without looking at all: files that came or went, folders, links.
    /// </summary>
    /// <param name="listed">What was listed before.</param>
    /// <param name="changed">Full paths.</param>
    internal static ImmutableArray<ContentPath>? ListAgain(ImmutableArray<ContentPath> listed, IReadOnlySet<string> changed)
    {
        if (listed.IsEmpty || listed.Any(file => file.IsLinked))
        {
            return null;
        }

        var again = ImmutableArray.CreateBuilder<ContentPath>(listed.Length);
        var left = changed.ToHashSet(StringComparer.Ordinal);
        foreach (var file in listed)
        {
            if (!changed.Contains(file.FullPath))
            {
                again.Add(file);
                continue;
            }

            var now = new FileInfo(file.FullPath);
            if (!now.Exists || now.LinkTarget is not null || now.Length == 0)
            {
                return null;
            }

            left.Remove(file.FullPath);
            again.Add(file with { Stamp = FileStamp.Of(now) });
        }

        // What came and went again, as editors save, was never here.
        return left.All(path => !Path.Exists(path) && !listed.Any(file => file.FullPath.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            ? again.MoveToImmutable()
            : null;
    }

    /// <summary>The files as they will be when these texts are saved; those that a build would not read stay unread.</summary>
    /// <param name="listed">What <see cref="List"/> gave for the same folders.</param>
    /// <param name="unsaved">Texts by path, as diagnostics show it.</param>
    /// <param name="inputFolder">The input folder.</param>
    /// <param name="seedsFolder">The folder of source records.</param>
    internal static ImmutableArray<ContentPath> Overlaid(
        ImmutableArray<ContentPath> listed, ImmutableDictionary<string, string> unsaved, string inputFolder, string seedsFolder)
    {
        if (unsaved.IsEmpty)
        {
            return listed;
        }

        var files = listed.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, text) in unsaved)
        {
            if ((files.GetValueOrDefault(path) ?? NotYet(path, inputFolder, seedsFolder)) is { } file)
            {
                var held = UnsavedText.Of(text);
                files[path] = file with { Unsaved = held, Stamp = held.Stamp };
            }
        }

        return [.. files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>What a file of this path is read as, whether it is there yet or not; null where a build does not read it.</summary>
    /// <param name="path">The path, as diagnostics show it.</param>
    /// <param name="inputFolder">The input folder.</param>
    /// <param name="seedsFolder">The folder of source records.</param>
    public static FileRole? RoleOf(string path, string inputFolder, string seedsFolder)
    {
        var (shelf, relative) = Parted(path);
        return relative.Split('/').Any(name => name.Length == 0 || IsExcluded(name)) ? null
            : shelf == NameOf(inputFolder) ? RoleOf(relative)
            : shelf == NameOf(seedsFolder) && IsData(relative) ? FileRole.Source
            : null;
    }

    private static ContentPath? NotYet(string path, string inputFolder, string seedsFolder)
    {
        var (shelf, relative) = Parted(path);
        var folder = shelf == NameOf(inputFolder) ? inputFolder : seedsFolder;
        return RoleOf(path, inputFolder, seedsFolder) is { } role
            ? PathOf(folder, new(Path.Combine(folder, relative), relative, default), role) : null;
    }

    // The name of the folder that a path begins with, and the rest.
    private static (string Shelf, string Relative) Parted(string path)
    {
        var slash = Math.Max(path.IndexOf('/', StringComparison.Ordinal), 0);
        return (path[..slash], path[(slash == 0 ? 0 : slash + 1)..]);
    }

    /// <summary>A folder's own name, which paths in diagnostics begin with.</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    /// <summary>Whether a file is Markdown with front matter, by its extension in any case.</summary>
    public static bool IsMarkdown(string path) => HasExtension(path, ".md") || HasExtension(path, ".markdown");

    // A source's text may lie anywhere: it is never published as a file.
    private static List<WalkedFile> Walk(string folder, Complaints complaints, Func<string, bool>? isText = null) =>
        FolderWalk.Files(folder, NameOf(folder), IsExcluded, complaints, isText);

    private static ContentPath PathOf(string folder, WalkedFile file, FileRole role) =>
        new(file.Full, NameOf(folder) + "/" + file.Relative, file.Relative, role, file.Stamp) { IsLinked = file.IsLinked };

    internal static FileRole RoleOf(string relative)
    {
        var name = Path.GetFileName(relative);
        if (!relative.Contains('/', StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(name) == "timeline" && IsData(name))
        {
            return FileRole.Settings;
        }

        if (IsDefaults(name))
        {
            return FileRole.Defaults;
        }

        var isMarkdown = IsMarkdown(name);
        var folder = relative.Split('/')[0];
        if (!isMarkdown && !IsData(name))
        {
            return folder == Sources && folder != relative ? FileRole.Text : FileRole.Asset;
        }

        return folder switch
        {
            "pages" when isMarkdown => FileRole.Page,
            Sources => isMarkdown ? FileRole.Text : FileRole.Source,
            _ => FileRole.Events,
        };
    }

    internal static bool IsData(string path) => HasExtension(path, ".yml") || HasExtension(path, ".yaml") || HasExtension(path, ".json");

    private static bool HasExtension(string path, string extension) =>
        Path.GetExtension(path.AsSpan()).Equals(extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsDefaults(string name) => Path.GetFileNameWithoutExtension(name) == "_directory" && IsData(name);

    // A leading underscore or dot on a file or on any folder above it keeps it out of the site.
    internal static bool IsExcluded(string name) => name[0] is '.' || (name[0] is '_' && !IsDefaults(name));
}
