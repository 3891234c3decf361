namespace Timeline.Desk.Events;

/// <summary>
/// The ends of lines within a paragraph of Markdown mean nothing: a form shows paragraphs without them, and what is edited there gets them
/// back, so that lines that nobody touched stay as they are.
/// </summary>
internal static class SoftBreaks
{
    /// <summary>The text with each paragraph of prose on one line; as long as before, character by character.</summary>
    public static string Joined(string markdown)
    {
        if (!markdown.Contains('\n', StringComparison.Ordinal))
        {
            return markdown;
        }

        var joined = markdown.ToCharArray();
        var isCode = false;
        var start = 0;
        int end;
        while ((end = markdown.IndexOf('\n', start)) >= 0 && end + 1 < markdown.Length)
        {
            var line = markdown.AsSpan(start, end - start);
            isCode ^= line.TrimStart().StartsWith("```");
            var next = markdown.AsSpan(end + 1);
            next = next.IndexOf('\n') is >= 0 and var stop ? next[..stop] : next;
            if (!isCode && IsProse(line) && IsProse(next) && !line.EndsWith("  ") && line[^1] != '\\')
            {
                joined[end] = ' ';
            }

            start = end + 1;
        }

        return new(joined);
    }

    /// <summary>An edited text with the line ends that its former text had outside of what was edited.</summary>
    public static string Restored(string edited, string former)
    {
        var shown = Joined(former);
        var least = Math.Min(edited.Length, shown.Length);
        var head = edited.AsSpan().CommonPrefixLength(shown);
        var tail = 0;
        while (tail < least - head && edited[^(tail + 1)] == shown[^(tail + 1)])
        {
            tail++;
        }

        return string.Concat(former.AsSpan(0, head), edited.AsSpan(head, edited.Length - head - tail), former.AsSpan(former.Length - tail));
    }

    // What begins otherwise is a heading, a list, a table, a quotation or code, and stays as it is.
    private static bool IsProse(ReadOnlySpan<char> line) => !line.IsWhiteSpace() && !char.IsWhiteSpace(line[0])
        && line[0] is not ('#' or '|' or '>' or '`' or '-' or '*' or '+' or '=') && !char.IsAsciiDigit(line[0]);
}
