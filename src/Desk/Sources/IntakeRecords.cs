using System.Collections.Immutable;

namespace Timeline.Desk.Sources;

/// <summary>What becomes a source: words that were pasted, or an address.</summary>
public sealed record IntakeQuestion(string? Paste, string? Address);

/// <summary>A field of the record to be: its values, and where they were guessed from.</summary>
public sealed record IntakeField(string Name, ImmutableArray<string> Values, string? Guess);

/// <summary>What a document says of itself, for its author to correct. Nothing is written yet.</summary>
public sealed record IntakeForm
{
    /// <summary>By which it is saved; null where it cannot be.</summary>
    public string? Token { get; init; }

    public string? Id { get; init; }

    /// <summary>What it came from: a file's name, an address.</summary>
    public required string From { get; init; }

    public ImmutableArray<IntakeField> Fields { get; init; } = [];

    public int Words { get; init; }

    /// <summary>How its text begins, to see that the right thing was read.</summary>
    public string? Beginning { get; init; }

    /// <summary>What was done to its bytes on the way, in a sentence.</summary>
    public string? Remark { get; init; }

    /// <summary>Why it cannot become a source, or what its author should know.</summary>
    public string? Problem { get; init; }

    /// <summary>The source that it is already.</summary>
    public string? Recorded { get; init; }

    /// <summary>Where its text would lie if it may not be in the repository, and if it may.</summary>
    public string? PrivatePath { get; init; }

    public string? OpenPath { get; init; }

    /// <summary>The kinds a record may name.</summary>
    public ImmutableArray<string> Types { get; init; } = [];
}

/// <summary>The record as its author left it.</summary>
public sealed record SaveQuestion(string? Token, string? Id, ImmutableDictionary<string, ImmutableArray<string>>? Fields)
{
    /// <summary>Whether what was guessed has been looked at; else the record keeps saying that it is a guess.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Null while the question is not answered.</summary>
    public bool? MayPublish { get; init; }
}

public sealed record SavedFile(string Path, string What);

public sealed record SavedSource(string Id, ImmutableArray<SavedFile> Files, bool IsPrivate);

/// <summary>Why a record was not written: what is wrong with it, by field where that is known.</summary>
public sealed record RefusedRecord(string Problem, ImmutableArray<RefusedField> Fields);

public sealed record RefusedField(string Name, string Problem);
