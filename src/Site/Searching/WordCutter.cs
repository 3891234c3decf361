using System.Globalization;
using System.Text;

namespace Timeline.Site.Searching;

/// <summary>
/// Cuts a text into the words a search knows: runs of letters, numbers and marks; in scripts written without spaces, each character.
/// </summary>
internal ref struct WordCutter(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;
    private char between;
    private int skipped;
    private bool mayJoin;

    private enum Kind
    {
        Between,
        Letter,
        Mark,
        Alone,
        MarkOfAlone,
    }

    /// <summary>The word come to, as it is written.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The hyphen, apostrophe or dot that is all that parts it from the word before, as in "N-VA"; else zero.</summary>
    public char Joint { get; private set; }

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var kind = KindOf(rest, out var length);
            switch (kind)
            {
                case Kind.Alone:
                    Join(alone: true);
                    Current = Take(length, static k => k is Kind.Mark or Kind.MarkOfAlone, marks: true);
                    return true;
                case Kind.Letter or Kind.Mark:
                    Join(alone: false);
                    Current = Take(length, static k => k is Kind.Letter or Kind.Mark, marks: false);
                    return true;
                default:
                    between = rest[0];
                    skipped += length;
                    rest = rest[length..];
                    break;
            }
        }

        return false;
    }

    public static bool IsApostrophe(char joint) => joint is '\'' or '\u2019';

    private void Join(bool alone)
    {
        var isJoint = between is '-' or '.' or '\u2010' or '\u2011' or '\u00B7' or '\u05F3' or '\u05F4' || IsApostrophe(between);
        Joint = mayJoin && !alone && skipped == 1 && isJoint ? between : '\0';
        (mayJoin, skipped) = (!alone, 0);
    }

    private ReadOnlySpan<char> Take(int first, Func<Kind, bool> belongs, bool marks)
    {
        var end = first;
        while (end < rest.Length && belongs(KindOf(rest[end..], out var length)) && !(marks && IsJoiner(rest[end])))
        {
            end += length;
        }

        var word = rest[..end];
        rest = rest[end..];
        return word;
    }

    private static Kind KindOf(ReadOnlySpan<char> text, out int length)
    {
        var first = text[0];
        length = 1;
        if (char.IsAscii(first))
        {
            return char.IsAsciiLetterOrDigit(first) ? Kind.Letter : Kind.Between;
        }

        if (IsJoiner(first))
        {
            return Kind.Mark;
        }

        Rune.DecodeFromUtf16(text, out var rune, out length);
        var category = Rune.GetUnicodeCategory(rune);
        var alone = IsWithoutSpaces(rune.Value);
        return Folding.IsLetterOrNumber(category) ? alone ? Kind.Alone : Kind.Letter
            : category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                ? alone ? Kind.MarkOfAlone : Kind.Mark
            : Kind.Between;
    }

    // Within a word and never seen: a soft hyphen, and what keeps letters apart or together.
    private static bool IsJoiner(char letter) => letter is '\u00AD' or '\u200C' or '\u200D';

    // Thai, Lao, Myanmar, Khmer, kana, Han.
    private static bool IsWithoutSpaces(int letter) => letter is
        (>= 0x0E01 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3005 and <= 0x3007)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);
}
