using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Content.Keeping;

/// <summary>What is known of a source that is to be recorded; what is missing is taken from its file.</summary>
public sealed record SourceRequest(ReadOptions Folders)
{
    public string SeedsFolder => Folders.SeedsFolder;

    /// <summary>The full path of the file with its words; null when there is none at hand.</summary>
    public string? File { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? ContainerTitle { get; init; }

    public string? Issued { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Type { get; init; }

    public string? Publish { get; init; }
}

/// <summary>A file to be written where none is yet; its name is relative to the folder of records.</summary>
public sealed record NewFile(string Name, ImmutableArray<byte> Bytes);

/// <summary>
/// The files that make a new source: record, text, fingerprint; or what speaks against it. Nothing is written before <see cref="Write"/>.
/// </summary>
public sealed record NewSource(string Id, ImmutableArray<NewFile> Files, ImmutableArray<string> Problems)
{
    public static NewSource Plan(SourceRequest request)
    {
        Document? document = null;
        if (request.File is { } path)
        {
            (document, var error) = SourceFile.ReadDocument(path);
            if (document is null)
            {
                return Refused("", error!);
            }
        }

        var title = request.Title ?? document?.Details.Title;
        if (string.IsNullOrWhiteSpace(title))
        {
            return Refused("", document is null ? "give the title of the source with --title"
                : "the file names no title; give one with --title");
        }

        var id = request.Id ?? Ids.Slug(request.File is null || request.Title is not null ? title
            : Path.GetFileNameWithoutExtension(request.File));
        if (Ids.Problem(id) is { } problem)
        {
            return Refused(id, problem);
        }

        if (new RecordedSources(request.Folders).Ids
            .FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            return Refused(id, $"there is a source '{taken}' already; choose another with --id, or see 'timeline source update {taken}'");
        }

        return Plan(request, id, title, document);
    }

    /// <summary>Writes the files. A file that exists is never touched: then none is written, and the problem is returned.</summary>
    public string? Write(string folder)
    {
        if (Files.FirstOrDefault(file => File.Exists(Path.Combine(folder, file.Name))) is { } existing)
        {
            return $"{existing.Name} exists already; nothing was written";
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Files)
            {
                using var stream = new FileStream(Path.Combine(folder, file.Name), FileMode.CreateNew);
                stream.Write(file.Bytes.AsSpan());
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"cannot write: {fault.Message}";
        }

        return null;
    }

    private static NewSource Plan(SourceRequest request, string id, string title, Document? document)
    {
        var files = ImmutableArray.CreateBuilder<NewFile>();
        var about = document?.Details ?? DocumentDetails.None;
        var record = new StringBuilder();
        Line("id", id);
        Line("type", request.Type ?? ((request.Url ?? about.Url) is null ? "document" : "webpage"));
        Line("title", title);
        List("author", request.Authors.IsEmpty ? about.Authors : request.Authors);
        Line("container_title", request.ContainerTitle ?? about.ContainerTitle);
        Line("issued", request.Issued ?? about.Issued);
        Line("language", request.Language ?? about.Language);
        Line("url", request.Url ?? about.Url);
        if (document is not null)
        {
            var name = NameOf(request, id);
            Line("text", name);
            if (!IsInPlace(request, name))
            {
                files.Add(new(name, [.. File.ReadAllBytes(request.File!)]));
            }

            if (request.Publish != "full")
            {
                Line("fingerprint", id + Fingerprint.Extension);
                files.Add(new(id + Fingerprint.Extension, [.. Encoding.UTF8.GetBytes(FingerprintOf(document))]));
            }

            Line("sha256", document.Sha256);
        }

        Line("note", about.Note);
        Line("publish", request.Publish ?? "quotes");
        var text = record.ToString();
        files.Insert(0, new(id + ".yml", [.. Encoding.UTF8.GetBytes(text)]));

        // The reader of records is the judge of dates, addresses and choices.
        var complaints = new Complaints();
        if (ContentNodes.Read(new(id + ".yml", text), complaints) is { } node)
        {
            new SourceReader(complaints).Read(node, id + ".yml");
        }

        return new(id, files.ToImmutable(), [.. complaints.ToImmutable().Select(diagnostic => diagnostic.Message)]);

        void Line(string field, string? value)
        {
            if (value is not null)
            {
                record.Append(field).Append(": ").Append(YamlText.Scalar(value)).Append('\n');
            }
        }

        void List(string field, ImmutableArray<string> values)
        {
            if (!values.IsEmpty)
            {
                record.Append(field).Append(": [").AppendJoin(", ", values.Select(YamlText.Quoted)).Append("]\n");
            }
        }
    }

    internal static string FingerprintOf(Document document)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        Fingerprint.Of(document).Write(lines);
        return lines.ToString();
    }

    private static NewSource Refused(string id, string problem) => new(id, [], [problem]);

    // A file that lies in the folder already stays where it is.
    private static string NameOf(SourceRequest request, string id)
    {
        var inside = Path.GetRelativePath(request.SeedsFolder, request.File!).Replace('\\', '/');
        return inside.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inside)
            ? id + Path.GetExtension(request.File!).ToLowerInvariant() : inside;
    }

    private static bool IsInPlace(SourceRequest request, string name) =>
        Path.GetFullPath(Path.Combine(request.SeedsFolder, name)) == Path.GetFullPath(request.File!);
}
