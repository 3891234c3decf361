namespace Timeline.Content.Sources;

/// <summary>What a run of words is to the quote.</summary>
public enum DiffOperation
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the source; the quote lacks it.</summary>
    Removed,

    /// <summary>In the quote; the source lacks it.</summary>
    Added,
}

/// <summary>A run of words that share one fate, as written (white space in it is single spaces).</summary>
public sealed record DiffRun(DiffOperation Operation, string Text, bool SpaceBefore);
