using System.Globalization;
using System.Text;

namespace Timeline.Site.Searching;

/// <summary>
/// Cuts a text into the words a search knows: runs of letters, numbers and marks; in scripts written without spaces, each character.
/// </summary>
internal ref struct WordCutter(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

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

    public readonly WordCutter GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var kind = KindOf(rest, out var length);
            switch (kind)
            {
                case Kind.Alone:
                    Current = Take(length, static k => k is Kind.Mark or Kind.MarkOfAlone, marks: true);
                    return true;
                case Kind.Letter or Kind.Mark:
                    Current = Take(length, static k => k is Kind.Letter or Kind.Mark, marks: false);
                    return true;
                default:
                    rest = rest[length..];
                    break;
            }
        }

        return false;
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
