namespace Timeline.Content.Sources.Matching;

/// <summary>Words cut out of a source as a citation will hold them, with what says which place is meant, and the verdict on them.</summary>
/// <param name="Start">Where they begin in the text, after whole words were taken.</param>
/// <param name="End">Where they end.</param>
/// <param name="Request">The quote, its locator and, where the words stand more than once, what stands around them.</param>
/// <param name="Result">What the build will say of it.</param>
public sealed record QuoteCut(int Start, int End, QuoteRequest Request, QuoteResult Result);
