namespace Timeline.Content.Sources;

/// <summary>A paragraph of a source: its number, counted from 1, and its offsets without the white space around it.</summary>
public readonly record struct Paragraph(int Number, int Start, int End);

/// <summary>Something that begins at an offset of a source and has a name: a page, a voice.</summary>
public readonly record struct Marker(int Start, string Name);
