using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Layout;

/// <summary>The headings of a text: Markdown's, and short lines without a full stop that stand as a paragraph of their own.</summary>
internal sealed class Headings(TextLayout layout)
{
    private const int LongestHeading = 80;
    private const int PlainLevel = 7;

    /// <summary>Whether the passage at an offset stands under a heading of these words.</summary>
    public bool IsUnder(int offset, string section)
    {
        var wanted = Words(section.AsSpan().TrimStart('#'));
        var level = int.MaxValue;
        foreach (var heading in Before(offset))
        {
            if (heading.Level >= level)
            {
                continue;
            }

            level = heading.Level;
            if (Words(heading.Words).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of the heading an offset stands under, the nearest; null if there is none above it.</summary>
    public string? At(int offset) => Before(offset).Select(heading => heading.Words.Trim()).FirstOrDefault(words => words.Length > 0);

    // The nearest first.
    private IEnumerable<Heading> Before(int offset)
    {
        if (layout.Places.Headings is { } known)
        {
            return known.Reverse().Where(heading => heading.Start < offset);
        }

        return layout.Paragraphs.Take(layout.ParagraphAt(offset)).Reverse().Where(paragraph => paragraph.Start < offset)
            .Select(Read).OfType<Heading>();
    }

    private Heading? Read(Paragraph paragraph)
    {
        var text = layout.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
        return LevelOf(text) is { } level ? new(paragraph.Start, level, FirstLine(text).TrimStart('#').ToString()) : null;
    }

    // A Markdown heading may have its text in the next line, so only its first line counts.
    private static int? LevelOf(ReadOnlySpan<char> paragraph)
    {
        var line = FirstLine(paragraph);
        var signs = line.Length - line.TrimStart('#').Length;
        if (signs is > 0 and <= 6 && line.Length > signs && line[signs] == ' ')
        {
            return signs;
        }

        return line.Length == paragraph.Length && line.Length <= LongestHeading
            && !SentenceEnds.ClosesText(line[^1]) ? PlainLevel : null;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\n', '\r') is var end and >= 0 ? text[..end] : text;

    private static string Words(ReadOnlySpan<char> heading) => TextNormalizer.Normalize(heading.Trim().ToString()).ToString();
}
