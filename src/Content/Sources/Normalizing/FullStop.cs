using System.Collections.Frozen;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>Whether a full stop ends a sentence or belongs to an abbreviation or an ordinal number.</summary>
internal static class FullStop
{
    // German counts with a stop: what stands behind "am 3." or "im 19." and is written with a capital all the same.
    private static readonly FrozenSet<string> Counted = new[]
    {
        "Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember", "Jan", "Feb", "Mär", "Apr", "Aug", "Sept", "Okt",
        "Nov", "Dez", "Jahrhundert", "Jahrhunderts", "Jahrhunderte", "Jh", "Jhd", "Weltkrieg", "Weltkriegs", "Jahrestag", "Geburtstag",
        "Lebensjahr", "Infanterie", "Division", "Regiment", "Bataillon", "Auflage",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Of these months the name is English too, so the word before the number tells.
    private static readonly FrozenSet<string> OfTwoLanguages =
        new[] { "April", "August", "September", "November" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeDays =
        new[] { "am", "vom", "zum", "bis", "den", "der", "dem", "des", "seit", "ab", "und" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The text around it.</param>
    /// <param name="start">Where the sentence begins at the earliest.</param>
    /// <param name="stop">Where the full stop stands.</param>
    /// <param name="next">Where the text goes on behind it and behind marks and white space.</param>
    /// <param name="isParted">Something stands between that belongs to what went before, such as a note.</param>
    public static bool Ends(string text, int start, int stop, int next, bool isParted)
    {
        while (next < text.Length && text[next] is '"' or '“' or '„' or '«' or '‘' or '\'' or '(' or '[' or '*' or '_')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        var word = stop;
        while (word > start && (char.IsLetterOrDigit(text[word - 1])
            || (text[word - 1] == '.' && word - 2 >= start && char.IsLetter(text[word - 2]))))
        {
            word--;
        }

        var before = text.AsSpan(word, stop - word);
        var following = WordAt(text, next);
        if (before.Length is 1 or 2 && before.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return !IsCounted(text, start, word, next, following);
        }

        return Abbreviations.Of(before) switch
        {
            Abbreviated.None => true,
            Abbreviated.Leads => false,
            Abbreviated.Counts => !IsNumber(text[next]),
            Abbreviated.Parts => !IsNumber(text[next]) && (following.IsEmpty || following.IndexOfAnyExcept("IVXLC") >= 0),
            Abbreviated.Clock => isParted || !Abbreviations.IsOfClock(following),
            _ => isParted || Abbreviations.Opens(following, text.AsSpan(next + following.Length)),
        };
    }

    /// <summary>A mark of a script without spaces, which ends a sentence whatever follows.</summary>
    public static bool IsWide(char c) => c is '。' or '！' or '？' or '｡';

    /// <summary>A mark that may end a sentence.</summary>
    public static bool IsMark(char c) =>
        IsWide(c) || c is '.' or '!' or '?' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '။' or '។';

    /// <summary>Whether a mark in plain text ends a sentence.</summary>
    public static bool Ends(string text, int start, int mark)
    {
        if (IsWide(text[mark]))
        {
            return true;
        }

        var next = mark + 1;
        while (next < text.Length && text[next] is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '.' or '!' or '?')
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return (next >= text.Length || !char.IsLower(text[next])) && (text[mark] != '.' || Ends(text, start, mark, next, isParted: false));
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool IsNumber(char first) => char.IsDigit(first) || first is '$' or '£' or '€' or '#' or '½';

    private static bool IsCounted(string text, int start, int number, int next, ReadOnlySpan<char> following)
    {
        if (Counted.Contains(following.ToString()))
        {
            return true;
        }

        if (!OfTwoLanguages.Contains(following.ToString()))
        {
            return false;
        }

        var end = number;
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        var word = end;
        while (word > start && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return BeforeDays.Contains(text[word..end]) || text.AsSpan(next + following.Length) is [' ', >= '1' and <= '9', ..];
    }
}
