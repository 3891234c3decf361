using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Diagnostics;
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

    /// <summary>The file with its words; null when there is none at hand.</summary>
    public SourceMaterial? Material { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? ContainerTitle { get; init; }

    public string? Issued { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Type { get; init; }

    public string? Publish { get; init; }

    public string? Note { get; init; }

    public KeptCopy? Archive { get; init; }

    /// <summary>The fields in which what the file says of itself may stand as a guess; null for all of them.</summary>
    public ImmutableHashSet<string>? Guesses { get; init; }
}

/// <summary>A field of a new record, and where its value was guessed from; null where it was given or is known.</summary>
public sealed record RecordField(string Name, ImmutableArray<string> Values, string? GuessedFrom);

/// <summary>A file to be written where none is yet; its name is relative to the folder of records.</summary>
public sealed record NewFile(string Name, ImmutableArray<byte> Bytes);

/// <summary>
/// The files that make a new source: record, text, fingerprint; or what speaks against it. Nothing is written before <see cref="Write"/>.
/// </summary>
public sealed record NewSource(string Id, ImmutableArray<NewFile> Files, ImmutableArray<string> Problems)
{
    /// <summary>The field of the record that the first of <see cref="Problems"/> is about; null where it is about none.</summary>
    public string? ProblemField { get; private init; }

    /// <summary>The source that holds this text or address already; then there is nothing to write.</summary>
    public Source? Recorded { get; private init; }

    /// <summary>The words of its file.</summary>
    public Document? Document { get; private init; }

    /// <summary>The full path of a file that is among <see cref="Files"/> under its new name, and goes from where it lay.</summary>
    public string? Moved { get; private init; }

    /// <summary>The record's fields, in its order, as data.</summary>
    public ImmutableArray<RecordField> Fields { get; private init; } = [];

    /// <summary>What was done to its bytes on the way, as the record says it too; null when they are as they came.</summary>
    public string? Remark { get; private init; }

    public bool IsPrivate => Files.Any(file => file.Name.StartsWith(PrivateFolder.Name + "/", StringComparison.Ordinal));

    public static NewSource Plan(SourceRequest request)
    {
        Document? document = null;
        var sources = new RecordedSources(request.Folders);
        if (request.Material is { } material)
        {
            if (material is { Remark: not null, Path: { } path } && Inside(request, path) is not null)
            {
                return Refused("", $"{material.Shown}: it is not in UTF-8; save it as UTF-8, or add it from outside of the folder of records, where it stays as it is");
            }

            var complaints = new Complaints();
            document = Document.Decode(material.Bytes, material.Path ?? material.Name, complaints);
            if (document is null)
            {
                var first = complaints.ToImmutable()[0];
                return Refused("", $"{first.At with { Path = material.Shown }}: {first.Message}");
            }

            if (string.IsNullOrWhiteSpace(document.Text))
            {
                return Refused("", $"{material.Shown}: it holds no word, so nothing can be quoted from it");
            }

            if (sources.Same(material, document) is { } same)
            {
                return Refused(same.Id,
                    $"this is recorded already, as '{same.Id}'; where it says something else by now, save it and compare: 'timeline source update {same.Id} FILE'") with
                {
                    Recorded = same,
                    Document = document,
                };
            }
        }

        var record = new RecordText(request, document?.Details ?? DocumentDetails.None);
        if (record.TitleOf(document) is not { } title)
        {
            return Refused("", "give the title of the source with --title");
        }

        var id = request.Id ?? SourceIds.Of(request.Material, title);
        if (Ids.Problem(id) is { } problem)
        {
            return Refused(id, problem) with { Document = document };
        }

        if (sources.Ids.FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            var remedy = $"choose another with --id, or see 'timeline source update {taken}'";
            var other = document is null ? "" : ", with another text";
            return Refused(id, $"there is a source '{taken}' already{other}; {remedy}") with { Document = document };
        }

        return Plan(request, id, record, document);
    }

    /// <summary>Writes the source: Git is told before the text is there, so that at no moment it could be added.</summary>
    /// <returns>
    /// The full path of the <c>.gitignore</c> that was made or added to, if one was; and why nothing else was written, if so.
    /// </returns>
    public (string? IgnoreFile, string? Problem) Record(string folder)
    {
        if (!Problems.IsEmpty)
        {
            return (null, Problems[0]);
        }

        string? ignoreFile;
        try
        {
            ignoreFile = IsPrivate ? PrivateFolder.Exclude(folder) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot write .gitignore: {fault.Message}; nothing was written");
        }

        return (ignoreFile, Write(folder));
    }

    // All or none. A file that exists is never touched: then none is written, and the problem is returned.
    private string? Write(string folder)
    {
        if (Files.FirstOrDefault(file => Path.Exists(Path.Combine(folder, file.Name))) is { } existing)
        {
            return $"{existing.Name} exists already; nothing was written";
        }

        var written = new List<string>();
        try
        {
            // The record, which is the first, is written last: where the power goes meanwhile, no record names a text that is not there.
            foreach (var file in Files.Reverse())
            {
                var path = Path.Combine(folder, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew);
                written.Add(path);
                stream.Write(file.Bytes.AsSpan());
                stream.Flush(flushToDisk: true);
            }

            if (Moved is not null)
            {
                File.Delete(Moved);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            return $"cannot write: {fault.Message}; nothing was written";
        }

        return null;
    }

    private static NewSource Plan(SourceRequest request, string id, RecordText record, Document? document)
    {
        var files = ImmutableArray.CreateBuilder<NewFile>();
        string? moved = null;
        record.Head(id);
        if (document is not null)
        {
            var material = request.Material!;
            var (name, isInPlace) = PlaceOf(request, material, id);
            record.Remark(material.Remark);
            record.Line("text", name);
            if (!isInPlace)
            {
                files.Add(new(name, [.. material.Bytes]));
                moved = material.Path is { } path && Inside(request, path) is not null ? path : null;
            }

            if (request.Publish != "full")
            {
                record.Line("fingerprint", id + Fingerprint.Extension);
                files.Add(new(id + Fingerprint.Extension, [.. Encoding.UTF8.GetBytes(FingerprintOf(document))]));
            }

            record.Line("sha256", document.Sha256);
        }

        record.Line("publish", request.Publish ?? "quotes");
        var text = record.ToString();
        files.Insert(0, new(id + ".yml", [.. Encoding.UTF8.GetBytes(text)]));

        // The reader of records is the judge of dates, addresses and choices; what it only warns of, such as a title with "<b>" in it, a
        // record may hold.
        var complaints = new Complaints();
        if (ContentNodes.Read(new(id + ".yml", text), complaints) is { } node)
        {
            new SourceReader(complaints).Read(node, id + ".yml");
        }

        var errors = complaints.ToImmutable().Where(d => d.Severity == Severity.Error).ToList();
        return new(id, files.ToImmutable(), [.. errors.Select(d => d.Message)])
        {
            ProblemField = errors.Count > 0 && errors[0].At.Line > 0 ? text.Split('\n')[errors[0].At.Line - 1].Split(':')[0] : null,
            Document = document,
            Moved = moved,
            Remark = request.Material?.Remark,
            Fields = record.Fields,
        };
    }

    internal static string FingerprintOf(Document document)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        Fingerprint.Of(document).Write(lines);
        return lines.ToString();
    }

    private static NewSource Refused(string id, string problem) => new(id, [], [problem]);

    // A file that lies in the folder stays where it is if that is the right side of the fence; so does a link, as what it leads to
    // is elsewhere.
    private static (string Name, bool IsInPlace) PlaceOf(SourceRequest request, SourceMaterial material, string id)
    {
        var isFull = request.Publish == "full";
        if (material.Path is { } path && Inside(request, path) is { } inside
            && (isFull != inside.StartsWith(PrivateFolder.Name + "/", StringComparison.Ordinal)
                || new FileInfo(path).LinkTarget is not null))
        {
            return (inside, true);
        }

        return ((isFull ? "" : PrivateFolder.Name + "/") + id + Path.GetExtension(material.Name).ToLowerInvariant(), false);
    }

    // The path below the folder of records; null for what lies elsewhere.
    private static string? Inside(SourceRequest request, string path)
    {
        var inside = Path.GetRelativePath(request.SeedsFolder, path).Replace('\\', '/');
        return inside.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inside) ? null : inside;
    }
}
