namespace Timeline.Content.Sources;

/// <summary>A paragraph of a source: its number, counted from 1, and its offsets without the white space around it.</summary>
public readonly record struct Paragraph(int Number, int Start, int End);
