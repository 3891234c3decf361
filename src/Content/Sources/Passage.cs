namespace Timeline.Content.Sources;

/// <summary>A stretch of a source: UTF-16 offsets into its text as read, and where it begins, counted from 1.</summary>
/// <remarks>A passage found in a fingerprint has a paragraph only: its offsets are -1 and its line is 0.</remarks>
public readonly record struct Passage(int Start, int End, int Paragraph, int Line)
{
    public bool HasOffsets => Start >= 0;
}
