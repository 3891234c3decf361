using System.Collections.Immutable;

using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Extraction.Matching;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>What kind of value a field takes; readers and the published JSON Schema both go by it.</summary>
public enum FieldKind
{
    Text,

    /// <summary>A text, or a map of it by language.</summary>
    Words,
    Markdown,
    Id,
    Ids,
    Texts,
    Date,
    Url,
    Integer,
    Choice,
    Record,
    Records,

    /// <summary>A map of records by language.</summary>
    ByLanguage,
    Free,
}

/// <summary>
/// A field an author may write: one row of the table that the reader, its error messages and the JSON Schema are made from.
/// </summary>
public sealed record Field(string Name, FieldKind Kind, string Meaning)
{
    public bool Required { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What its absence means, as YAML; null where that is nothing, or said in <see cref="Meaning"/>.</summary>
    public string? Default { get; init; }

    /// <summary>A value it may have, as YAML on one line.</summary>
    public string? Example { get; init; }

    /// <summary>
    /// The fields of the records inside, for <see cref="FieldKind.Record"/>, <see cref="FieldKind.Records"/> and <see
    /// cref="FieldKind.ByLanguage"/>.
    /// </summary>
    public FieldTable? Inside { get; init; }

    /// <summary>Of <see cref="FieldKind.Records"/>, the field inside that a text alone is taken for.</summary>
    public string? Alone { get; init; }
}

/// <summary>The fields of one kind of record.</summary>
public sealed record FieldTable(string Record, ImmutableArray<Field> Fields)
{
    public ImmutableHashSet<string> Names { get; } = [.. Fields.Select(f => f.Name)];

    /// <summary>What the record is, and where it is written.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Whether <c>fields:</c> and <c>extra:</c> of the settings hold for its records.</summary>
    public bool TakesOwnNames { get; init; }

    public FieldTable With(IEnumerable<Field> more) => new(Record, Fields.AddRange(more))
    {
        Meaning = Meaning,
        TakesOwnNames = TakesOwnNames,
    };
}
