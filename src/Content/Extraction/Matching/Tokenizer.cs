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

            var gap = position > start || position == 0;
            tokens.Add(Next(text, position, gap, lines > 1 || position == 0, vocabulary, lower));
            position = tokens[^1].End;
        }
    }

    private static Token Next(string text, int start, bool gap, bool paragraph, Vocabulary vocabulary, Span<char> lower)
    {
        var first = text[start];
        if (char.IsAsciiDigit(first))
        {
            var (end, value) = Digits(text, start, vocabulary.ThousandsSeparator);
            return new(start, end - start, 0, TokenKind.Number, gap, paragraph, false, value);
        }

        if (!IsLetter(first))
        {
            lower[0] = Fold(first);
            return new(start, 1, vocabulary.Number(lower[..1]), TokenKind.Mark, gap, paragraph, false, -1);
        }

        var stop = start + 1;
        while (stop < text.Length && IsLetter(text[stop]))
        {
            stop++;
        }

        var length = stop - start;
        var word = 0;
        if (length <= Vocabulary.LongestWord)
        {
            text.AsSpan(start, length).ToLowerInvariant(lower);
            word = vocabulary.Number(lower[..length]);
        }

        return new(start, length, word, TokenKind.Word, gap, paragraph, char.IsUpper(first), -1);
    }

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
