using System.Collections.Immutable;

namespace Timeline.Content.Sources;

/// <summary>What became of a quote.</summary>
/// <remarks>
/// Passages: where it stands: one, or one per piece of an elided quote, or every place of an ambiguous one, or the nearest text of a near
/// one.
/// Difference: for a near quote, how it differs from that nearest text. Explanation: one sentence for the author.
/// </remarks>
public sealed record QuoteResult(Verdict Verdict, ImmutableArray<Passage> Passages, WordDiff? Difference, string Explanation)
{
    /// <summary>Whether the place agrees with the locator; null where there was none or the source cannot tell.</summary>
    public bool? LocatorAgrees { get; init; }

    /// <summary>Of which parts of the locator the source cannot tell, as <c>page 5</c> or <c>speaker Berg</c>: they are the author's word.</summary>
    public ImmutableArray<string> LocatorUntold { get; init; } = [];

    /// <summary>
    /// Whether, outside of the quoted words, the same part of their sentence says "not", "denied" or the like, which may turn round what they say;
    /// null where that cannot be told.
    /// </summary>
    public bool? IsBesideNegation { get; init; }

    /// <summary>
    /// Whether an ellipsis makes one sentence of parts of two: it skips the end of a sentence, and neither what stands before it ends one nor what stands
    /// behind it begins one; null where that cannot be told.
    /// </summary>
    public bool? JoinsSentences { get; init; }

    /// <summary>
    /// The source's own words at the passages (of an elided quote, from its first piece to its last); null where they are not known.
    /// </summary>
    public string? Text { get; init; }

    public bool Verifies => Verdict.Verifies();
}
