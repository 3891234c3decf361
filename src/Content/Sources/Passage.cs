namespace Timeline.Content.Sources;

/// <summary>
/// A stretch of a source: UTF-16 offsets into its text as read, its line in the file, and where it begins, counted from 1.
/// </summary>
/// <remarks>A passage found in a fingerprint has a paragraph only: its offsets are -1 and its line is 0.</remarks>
public readonly record struct Passage(int Start, int End, int Paragraph, int Line)
{
    /// <summary>The page it begins on, counted from 1; null where the text has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>What the file calls that page, where it has a name for it.</summary>
    public string? PageLabel { get; init; }

    /// <summary>When it begins to be said, as <c>1:02:03</c>; null where the text is no subtitles.</summary>
    public string? Timecode { get; init; }

    /// <summary>Who says it, of several all in order; null where that is not known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The cell of a table it begins in, as <c>cell B3</c>; null where it is in none.</summary>
    public string? Cell { get; init; }

    public bool HasOffsets => Start >= 0;
}
