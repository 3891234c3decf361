using System.Collections.Immutable;
using System.Text;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>
/// Writes the lines of all pages as one text: blank lines between paragraphs, a form feed between pages, a hyphen at a line's end left where
/// it is.
/// </summary>
internal sealed class PdfText
{
    // A line longer than this may be taken for a paragraph of its own.
    private const int LongestLine = 110;

    // A heading is larger than the text; one that is bold only is short and no sentence.
    private const float Larger = 1.15f;
    private const int LongestHeading = 200, LongestBoldHeading = 100, LowestLevel = 6;

    private readonly StringBuilder text = new();
    private readonly List<(int Start, PdfParagraph Paragraph)> written = [];

    private PdfText(List<PdfPageText> pages)
    {
        PdfParagraph? last = null;
        for (var page = 0; page < pages.Count; page++)
        {
            var isFirst = true;
            foreach (var paragraph in pages[page].Ordered(pages.ElementAtOrDefault(page + 1)))
            {
                if (isFirst && page > 0)
                {
                    text.Append(last?.GoesOnWith(paragraph) == true ? "\n\f" : last is null ? "\f" : "\n\n\f");
                }
                else if (!isFirst)
                {
                    text.Append("\n\n");
                }

                written.Add((text.Length, paragraph));
                Write(paragraph.Lines);
                (last, isFirst) = (paragraph, false);
            }

            if (isFirst && page > 0)
            {
                text.Append(last is null ? "\f" : "\n\n\f");
                last = null;
            }
        }

        text.Append(text.Length > 0 ? "\n" : "");
    }

    public static ExtractedText Of(List<PdfPageLines> pages)
    {
        var bodySize = BodySize(pages);
        var made = new PdfText(pages.ConvertAll(page => PdfParagraphs.Of(page, bodySize)));
        return new(made.text.ToString(), new() { Headings = made.Headings(bodySize), HasExactLines = false, HasPages = true });
    }

    // The size of most of the text.
    private static float BodySize(List<PdfPageLines> pages) =>
        pages.SelectMany(page => page.Lines).GroupBy(line => MathF.Round(line.Size, 1))
            .OrderByDescending(size => size.Sum(line => line.Text.Length)).ThenBy(size => size.Key).FirstOrDefault()?.Key ?? 0;

    private void Write(List<PdfLine> lines)
    {
        var areLong = lines.Exists(line => line.Text.Length > LongestLine);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                text.Append('\n');
            }

            var rest = lines[i].Text.AsSpan();
            while (areLong && rest.Length > LongestLine && rest[..LongestLine].LastIndexOf(' ') is > 0 and var cut)
            {
                text.Append(rest[..cut]).Append('\n');
                rest = rest[(cut + 1)..];
            }

            text.Append(rest);
        }
    }

    // Null where nothing stands out: then the shape of the text has to tell.
    private ImmutableArray<Heading>? Headings(float bodySize)
    {
        var sizes = written.Select(entry => entry.Paragraph).Where(paragraph => IsLarger(paragraph, bodySize))
            .Select(paragraph => MathF.Round(paragraph.Size)).Distinct().OrderDescending().ToList();
        var headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (var (start, paragraph) in written)
        {
            var level = IsLarger(paragraph, bodySize) ? sizes.IndexOf(MathF.Round(paragraph.Size)) + 1
                : paragraph.IsBold && paragraph.Length <= LongestBoldHeading && !paragraph.Lines[^1].EndsSentence ? sizes.Count + 1
                : 0;
            if (level > 0)
            {
                headings.Add(new(start, Math.Min(level, LowestLevel), string.Join(' ', paragraph.Lines.Select(line => line.Text))));
            }
        }

        return headings.Count > 0 ? headings.ToImmutable() : null;
    }

    private static bool IsLarger(PdfParagraph paragraph, float bodySize) =>
        paragraph.Size >= Larger * bodySize && paragraph.Length <= LongestHeading;
}
