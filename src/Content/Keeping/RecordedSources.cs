using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Content.Keeping;

/// <summary>
/// Sources by the ids of their records, as the build knows them; a text or fingerprint without a record is found by its file name.
/// </summary>
public sealed class RecordedSources(ReadOptions folders)
{
    // Where texts lie that no record names: beside the records.
    private string[] Shelves =>
        [folders.SeedsFolder, Path.Combine(folders.SeedsFolder, PrivateFolder.Name), Path.Combine(folders.InputFolder, ContentFolder.Sources)];

    /// <summary>What quotes of the source can be sought in.</summary>
    public OpenedTarget Find(string id)
    {
        var (record, problem) = Record(id);
        if (record is null || (record.Text is null && record.Fingerprint is null))
        {
            return FileOf(id, [.. Document.Extensions, Fingerprint.Extension]) is { } file ? SourceFile.Open(file)
                : new(null, problem ?? $"the record of '{id}' names neither a text nor a fingerprint, so nothing can be sought in it");
        }

        var words = WordingReader.Read(record, FullPath, folders.TextCache);
        return words.Target is not null ? new(words.Target, null)
            : new(null, words.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.ToString()
                ?? $"neither the text nor the fingerprint of '{id}' is there");
    }

    /// <summary>The source's text: its record, where there is one, and the full path of the file; or why there is none.</summary>
    public (Source? Record, string? File, string? Error) Text(string id)
    {
        var (record, problem) = Record(id);
        var file = record?.Text is { } text ? FullPath(text.Id) : FileOf(id, Document.Extensions);
        return (record, file, file is not null ? null
            : problem ?? $"the record of '{id}' names no text, and no file of that name lies beside it");
    }

    /// <summary>The record of this very text, whatever its name: by its lock, the place of its file or its address.</summary>
    public Source? Same(SourceMaterial material, Document document)
    {
        string?[] own = [material.Url, material.Url is null ? null : document.Details.Url];
        var addresses = own.OfType<string>().Where(HasPath).Select(WebAddress.Bare).ToHashSet(StringComparer.Ordinal);
        return Records().Find(record =>
            (record.Sha256 is { Text.Length: > 0 } locked && document.IsLockedBy(locked.Text))
            || (material.Path is { } path && record.Text is { } text && Path.GetFullPath(FullPath(text.Id)) == path)
            || (record.Url is { } url && addresses.Contains(WebAddress.Bare(url))));
    }

    // Some sites call their front page the canonical address of every page.
    private static bool HasPath(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.PathAndQuery.Length > 1;

    /// <summary>The ids of all records.</summary>
    public IEnumerable<string> Ids => Records().Select(record => record.Id);

    private (Source? Record, string? Problem) Record(string id)
    {
        var records = Records();
        if (records.Find(record => record.Id == id) is { } found)
        {
            return (found, null);
        }

        return (null, IsNoFileName(id) ? $"there is no file '{id}', and it cannot be the id of a source"
            : Suggestion.For(id, records.Select(record => record.Id)) is { } near ? $"there is no source '{id}'; did you mean '{near}'?"
            : $"there is no file '{id}', and no record, text or fingerprint of that name in {string.Join(" or ", Shelves)}");
    }

    private List<Source> Records()
    {
        var complaints = new Complaints();
        var records = new List<Source>();
        foreach (var file in ContentFolder.List(folders.InputFolder, folders.SeedsFolder, complaints).Where(f => f.Role == FileRole.Source))
        {
            if (TextFile.Read(file.FullPath, file.Path, complaints) is { } text && ContentNodes.Read(text, complaints) is { } node)
            {
                records.AddRange(new SourceReader(complaints, keepUnknown: true).Read(node, file.Path));
            }
        }

        return records;
    }

    private string FullPath(string path) => LibraryReader.FullPath(folders, path);

    private string? FileOf(string id, IReadOnlyList<string> extensions) => IsNoFileName(id) ? null
        : Shelves.SelectMany(shelf => extensions.Select(extension => Path.Combine(shelf, id + extension))).FirstOrDefault(File.Exists);

    private static bool IsNoFileName(string id) => id.Length == 0 || id.AsSpan().ContainsAny('/', '\\', '\0') || id is "." or "..";
}
