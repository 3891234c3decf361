namespace Timeline.Content.Extraction.Matching;

/// <summary>A rule that fits: the tokens from First up to but not including End.</summary>
internal sealed record Match(Rule Rule, int First, int End, Meaning Meaning);
