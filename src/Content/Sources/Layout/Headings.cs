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
        for (var i = layout.ParagraphAt(offset) - 1; i >= 0; i--)
        {
            var paragraph = layout.Paragraphs[i];
            var text = layout.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
            if (paragraph.Start >= offset || LevelOf(text) is not { } found || found >= level)
            {
                continue;
            }

            level = found;
            if (Words(FirstLine(text).TrimStart('#')).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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

        return line.Length == paragraph.Length && line.Length <= LongestHeading && !".,;:\"”’…".Contains(line[^1], StringComparison.Ordinal) ? PlainLevel : null;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.IndexOfAny('\n', '\r') is var end and >= 0 ? text[..end] : text;

    private static string Words(ReadOnlySpan<char> heading) => TextNormalizer.Normalize(heading.Trim().ToString()).ToString();
}
