namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>A letter, or what stands for several, where a page draws it: in points, turned so that its line runs to the right.</summary>
internal readonly record struct PdfGlyph(string Text, float X0, float X1, float Y, float Size)
{
    public bool IsBold { get; init; }

    /// <summary>Whether white space stands before it in its line.</summary>
    public bool IsAfterSpace { get; init; }

    /// <summary>1 above its line, as powers and marks of notes are; -1 below.</summary>
    public int Raised { get; init; }

    public bool IsSpace => Text.Length == 0 || string.IsNullOrWhiteSpace(Text);
}

/// <summary>The letters of a page, by the way their lines run: to the right, up, to the left, down.</summary>
internal sealed record PdfPageGlyphs(List<PdfGlyph>[] Turns)
{
    /// <summary>Turns less than this share of a page have no text: a stamp in the margin, a word beside a drawing.</summary>
    private const double LeastShare = 0.1;

    /// <summary>The letters to be read, each turn apart, the page's main one first.</summary>
    public IEnumerable<List<PdfGlyph>> ByWeight()
    {
        var all = Turns.Sum(turn => turn.Count);
        return Turns.Where(turn => turn.Count > all * LeastShare).OrderByDescending(turn => turn.Count);
    }
}
