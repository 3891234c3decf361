using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Import.Mappings;
using Timeline.Import.Reporting;
using Timeline.Import.Rows;

namespace Timeline.Import;

/// <summary>What to import, and where to.</summary>
/// <param name="Files">In the order their records are to be told of.</param>
/// <param name="Folders">The site's folders; they may not exist yet.</param>
public sealed record ImportRequest(ImmutableArray<ImportFile> Files, ReadOptions Folders)
{
    /// <summary>The name of a reader or of a known format; null for what the files look like.</summary>
    public string? Format { get; init; }

    /// <summary>The author's mapping; null for that of a known format, or a guess.</summary>
    public TextFile? Mapping { get; init; }

    /// <summary>dmy, mdy or ymd, over what the mapping says.</summary>
    public string? DateOrder { get; init; }

    /// <summary>The language of dates in words, over what the mapping says.</summary>
    public string? Language { get; init; }

    public bool IsDryRun { get; init; }

    public CancellationToken Cancelled { get; init; }
}

/// <summary>
/// The door: files of other tools → event and source files as an author would have written them. Files become rows (<c>Rows</c>), a mapping
/// makes our fields of them (<c>Mappings</c>), what a build would refuse is left out, and what is new is written (<c>Writing</c>).
/// </summary>
public static class Importer
{
    /// <summary>The words that <see cref="ImportRequest.Format"/> takes, each with what it means.</summary>
    public static IEnumerable<(string Name, string Meaning)> Formats =>
        [.. RowReaders.All.Select(reader => (reader.Name, reader.Meaning)),
            .. KnownFormat.Names.Select(name => (name, KnownFormat.Named(name).Meaning))];

    /// <summary>The same words alone, for which no mapping is read: every command asks for them when it starts.</summary>
    public static IEnumerable<string> FormatNames => RowReaders.All.Select(reader => reader.Name).Concat(KnownFormat.Names).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a file of a folder is of a kind that is imported.</summary>
    public static bool Reads(string path) => RowReaders.For(ImportFile.Of(path, path)) is not null;

    public static ImportOutcome Run(ImportRequest request) => new ImportRun(request).Run();

    /// <summary>The text of a first mapping for a file, with a comment on each guess; null, with problems, where no record can be read.</summary>
    public static (string? Text, ImmutableArray<ProblemGroup> Problems) Suggest(ImportRequest request) => new ImportRun(request).Suggest();
}
