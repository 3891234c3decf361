namespace Timeline.Content.Sources.Fingerprints;

/// <summary>How many words a paragraph has, and whether it belongs to the one before it: pages broke it, or it is a page's own.</summary>
internal readonly record struct WordParagraph(int Words, bool Continues);
