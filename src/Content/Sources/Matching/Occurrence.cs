namespace Timeline.Content.Sources.Matching;

/// <summary>A stretch of normalised characters of a text.</summary>
internal readonly record struct Occurrence(int Start, int End);

/// <summary>Where a piece stands, and whether the search went through to the end.</summary>
internal sealed record Occurrences(List<Occurrence> Places, bool Complete);
