using System.Globalization;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>One pass over a text that writes its normalised characters and the gaps between them.</summary>
internal sealed class NormalizingScanner(string text, TypographyRules rules)
{
    private const int LongestLength = 60_000;

    // Nothing of these is read that was not written, so they need not be cleared first: of books they are large.
    private char[] characters = GC.AllocateUninitializedArray<char>(text.Length + 8);
    private byte[] gaps = GC.AllocateUninitializedArray<byte>(text.Length + 8);
    private int[] starts = GC.AllocateUninitializedArray<int>(text.Length + 8);
    private ushort[] lengths = GC.AllocateUninitializedArray<ushort>(text.Length + 8);
    private int length;
    private PendingGap pending;
    private Side lastSide;
    private int lineEnds;
    private int openQuotes;

    public NormalizedText Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            i = Step(i);
        }

        return new(text, rules, characters, gaps, starts, lengths, length);
    }

    private char At(int index) => index < text.Length ? Narrow(text[index]) : '\0';

    private char Narrow(char c) => c == Characters.WaveDash && rules != TypographyRules.First ? '~' : Characters.Narrow(c);

    private int Step(int i)
    {
        var c = At(i);
        if (IsPlain(i, c))
        {
            Emit(c, CharacterKind.Word, i, 1);
            return Within(i + 1);
        }

        if (c == '\u00AD')
        {
            return SoftHyphen(i);
        }

        if (Characters.IsSpace(c))
        {
            return Space(i, c);
        }

        if (Characters.IsInvisible(c))
        {
            return i + 1;
        }

        if (Characters.IsShortDash(c) || Characters.IsLongDash(c))
        {
            return Dash(i, c);
        }

        if (Characters.IsQuote(c))
        {
            return Quote(i, c);
        }

        if (Characters.IsDots(c) && DotsEnd(i) is var end && end > i)
        {
            Emit(Characters.Ellipsis, CharacterKind.Punctuation, i, end - i);
            return end;
        }

        return c is '*' or '_' && EmphasisEnd(i, c) is var after && after > i ? after : Letter(i);
    }

    private bool IsPlain(int i, char c) => char.IsAsciiLetterOrDigit(c) && At(i + 1) < '\u0300';

    // Most of a text is what follows the first letter of a word: nothing stands before it that would have to be weighed.
    private int Within(int i)
    {
        for (; i < text.Length && length < characters.Length && IsPlain(i, text[i]); i++)
        {
            characters[length] = text[i];
            gaps[length] = (byte)CharacterKind.Word << GapBits.KindShift;
            starts[length] = i;
            lengths[length] = 1;
            length++;
        }

        return i;
    }

    private int Space(int i, char c)
    {
        var lineEnd = Characters.IsLineEnd(c);
        var size = c == '\r' && At(i + 1) == '\n' ? 2 : 1;
        var ends = !lineEnd || IsPageEndAtLineEnd(i, c) ? 0 : c == '\u2029' ? 2 : 1;
        lineEnds += ends;
        pending.AddSpace(ends);
        return i + size;
    }

    // Converters write both where a page ends, and a word may go on behind them.
    private bool IsPageEndAtLineEnd(int i, char c) => c == '\f' && rules != TypographyRules.First
        && (At(i + 1) is '\n' or '\r' || (i > 0 && text[i - 1] is '\n' or '\r'));

    // A soft hyphen is shown only at the end of a line; there the word goes on in the next.
    private int SoftHyphen(int i)
    {
        var next = i + 1;
        var lineEnds = 0;
        while (next < text.Length && Characters.IsSpace(text[next]))
        {
            lineEnds += text[next] == '\n' || (text[next] == '\r' && At(next + 1) != '\n') ? 1 : 0;
            next++;
        }

        return lineEnds == 1 ? next : i + 1;
    }

    private int Dash(int i, char c)
    {
        if (Characters.IsShortDash(c) && IsSign(i))
        {
            Emit(Characters.Minus, CharacterKind.Symbol, i, 1);
            return i + 1;
        }

        pending.AddDash(Characters.IsLongDash(c));
        return i + 1;
    }

    // A minus sign: before a number, and after nothing that the number could be the end of.
    private bool IsSign(int i)
    {
        var next = At(i + 1);
        var number = char.IsDigit(next) || ((next == '.' || next == ',' || Characters.IsCurrency(next)) && char.IsDigit(At(i + 2)));
        if (!number || (pending.HasDash && !pending.HasSpaceAfterDash))
        {
            return false;
        }

        if (length == 0 || pending.HasSpace)
        {
            return true;
        }

        var before = characters[length - 1];
        return before is '(' or '[' or '{' or '=' or '<' or '>' or '~' or '±' or '/' or ',' or ':' or ';' or Characters.QuotationMark
            || (Characters.IsCurrency(before) && (length < 2 || !char.IsDigit(characters[length - 2])));
    }

    private int Quote(int i, char c)
    {
        var single = Characters.IsSingleQuote(c);
        var size = 1;
        if (single && At(i + 1) == c)
        {
            single = false;
            size = 2;
        }

        var tightBefore = length > 0 && !pending.HasSpace && !pending.HasDash;
        var touchesWord = tightBefore && KindOfLast() >= CharacterKind.Word;
        var wordFollows = IsWordAt(i + size);
        if (single && touchesWord && wordFollows && !IsBetweenIdeographs(i + size))
        {
            Emit(Characters.Apostrophe, CharacterKind.Word, i, size);
            return i + size;
        }

        var spaceFollows = i + size >= text.Length || Characters.IsSpace(At(i + size));
        var side = tightBefore && lastSide != Side.Opens ? Side.Closes
            : spaceFollows && !Characters.UsuallyOpens(c) ? Side.Closes
            : rules != TypographyRules.First && IsAtClosingMark(i + size, c) ? Side.Closes
            : Side.Opens;
        var gap = Gap.None;
        if (touchesWord && char.IsDigit(characters[length - 1]) && openQuotes == 0)
        {
            // Feet and inches, minutes and seconds, unless it closes a quotation: here one mark is not two.
            gap = single ? Gap.SinglePrime : Gap.DoublePrime;
        }

        openQuotes = lineEnds > 1 ? 0 : openQuotes;
        openQuotes += side == Side.Opens ? 1 : openQuotes > 0 ? -1 : 0;
        Emit(Characters.QuotationMark, CharacterKind.Punctuation, i, size, side, gap);
        return i + size;
    }

    // « Oui », dit-il: what stands before these marks closes, whatever space stands before it. A full stop or a question mark may be quoted
    // itself.
    private bool IsAtClosingMark(int next, char quote) => At(next) switch
    {
        ',' or ';' or ')' or ']' => true,
        '.' or '!' or '?' or ':' => (openQuotes > 0 || quote is '»' or '›' or '”') && !Characters.UsuallyOpens(quote)
            && (next + 1 >= text.Length || Characters.IsSpace(At(next + 1)) || At(next + 1) is ')' or ']'),
        _ => false,
    };

    // Scripts without spaces set quotation marks between letters, and have no apostrophe.
    private bool IsBetweenIdeographs(int next) =>
        rules != TypographyRules.First
        && (KindOfLast() == CharacterKind.Ideograph || Characters.KindOf(At(next)) == CharacterKind.Ideograph);

    // Three dots or more, spaced or not, or the character for them, however many in a row.
    private int DotsEnd(int i)
    {
        var dots = 0;
        var end = i;
        var next = i;
        while (next < text.Length && next - i < LongestLength)
        {
            var c = At(next);
            if (Characters.IsDots(c))
            {
                dots += c == '.' ? 1 : c == '\u2025' ? 2 : 3;
                end = ++next;
            }
            else if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' && next == end && Characters.IsDots(At(next + 1)))
            {
                next++;
            }
            else
            {
                break;
            }
        }

        return dots >= 3 ? end : i;
    }

    // Markdown's emphasis stands at the edge of a word; between two letters or alone the sign is text.
    private int EmphasisEnd(int i, char mark)
    {
        var end = i;
        while (At(end) == mark && end - i < 3)
        {
            end++;
        }

        var spaceBefore = length == 0 || pending.HasSpace;
        var spaceAfter = end >= text.Length || Characters.IsSpace(At(end));
        var inWord = !pending.HasSpace && !pending.HasDash && length > 0 && KindOfLast() >= CharacterKind.Word && IsWordAt(end);
        return inWord || (spaceBefore && spaceAfter) || At(end) == mark ? i : end;
    }

    private int Letter(int i)
    {
        var end = Cluster.End(text, i, rules);
        if (!Cluster.MayChange(text, i, end, rules) || (end - i == 1 && At(i) != text[i]))
        {
            var c = At(i);
            Emit(c, Characters.KindOf(c), i, 1);
            return end;
        }

        var composed = Cluster.Compose(text, i, end, rules);
        for (var j = 0; j < composed.Length; j++)
        {
            var c = Narrow(composed[j]);
            var next = j + 1 < composed.Length ? composed[j + 1] : '\0';
            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(next))
            {
                var kind = Characters.KindOf(c, next);
                Emit(c, kind, i, end - i);
                Emit(next, kind, i, end - i);
                j++;
            }
            else if (!Characters.IsInvisible(c))
            {
                Emit(c, Characters.KindOf(c), i, end - i);
            }
        }

        return end;
    }

    private CharacterKind KindOfLast() => (CharacterKind)(gaps[length - 1] >> GapBits.KindShift);

    private bool IsWordAt(int index)
    {
        while (index < text.Length && (Characters.IsInvisible(text[index]) || text[index] == '\u00AD'))
        {
            index++;
        }

        if (index >= text.Length)
        {
            return false;
        }

        var c = At(index);
        var category = char.IsSurrogate(c) ? CharUnicodeInfo.GetUnicodeCategory(text, index) : char.GetUnicodeCategory(c);
        return category <= UnicodeCategory.OtherNumber;
    }

    private void Emit(char c, CharacterKind kind, int start, int size) => Emit(c, kind, start, size, Characters.SideOf(c, kind), Gap.None);

    private void Emit(char c, CharacterKind kind, int start, int size, Side side, Gap gap)
    {
        if (length == characters.Length)
        {
            Array.Resize(ref characters, length * 2);
            Array.Resize(ref gaps, length * 2);
            Array.Resize(ref starts, length * 2);
            Array.Resize(ref lengths, length * 2);
        }

        if (length > 0 && !pending.IsEmpty)
        {
            gap = pending.HasDash ? pending.ClassifyDash(characters[length - 1], KindOfLast(), c, kind)
                : SpaceMatters(c, kind, side) ? Gap.Space
                : gap;
        }

        gaps[length] = (byte)((byte)gap | (pending.HasSpace ? GapBits.Space : 0) | ((byte)kind << GapBits.KindShift));
        characters[length] = c;
        starts[length] = start;
        lengths[length] = (ushort)size;
        length++;
        openQuotes = lineEnds > 1 && c != Characters.QuotationMark ? 0 : openQuotes;
        pending = default;
        lineEnds = 0;
        lastSide = side;
    }

    // Between words, and between a closing mark and what follows. WordBreaks adds numbers: 1 .5 is not 1.5.
    private bool SpaceMatters(char c, CharacterKind kind, Side side)
    {
        var last = characters[length - 1];
        return lastSide is Side.Word or Side.Closes && side is Side.Word or Side.Opens
            && KindOfLast() != CharacterKind.Ideograph && kind != CharacterKind.Ideograph
            && !(char.IsDigit(last) && Characters.IsUnit(c)) && !(Characters.IsCurrency(last) && char.IsDigit(c));
    }
}
