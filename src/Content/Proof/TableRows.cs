namespace Timeline.Content.Proof;

/// <summary>
/// Where a table stands in an author's Markdown: its head, which says what columns hold, and its rows, each of which says something.
/// </summary>
/// <param name="Start">Where the line of its head begins.</param>
/// <param name="Rows">Where its first row begins: behind the line of dashes.</param>
/// <param name="End">Where the line after its last row begins.</param>
internal readonly record struct TableRows(int Start, int Rows, int End)
{
    /// <summary>The tables of a text, in order.</summary>
    public static List<TableRows> Of(string text)
    {
        var found = new List<TableRows>();
        if (!text.Contains('|', StringComparison.Ordinal))
        {
            return found;
        }

        for (var (head, line) = (0, MarkdownSentences.LineEnd(text, 0)); line < text.Length; (head, line) = (line, MarkdownSentences.LineEnd(text, line)))
        {
            var rows = MarkdownSentences.LineEnd(text, line);
            if (!IsRule(text.AsSpan(line, rows - line)) || !text.AsSpan(head, line - head).Contains('|'))
            {
                continue;
            }

            var end = rows;
            while (end < text.Length && text.AsSpan(end, MarkdownSentences.LineEnd(text, end) - end).ContainsAnyExcept(" \t\r\n"))
            {
                end = MarkdownSentences.LineEnd(text, end);
            }

            found.Add(new(head, rows, end));
            line = end;
        }

        return found;
    }

    // |---|:---:|
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.Contains('|') || line.ContainsAnyExcept("|-: \t"))
        {
            return false;
        }

        line = line.Trim('|');
        foreach (var cell in line.Split('|'))
        {
            if (line[cell].Trim().Trim(':') is var dashes && (dashes.IsEmpty || dashes.ContainsAnyExcept('-')))
            {
                return false;
            }
        }

        return true;
    }
}
