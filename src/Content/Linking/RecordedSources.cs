using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Content.Linking;

/// <summary>Sources by the ids of their records in a seeds folder; a text or fingerprint without a record is found by its file name.</summary>
public sealed class RecordedSources(string folder) : ISourceLookup
{
    public OpenedTarget Find(string id)
    {
        var complaints = new Complaints();
        var records = Records(complaints);
        if (records.FirstOrDefault(r => r.Id == id) is not { } source)
        {
            var byName = new SeedsFolder(folder).Find(id);
            var near = Suggestion.For(id, records.Select(r => r.Id));
            return byName.Target is null && near is not null ? new(null, $"there is no source '{id}'; did you mean '{near}'?") : byName;
        }

        var words = WordingReader.Read(source, path => Path.Combine(folder, path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        var problem = words.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
        return words.Target is null
            ? new(null, problem?.ToString() ?? $"the record of '{id}' names neither a text nor a fingerprint, so nothing can be sought in it")
            : new(words.Target, null);
    }

    /// <summary>The ids of all records in a folder.</summary>
    public static IEnumerable<string> Ids(string folder) => new RecordedSources(folder).Records(new()).Select(record => record.Id);

    private List<Source> Records(Complaints complaints)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        // The path's first part stands for the folder, as in every record.
        var files = ContentFolder.List(folder, folder, complaints).Where(f => f.Role == FileRole.Source);
        var records = new List<Source>();
        foreach (var file in files)
        {
            if (TextFile.Read(file.FullPath, file.Path, complaints) is { } text && ContentNodes.Read(text, complaints) is { } node)
            {
                records.AddRange(new SourceReader(complaints).Read(node, file.Path));
            }
        }

        return records;
    }
}
