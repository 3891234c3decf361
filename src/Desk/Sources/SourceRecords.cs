using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Timeline.Desk.Sources;

/// <summary>A line of the list of sources: what it is and what it carries.</summary>
public sealed record SourceRow(string Id, string Title)
{
    public required ImmutableArray<string> Authors { get; init; }

    public string? Container { get; init; }

    /// <summary>When it appeared, in words; its EDTF stands beside.</summary>
    public string? Issued { get; init; }

    public string? IssuedEdtf { get; init; }

    /// <summary>What quotes are held against: <c>text</c>, <c>fingerprint</c> or <c>none</c>.</summary>
    public required string Words { get; init; }

    public int Events { get; init; }

    public int Quotes { get; init; }

    public int Verified { get; init; }

    /// <summary>
    /// Of the record's lock: <c>holds</c>, <c>broken</c>, <c>none</c>, or <c>unseen</c> where nothing is here to hold it against.
    /// </summary>
    public required string Lock { get; init; }

    public bool IsArchived { get; init; }

    public bool HasAddress { get; init; }

    public bool IsUnused { get; init; }

    public bool IsSingle { get; init; }

    /// <summary>Whether the whole text may be shown.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>The sources, in order of id.</summary>
public sealed record SourceRows(ImmutableArray<SourceRow> Sources);

/// <summary>A field of a record for a person to read.</summary>
public sealed record ShownField(string Name, string Value);

/// <summary>A stretch of the text that is asked for at once: its offsets, how many letters it shows, and the page it begins on.</summary>
public sealed record SectionRow(int Start, int End, string? Page);

/// <summary>Words of the source that a citation holds: where they stand, and which event leans on them.</summary>
public sealed record CitedPassage(string Event, string Title, string Path, string Citation, string Verdict, bool Verifies)
{
    /// <summary>-1 where the text is not here.</summary>
    public int Start { get; init; } = -1;

    public int End { get; init; } = -1;

    public string? Quote { get; init; }

    public required string Explanation { get; init; }
}

/// <summary>A source as the reader opens it.</summary>
public sealed record OpenedSource(SourceRow Source, string Path, int Line)
{
    public required ImmutableArray<ShownField> Fields { get; init; }

    public string? Language { get; init; }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public required string Direction { get; init; }

    public int Length { get; init; }

    public int Paragraphs { get; init; }

    public ImmutableArray<SectionRow> Sections { get; init; } = [];

    public ImmutableArray<CitedPassage> Citations { get; init; } = [];

    /// <summary>What can be read here, and why not the text where it cannot.</summary>
    public required string CanRead { get; init; }

    public string? Why { get; init; }

    /// <summary>Why no date is looked for in it; null where dates are.</summary>
    public string? WhyNoDates { get; init; }
}

/// <summary>A paragraph, or a piece of a very long one. Its text has as many characters as the source's, so that offsets hold.</summary>
public sealed record ShownParagraph(int Number, int Start, string Text)
{
    /// <summary>It goes on with the paragraph before it.</summary>
    public bool Continues { get; init; }

    /// <summary>Its lines are its own, as of verse and tables.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>Who speaks from here on, where the text itself does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The pages that begin before or in it: their offsets and names.</summary>
    public ImmutableArray<PageStart> Pages { get; init; } = [];
}

public sealed record PageStart(int Start, string Name);

public sealed record ShownText(int Section, ImmutableArray<ShownParagraph> Paragraphs);

/// <summary>A date found in the text: its value, and in words.</summary>
public sealed record FoundDateRow(int Start, int End, string Edtf, string Words, bool IsInferred);

public sealed record FoundDateRows(ImmutableArray<FoundDateRow> Dates);

/// <summary>Words that were found in a text: the offsets of some, and how many there are.</summary>
public sealed record FoundWords(ImmutableArray<int> Starts, int Length, int Count);

/// <summary>A stretch of a source, or words that are said to stand in it.</summary>
public sealed record SelectQuestion(string? Source, int? Start, int? End, string? Quote)
{
    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public int? Paragraph { get; init; }
}

public sealed record ShownDiff(string Operation, string Text, bool SpaceBefore);

public sealed record ShownLocator(string? Page, int? Paragraph, string? Timecode, string? Cell, string Words);

/// <summary>A quotation as it would stand in a citation, the verdict on it, and what an event of it may say.</summary>
public sealed record Selection(string Source, string Quote, string Verdict, bool Verifies, string Explanation)
{
    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public ShownLocator? Locator { get; init; }

    /// <summary>The source's own words there.</summary>
    public string? SourceWords { get; init; }

    public ImmutableArray<ShownDiff> Difference { get; init; } = [];

    /// <summary>The places of a quote that stands in several, as locators.</summary>
    public ImmutableArray<ShownLocator> Places { get; init; } = [];

    /// <summary>What the verdict does not say and the author should know.</summary>
    public string? Warning { get; init; }

    public ImmutableArray<FoundDateRow> Dates { get; init; } = [];

    public string? Title { get; init; }

    public string? Date { get; init; }

    /// <summary>How the date was read, where it does not stand there in full.</summary>
    public string? DateNote { get; init; }

    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The citation as an item of an event's list.</summary>
    public required string Yaml { get; init; }
}

[JsonSerializable(typeof(SourceRows))]
[JsonSerializable(typeof(OpenedSource))]
[JsonSerializable(typeof(ShownText))]
[JsonSerializable(typeof(FoundDateRows))]
[JsonSerializable(typeof(FoundWords))]
[JsonSerializable(typeof(SelectQuestion))]
[JsonSerializable(typeof(Selection))]
[JsonSerializable(typeof(IntakeQuestion))]
[JsonSerializable(typeof(IntakeForm))]
[JsonSerializable(typeof(SaveQuestion))]
[JsonSerializable(typeof(SavedSource))]
[JsonSerializable(typeof(RefusedRecord))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class SourcesJson : JsonSerializerContext;
