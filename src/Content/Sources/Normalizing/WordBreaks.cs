using System.Buffers;
using System.Globalization;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>Marks where a quote may begin or end, and puts back the white space that keeps numbers apart.</summary>
internal static class WordBreaks
{
    private const string HanNumerals = "〇零一二三四五六七八九十百千万萬億亿兆两兩";
    private const string HanNegations = "不非無无未没沒勿弗莫";
    private const string SmallKana = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々ゝゞヽヾ";

    // Those that end with a letter that is no negation by itself.
    private static readonly string[] LongNegations =
    [
        "没有", "沒有", "不会", "不會", "不曾", "不能", "不是", "不要", "不可", "不必", "不应", "不應", "不想", "不敢", "不肯", "不愿",
        "不願", "不再", "未曾", "未能", "没能", "沒能", "ไม่", "ไม่ได้", "ไม่เคย", "ไม่มี", "ບໍ່", "មិន",
    ];

    private static readonly SearchValues<char> LongNegationEnds = SearchValues.Create([.. LongNegations.Select(negation => negation[^1])]);

    public static void Mark(NormalizedText text)
    {
        var gaps = text.Gaps;
        var characters = text.Characters;
        for (var i = 1; i < text.Length - 1; i++)
        {
            // 5 $10 is not 5$ 10, and 1. 5 is not 1.5.
            if (!text.IsWord(i) && char.IsDigit(characters[i - 1]) && char.IsDigit(characters[i + 1]))
            {
                KeepSpace(ref gaps[i]);
                KeepSpace(ref gaps[i + 1]);
            }
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (IsBreak(text, characters, i))
            {
                gaps[i] |= GapBits.Break;
            }
        }
    }

    private static void KeepSpace(ref byte gap)
    {
        if ((gap & GapBits.Class) == (byte)Gap.None && (gap & GapBits.Space) != 0)
        {
            gap |= (byte)Gap.Space;
        }
    }

    private static bool IsBreak(NormalizedText text, ReadOnlySpan<char> characters, int i)
    {
        var (a, b) = (characters[i - 1], characters[i]);
        if (text.OriginalStart(i) == text.OriginalStart(i - 1) || char.IsLowSurrogate(b)
            || (b >= '\u0300' && Characters.IsMark(char.GetUnicodeCategory(b))))
        {
            return false;
        }

        var gap = text.GapBefore(i);
        if (gap is Gap.Hyphen or Gap.LineHyphen)
        {
            return false;
        }

        if (gap is Gap.Dash or Gap.SpacedDash or Gap.HangingLeft or Gap.HangingRight)
        {
            return true;
        }

        return text.HasSpaceBefore(i) ? IsBreakAtSpace(text, characters, i) : IsBreakWithoutSpace(text, characters, i, a, b);
    }

    private static bool IsBreakAtSpace(NormalizedText text, ReadOnlySpan<char> characters, int i)
    {
        var (a, b) = (characters[i - 1], characters[i]);
        if (char.IsLetter(b) && text.Rules == TypographyRules.Current && Amounts.GoOnAt(text, i))
        {
            return false;
        }

        if (char.IsDigit(a))
        {
            var follows = i + 1 < characters.Length && char.IsDigit(characters[i + 1]) && !text.HasSpaceBefore(i + 1);
            return !(Characters.IsUnit(b) && !follows) && !(char.IsDigit(b) && IsDigitGroup(text, characters, i));
        }

        return !(char.IsDigit(b) && IsSignOrCurrency(a));
    }

    // 1 000 000: groups of three after one to three digits.
    private static bool IsDigitGroup(NormalizedText text, ReadOnlySpan<char> characters, int i)
    {
        var end = i;
        while (end < characters.Length && char.IsDigit(characters[end]) && (end == i || IsTight(text, end)) && end - i < 4)
        {
            end++;
        }

        var start = i - 1;
        while (start > 0 && char.IsDigit(characters[start - 1]) && IsTight(text, start) && i - start < 4)
        {
            start--;
        }

        return end - i == 3 && i - start <= 3;
    }

    private static bool IsTight(NormalizedText text, int i) => text.GapBefore(i) == Gap.None && !text.HasSpaceBefore(i);

    private static bool IsSignOrCurrency(char c) =>
        c is '<' or '>' or '≤' or '≥' or '±' or '~' or '≈' or '+' or '≠' or Characters.Minus || Characters.IsCurrency(c);

    private static bool IsBreakWithoutSpace(NormalizedText text, ReadOnlySpan<char> characters, int i, char a, char b)
    {
        var (kindA, kindB) = (text.KindOf(i - 1), text.KindOf(i));
        if (kindA >= CharacterKind.Word && kindB >= CharacterKind.Word)
        {
            return (kindA == CharacterKind.Ideograph || kindB == CharacterKind.Ideograph) && IsBreakBetweenIdeographs(text, characters, i);
        }

        if (kindA >= CharacterKind.Symbol && kindB >= CharacterKind.Symbol)
        {
            return kindA == CharacterKind.Ideograph || kindB == CharacterKind.Ideograph;
        }

        // One side is punctuation. A mark between two letters or digits without any space may belong to the word.
        var mark = kindB == CharacterKind.Punctuation ? i : i - 1;
        var before = mark > 0 && text.KindOf(mark - 1) == CharacterKind.Word && IsTight(text, mark);
        var after = mark + 1 < characters.Length && text.KindOf(mark + 1) == CharacterKind.Word && IsTight(text, mark + 1);
        if (!after)
        {
            return true;
        }

        var next = characters[mark + 1];
        var previous = mark > 0 ? characters[mark - 1] : '\0';
        return characters[mark] switch
        {
            '.' or '٫' => !char.IsDigit(next) && !(before && !(char.IsLower(previous) && char.IsUpper(next))),
            ',' or ':' or '٬' or '·' => !char.IsDigit(next) || (before && !char.IsDigit(previous)),
            Characters.QuotationMark => !before,
            _ => true,
        };
    }

    private static bool IsBreakBetweenIdeographs(NormalizedText text, ReadOnlySpan<char> characters, int i)
    {
        var (a, b) = (characters[i - 1], characters[i]);
        if (b == Characters.Apostrophe || a == Characters.Apostrophe || SmallKana.Contains(b, StringComparison.Ordinal))
        {
            return false;
        }

        if (HanNumerals.Contains(b, StringComparison.Ordinal) && (char.IsDigit(a) || HanNumerals.Contains(a, StringComparison.Ordinal)))
        {
            return false;
        }

        return !HanNegations.Contains(a, StringComparison.Ordinal) && !IsJapaneseNegation(characters[i..])
            && (text.Rules == TypographyRules.First || !LongNegationEnds.Contains(a) || !IsBehindNegation(characters[..i]));
    }

    private static bool IsBehindNegation(ReadOnlySpan<char> before)
    {
        foreach (var negation in LongNegations)
        {
            if (before.EndsWith(negation, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJapaneseNegation(ReadOnlySpan<char> rest) =>
        rest.StartsWith("ない", StringComparison.Ordinal) || rest.StartsWith("なか", StringComparison.Ordinal)
        || rest.StartsWith("なく", StringComparison.Ordinal) || rest.StartsWith("ませ", StringComparison.Ordinal);
}
