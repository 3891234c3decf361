using System.Globalization;

namespace Timeline.Content.Extraction.Matching;

/// <summary>Cuts a text into words, numbers and marks, in one pass.</summary>
internal static class Tokenizer
{
    public static Token[] Read(string text, Vocabulary vocabulary)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        Span<char> lower = stackalloc char[Vocabulary.LongestWord];
        var position = 0;
        while (true)
        {
            var start = position;
            var lines = 0;
            while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == '\u200B'))
            {
                lines += text[position] is '\n' or '\u2029' ? 1 : 0;
                position++;
            }

            if (position >= text.Length)
            {
                return [.. tokens];
            }

            var gap = (position > start || position == 0) && !(lines == 1 && EndsLineWithHyphen(text, start));
            tokens.Add(Next(text, position, gap, lines + (position == 0 ? 2 : 0), vocabulary, lower));
            position = tokens[^1].End;
        }
    }

    private static Token Next(string text, int start, bool gap, int lines, Vocabulary vocabulary, Span<char> lower)
    {
        var first = text[start];
        if (char.IsAsciiDigit(first))
        {
            var (end, value) = Digits(text, start, vocabulary.ThousandsSeparator);
            return new(start, end - start, 0, TokenKind.Number, gap, lines > 1, lines > 0, false, value);
        }

        if (!IsLetter(first))
        {
            lower[0] = Fold(first);
            return new(start, 1, vocabulary.Number(lower[..1]), TokenKind.Mark, gap, lines > 1, lines > 0, false, -1);
        }

        var (stop, letters) = Letters(text, start, lower, 0);
        var word = letters <= Vocabulary.LongestWord ? vocabulary.Number(lower[..letters]) : 0;
        if (word == 0 && AfterLineEnd(text, stop) is var rest and > 0)
        {
            // "Novem-" at a line's end, "ber" below: one word where the rules know it.
            var (end, all) = Letters(text, rest, lower, letters);
            var joined = all <= Vocabulary.LongestWord ? vocabulary.Number(lower[..all]) : 0;
            (stop, word) = joined == 0 ? (stop, word) : (end, joined);
        }

        return new(start, stop - start, word, TokenKind.Word, gap, lines > 1, lines > 0, char.IsUpper(first), -1);
    }

    // The letters from here on, in lower case behind those already there; soft hyphens between them are not of the word.
    private static (int End, int Count) Letters(string text, int position, Span<char> lower, int count)
    {
        var end = position;
        for (; position < text.Length; position++)
        {
            if (IsLetter(text[position]))
            {
                lower[Math.Min(count, lower.Length - 1)] = char.ToLowerInvariant(text[position]);
                count++;
                end = position + 1;
            }
            else if (text[position] is not ('\u00AD' or '\u2060'))
            {
                break;
            }
        }

        return (end, count);
    }

    // Where a word goes on that a hyphen breaks at the end of its line; 0 where none does.
    private static int AfterLineEnd(string text, int position)
    {
        if (position >= text.Length || text[position] is not ('-' or '\u2010'))
        {
            return 0;
        }

        for (position++; position < text.Length && text[position] is ' ' or '\r'; position++)
        {
        }

        for (var line = position++; line < text.Length && text[line] == '\n' && position < text.Length; position++)
        {
            if (text[position] != ' ')
            {
                return char.IsLower(text[position]) ? position : 0;
            }
        }

        return 0;
    }

    private static bool EndsLineWithHyphen(string text, int end) =>
        end > 1 && text[end - 1] is '-' or '\u2010' && char.IsLetterOrDigit(text[end - 2]);

    // "1,250" is one number; a number too long to mean anything has no value.
    private static (int End, int Value) Digits(string text, int start, char separator)
    {
        var end = Run(text, start);
        while (end - start <= 7 && end + 3 < text.Length && text[end] == separator && Run(text, end + 1) == end + 4)
        {
            end += 4;
        }

        var value = 0;
        if (end - start > 9)
        {
            return (end, -1);
        }

        foreach (var digit in text.AsSpan(start, end - start))
        {
            value = digit == separator ? value : value * 10 + (digit - '0');
        }

        return (end, value);
    }

    private static int Run(string text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c > 127 && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark));

    // One sign for each of the many apostrophes, hyphens and dashes.
    private static char Fold(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '`' => '\'',
        '\u2010' or '\u2011' => '-',
        '\u2012' or '\u2014' => '\u2013',
        '\u201C' or '\u201D' => '"',
        _ => c,
    };
}
