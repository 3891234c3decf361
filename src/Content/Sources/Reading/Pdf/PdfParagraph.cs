namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>Lines that belong together, and the edges of their column.</summary>
internal sealed record PdfParagraph(List<PdfLine> Lines, float Left, float Right)
{
    public float Size => Lines[0].Size;

    public bool IsBold => Lines.TrueForAll(line => line.IsBold);

    public int Length => Lines.Sum(line => line.Text.Length + 1);

    /// <summary>Whether it goes on with another, at the top of the next column or page.</summary>
    public bool GoesOnWith(PdfParagraph next)
    {
        var (last, first) = (Lines[^1], next.Lines[0]);
        return PdfParagraphs.AreAlike(last, first) && first.X0 <= next.Left + (PdfParagraphs.Indent * first.Size)
            && !PdfParagraphs.IsItem(first.Text) && (!last.EndsSentence || char.IsLower(first.Text[0]));
    }
}

/// <summary>The paragraphs of a page, its footnotes apart: a sentence that goes on over a column or page goes on past them.</summary>
internal sealed record PdfPageText(List<PdfParagraph> Main, List<PdfParagraph> Notes)
{
    /// <summary>In the order in which they are written.</summary>
    /// <param name="next">The text of the next page. Where a sentence goes on there, the notes come before its paragraph.</param>
    public IEnumerable<PdfParagraph> Ordered(PdfPageText? next) =>
        Notes.Count > 0 && Main.Count > 1 && next is { Main: [var first, ..] } && Main[^1].GoesOnWith(first)
            ? [.. Main[..^1], .. Notes, Main[^1]]
            : [.. Main, .. Notes];
}
