using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources;
using Timeline.Content.Yaml;

namespace Timeline.Content.Model;

/// <summary>The exact words of a source that carry a statement.</summary>
public sealed record Citation
{
    /// <summary>No citation's id: <c>[@self]</c> marks a sentence as the author's own.</summary>
    public const string Self = "self";

    /// <summary>Unique within its event; what <c>[@id]</c> points at.</summary>
    public required string Id { get; init; }

    public required Location At { get; init; }

    /// <summary>The id of the source, also when the source was written inline.</summary>
    public required LocatedId Source { get; init; }

    /// <summary>The source written inside the citation, if it was.</summary>
    public Source? Inline { get; init; }

    /// <summary>Null when the citation only points at a source.</summary>
    public LocatedText? Quote { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public Locator? Locator { get; init; }

    /// <summary>The locator in words, for readers: "paragraph 9"; null where it names nothing but a speaker.</summary>
    public string? LocatorText { get; init; }

    /// <summary>Which statements this passage carries: <c>title</c>, <c>date</c>, <c>summary</c>, a facet's id …</summary>
    public ImmutableArray<string> Supports { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Unknown fields, kept for templates when the settings say so.</summary>
    public YamlMap? Extra { get; init; }
}
