using System.Collections.Immutable;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hops 1 to 3 for all files but the settings: in parallel, each file by itself, joined in order of path.</summary>
internal static class RecordFiles
{
    /// <param name="files">All files of the site.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="known">What files gave when they were last read under the same settings and defaults, by path.</param>
    /// <param name="now">When it is.</param>
    /// <param name="parallel">How to run.</param>
    public static (Records Records, IReadOnlyDictionary<string, FileRecords> Files, ImmutableArray<Diagnostic> Diagnostics) Read(
        ImmutableArray<ContentPath> files, Settings settings, IReadOnlyDictionary<string, FileRecords> known, Instant? now,
        ParallelOptions parallel)
    {
        var complaints = new Complaints();
        var defaults = Defaults(files, complaints);
        var fields = EventReader.Fields(settings);
        var read = new FileRecords[files.Length];
        Parallel.For(0, files.Length, parallel, i =>
            read[i] = known.GetValueOrDefault(files[i].Path) is { } same && same.Stamp == files[i].Stamp ? same
            : Fault.At(files[i].Path, () => One(files[i], settings, fields, defaults, now)));
        var (events, sources) = (ImmutableArray.CreateBuilder<Event>(read.Length), ImmutableArray.CreateBuilder<Source>());
        foreach (var file in read)
        {
            events.AddRange(file.Events);
            sources.AddRange(file.Sources);
        }

        var records = new Records(
            settings,
            events.DrainToImmutable(),
            sources.DrainToImmutable(),
            [.. read.Select(r => r.Page).OfType<Page>().OrderBy(p => p.Menu ?? int.MaxValue)],
            [.. files.Where(f => f.Role == FileRole.Asset).Select(f => f.Relative)],
            [.. files.Where(f => f.Role == FileRole.Text).Select(f => f.Path)]);
        var byPath = new Dictionary<string, FileRecords>(files.Length, StringComparer.Ordinal);
        for (var i = 0; i < files.Length; i++)
        {
            byPath.Add(files[i].Path, read[i]);
        }

        return (records, byPath, [.. complaints.ToImmutable(), .. read.Where(r => !r.Diagnostics.IsEmpty).SelectMany(r => r.Diagnostics)]);
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
