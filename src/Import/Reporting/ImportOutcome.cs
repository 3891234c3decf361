namespace Timeline.Import.Reporting;

/// <summary>A file that an import made, or would make.</summary>
/// <param name="Path">Full.</param>
/// <param name="From">The record it was made of.</param>
public sealed record ImportedFile(string Path, string Title, string? Date, Location From);

/// <summary>A record that says something else than when it was imported; its file, which may be the author's by now, stays as it is.</summary>
public sealed record ChangedRecord(string Path, Location From, ImmutableArray<string> Differences);

/// <summary>A part of the records that no field took: how many hold something there, and the first.</summary>
public sealed record DroppedPart(string Path, int Count, Location First, string Example);

/// <summary>How a file was read.</summary>
/// <param name="Format">The reader's word.</param>
/// <param name="Mapping">The known format or the author's file; null where it was guessed from names and values.</param>
public sealed record ReadFile(string Path, int Records, string Format, string? Mapping);

/// <summary>What an import came to: what was made of what, guessed, refused and dropped.</summary>
public sealed record ImportOutcome
{
    public ImmutableArray<ReadFile> Files { get; init; } = [];

    public ImmutableArray<ImportedFile> New { get; init; } = [];

    public int Unchanged { get; init; }

    public ImmutableArray<ChangedRecord> Changed { get; init; } = [];

    /// <summary>
    /// Full paths of files of an earlier import that no record is any more: it was taken out, or what it is known by, its date and title, has changed.
    /// </summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>Records that became nothing.</summary>
    public int Refused { get; init; }

    /// <summary>Records that the mapping leaves out.</summary>
    public int Skipped { get; init; }

    public ImmutableArray<DroppedPart> Dropped { get; init; } = [];

    public ImmutableArray<ProblemGroup> Problems { get; init; } = [];

    /// <summary>What the author should do next, a sentence each.</summary>
    public ImmutableArray<string> Advice { get; init; } = [];

    /// <summary>Nothing was written because something stood in the way of all of it.</summary>
    public bool Failed { get; init; }
}
