namespace Timeline.Site.Publishing;

/// <summary>What a build did to the output folder: files written anew, left as they were, taken away, and the size of the whole.</summary>
public sealed record PublishResult(int Written, int Unchanged, int Removed, long Bytes);
