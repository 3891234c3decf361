namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>The letters of a page on one base line, from left to right, whichever columns they belong to.</summary>
internal sealed class PdfRow(List<PdfGlyph> glyphs, float y, float size)
{
    public List<PdfGlyph> Glyphs { get; } = glyphs;

    public float Y { get; } = y;

    public float Size { get; } = size;
}

/// <summary>Letters of a row without a wide gap between them: a line of a column, a cell, or a part of either.</summary>
internal readonly record struct PdfStretch(PdfRow Row, int Start, int End)
{
    public float X0 => Row.Glyphs[Start].X0;

    public float X1 => Row.Glyphs[End - 1].X1;

    public int Count => End - Start;
}
