namespace Timeline.Content.Extraction.Drafting;

/// <summary>Where the sentence around a place of a text begins and ends.</summary>
internal sealed class SentenceBounds(string text, Language language)
{
    private const int LongestAbbreviation = 4;

    /// <summary>Longer lines are paragraphs; shorter ones may be wrapped, and only a blank line ends a paragraph.</summary>
    private const int WrappedLine = 120;

    // Bounded, so that a text without any full stop still costs linear time.
    private const int Reach = 1_500;

    private readonly bool linesAreParagraphs = text.Split('\n').Any(line => line.Length > WrappedLine);

    public (int Start, int End) Around(int start, int end)
    {
        var first = start;
        while (first > 0 && start - first < Reach && !EndsBefore(first))
        {
            first--;
        }

        var last = end;
        while (last < text.Length && last - end < Reach && !EndsBefore(last))
        {
            last++;
        }

        while (first < start && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (last > end && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return (first, last);
    }

    // Whether a sentence ends just before this white space or line end.
    private bool EndsBefore(int at)
    {
        if (text[at] == '\n')
        {
            return linesAreParagraphs || (at + 1 < text.Length && text[at + 1] is '\n' or '\r') || text[at - 1] == '\n'
                || IsItem(at + 1) || IsItem(LineStart(at));
        }

        if (!char.IsWhiteSpace(text[at]))
        {
            // No space follows there; what closes a quotation or a bracket belongs to the sentence.
            var end = at - 1;
            while (end > 0 && text[end] is '」' or '』' or '）' or '”')
            {
                end--;
            }

            return text[end] is '。' or '！' or '？' or '｡' && text[at] is not ('」' or '』' or '）' or '”');
        }

        var mark = at - 1;
        while (mark > 0 && text[mark] is '"' or '”' or '\'' or '’' or ')' or ']')
        {
            mark--;
        }

        return text[mark] is '!' or '?' or '؟' or '۔' or '।' or '॥' or '。' or '！' or '？' || (text[mark] == '.' && StartsSentence(at) && !IsAbbreviation(mark));
    }

    // The longest mark of a list's item: "(12) ".
    private const int LongestMark = 5;

    // "- x", "• x", "3. x", "(a) x", ": x" of a definition, and a table's row, its cells parted by bars or tabs.
    private bool IsItem(int line)
    {
        while (line < text.Length && text[line] == ' ')
        {
            line++;
        }

        if (line >= text.Length)
        {
            return false;
        }

        if (text[line] is '-' or '*' or '+' or '•' or '–' or '—' or '·' or '◦' or ':' or '|')
        {
            return line + 1 < text.Length && text[line + 1] is ' ' or '\t' or '|';
        }

        var mark = text.AsSpan(line, Math.Min(LongestMark, text.Length - line));
        var close = mark.IndexOfAny('.', ')');
        return (close > 0 && line + close + 1 < text.Length && text[line + close + 1] == ' ' && IsNumber(mark[..close].TrimStart('(')))
            || text.AsSpan(line, Math.Min(Reach, text.Length - line)) is var rest && rest.IndexOf('\t') is >= 0 and var tab
                && (rest.IndexOf('\n') is var stop && (stop < 0 || tab < stop));
    }

    private static bool IsNumber(ReadOnlySpan<char> mark) =>
        mark.Length is 1 or 2 && (mark.IndexOfAnyExceptInRange('0', '9') < 0 || (mark.Length == 1 && char.IsAsciiLetter(mark[0])));

    private int LineStart(int end)
    {
        var start = end;
        while (start > 0 && end - start < Reach && text[start - 1] != '\n')
        {
            start--;
        }

        return start;
    }

    private bool StartsSentence(int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '‘' or '\'' or '('))
        {
            at++;
        }

        return at >= text.Length || char.IsUpper(text[at]) || char.IsDigit(text[at]);
    }

    // "U.S.", "Mr.", "Sept.": short and capitalised, or with a stop inside.
    private bool IsAbbreviation(int mark)
    {
        var start = mark;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return mark - start <= LongestAbbreviation && mark > start && char.IsUpper(text[start])
            && (mark - start == 1 || language.IsAbbreviation(text[start..mark].ToLowerInvariant()));
    }
}
