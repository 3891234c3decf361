using System.Collections.Immutable;
using System.Runtime.InteropServices;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hops 1 to 3 for all files but the settings: in parallel, each file by itself, joined in order of path.</summary>
internal static class RecordFiles
{
    // Of more changed files than this all are read as if they were new: an editor saves few at a time, a checkout of a branch many.
    private const int Few = 100;

    /// <param name="files">All files of the site.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="known">What files gave when they were last read under the same settings and defaults.</param>
    /// <param name="now">When it is.</param>
    /// <param name="parallel">How to run.</param>
    public static ReadFiles Read(
        ImmutableArray<ContentPath> files, Settings settings, ReadFiles known, Instant? now, ParallelOptions parallel)
    {
        var complaints = new Complaints();
        var defaults = Defaults(files, complaints);
        var fields = EventReader.Fields(settings);
        var read = new FileRecords[files.Length];
        Parallel.For(0, files.Length, parallel, i =>
            read[i] = known.Known(files[i]) ?? Fault.At(files[i].Path, () => One(files[i], settings, fields, defaults, now)));
        return new(files, ImmutableCollectionsMarshal.AsImmutableArray(read), complaints.ToImmutable());
    }

    /// <summary>
    /// The same where a few files of events have changed at most, and where these are: nothing else is looked at. Null where more has
    /// changed, or files came or went.
    /// </summary>
    public static (ReadFiles Files, ImmutableArray<int> Changed)? ReadChanged(
        ImmutableArray<ContentPath> files, Settings settings, ReadFiles known, Instant? now)
    {
        if (known.Changed(files, Few) is not { } changed || changed.Any(i => files[i].Role != FileRole.Events))
        {
            return null;
        }

        var complaints = new Complaints();
        var defaults = Defaults(files, complaints);
        var fields = EventReader.Fields(settings);
        var read = known.Given.ToBuilder();
        foreach (var i in changed)
        {
            read[i] = Fault.At(files[i].Path, () => One(files[i], settings, fields, defaults, now));
        }

        return (new(files, read.DrainToImmutable(), complaints.ToImmutable()), changed);
    }

    // Folder (below input/, "" for input/ itself) → the fields its _directory.yml gives.
    private static Dictionary<string, YamlMap> Defaults(ImmutableArray<ContentPath> files, Complaints complaints)
    {
        var defaults = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Role == FileRole.Defaults))
        {
            if (file.Read(complaints) is not { } text || ContentNodes.Read(text, complaints) is not { } node)
            {
                continue;
            }

            if (node is YamlMap map)
            {
                defaults[FolderOf(file.Relative)] = map;
            }
            else
            {
                complaints.Add(Codes.WrongKind, node.At,
                    "_directory.yml is a map of fields that events of this folder get when they lack them");
            }
        }

        return defaults;
    }

    private static FileRecords One(ContentPath file, Settings settings, FieldTable fields, Dictionary<string, YamlMap> defaults, Instant? now)
    {
        var complaints = new Complaints();
        ImmutableArray<Event> events = [];
        ImmutableArray<Source> sources = [];
        Page? page = null;
        if (file.Role is FileRole.Events or FileRole.Source or FileRole.Page
            && file.Read(complaints) is { } text
            && ContentNodes.Read(text, complaints, isNamed: file.Role == FileRole.Events && DatedFile.Is(file.Relative)) is { } node)
        {
            switch (file.Role)
            {
                case FileRole.Events:
                    events = new EventReader(settings, fields, complaints, now)
                        .Read(node is YamlMap map ? DatedFile.Completed(map, file.Relative, settings) : node, Path.GetFileNameWithoutExtension(file.Relative), DefaultsFor(file.Relative, defaults));
                    break;
                case FileRole.Source:
                    sources = new SourceReader(complaints, settings.KeepExtra).Read(node, file.Path);
                    break;
                default:
                    page = PageReader.Read(node, file.Relative, complaints);
                    break;
            }
        }

        return new(file.Stamp, events, sources, page, complaints.ToImmutable());
    }

    private static IEnumerable<YamlMap> DefaultsFor(string relative, Dictionary<string, YamlMap> defaults)
    {
        if (defaults.Count == 0)
        {
            yield break;
        }

        for (var folder = FolderOf(relative); ; folder = FolderOf(folder))
        {
            if (defaults.TryGetValue(folder, out var map))
            {
                yield return map;
            }

            if (folder.Length == 0)
            {
                yield break;
            }
        }
    }

    private static string FolderOf(string relative) => relative.LastIndexOf('/') is > 0 and var slash ? relative[..slash] : "";
}
