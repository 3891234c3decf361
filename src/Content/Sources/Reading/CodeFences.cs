namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Which lines of a Markdown text are code between fences, where marks are none. Only fences at the very beginning of a line are followed:
/// after one that might be read in another way (indented, in a list or a quote) no line is taken for code any more, so that no text is
/// passed over that the Markdown library reads.
/// </summary>
internal struct CodeFences
{
    private char mark;
    private int length;

    public bool AreTrusted { get; set; }

    /// <summary>Reads the next line; whether it is a fence or between two.</summary>
    public bool Hold(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(" \t>-*+.)0123456789");
        var words = indent < 0 ? [] : line[indent..];
        var run = words is ['`' or '~', ..] ? words.IndexOfAnyExcept(words[0]) is >= 0 and var end ? end : words.Length : 0;
        if (!AreTrusted || (run < 3 && length == 0))
        {
            return false;
        }

        if (length == 0)
        {
            AreTrusted = indent == 0 && !(words[0] == '`' && words[run..].Contains('`'));
            (mark, length) = AreTrusted ? (words[0], run) : (mark, 0);
            return AreTrusted;
        }

        if (run >= length && words[0] == mark && words[run..].IsWhiteSpace())
        {
            (AreTrusted, length) = (indent == 0, 0);
        }

        return true;
    }
}
