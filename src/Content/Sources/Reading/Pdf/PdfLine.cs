namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>A line of a column as words, and where it stands on its page.</summary>
/// <remarks>Where lines run to the left, both ends are measured that way, so that a line always begins at X0.</remarks>
/// <param name="Column">The column's number on its page.</param>
/// <param name="FirstWord">How wide its first word is: whether it would have fitted into the line before.</param>
internal sealed record PdfLine(string Text, int Column, float X0, float X1, float Y, float Size, float FirstWord, bool IsBold)
{
    public bool EndsSentence => Text.AsSpan().TrimEnd("\"'”’»)]") is [.., '.' or '!' or '?' or ':' or ';' or '…' or '。' or '！' or '？' or '؟' or '۔'];
}

/// <summary>The lines of a page in reading order.</summary>
internal sealed record PdfPageLines(List<PdfLine> Lines)
{
    public static PdfPageLines Of(PdfPageGlyphs page)
    {
        var lines = new List<PdfLine>();
        var number = 0;
        foreach (var turn in page.ByWeight())
        {
            var rows = PdfRows.Of(turn);
            var isRightToLeft = PdfDirection.IsRightToLeft(rows.SelectMany(row => row.Glyphs));
            foreach (var column in PdfColumns.Of([.. rows.SelectMany(PdfRows.Stretches)], isRightToLeft))
            {
                lines.AddRange(PdfLineMaker.Lines(column, number++, isRightToLeft));
            }
        }

        return new(PdfDirection.WithBrackets(lines));
    }
}
