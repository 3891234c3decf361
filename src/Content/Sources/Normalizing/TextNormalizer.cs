namespace Timeline.Content.Sources.Normalizing;

/// <summary>Takes typography out of a text and keeps everything that carries meaning, with the way back to the original.</summary>
/// <remarks>
/// <para>What does not matter, so that a quote which differs in it is still <see cref="Verdict.Normalized"/>:</para>
/// <list type="bullet">
/// <item>the Unicode form (NFC or NFD) and compatibility forms of letters: ligatures such as ﬁ, long s, full and half width,
/// Arabic presentation forms, ĳ, styled mathematical letters, letters set
/// as one character (℃ ㎏ Ⅳ). Superscripts, fractions and circled digits keep their meaning and
/// stay;</item>
/// <item>the kind and amount of white space, including no-break and line breaks; any white space at all before a closing mark
/// (<c>vu !</c>), behind an opening one (<c>« vu</c>), around an ellipsis, between a number and its unit (<c>50 %</c>), and next to
/// ideographs or kana;</item>
/// <item>soft hyphens, zero-width characters, direction marks, the Arabic tatweel, variation selectors;</item>
/// <item>a hyphen at the end of a line inside a word: <c>inter-⏎national</c> is both <c>international</c> and <c>inter-national</c>;</item>
/// <item>which quotation marks are used (but not whether there are any), except that one mark is not two after a number, where it may
/// mean feet or inches; the shape of apostrophes;</item>
/// <item>which hyphen or dash is used. <c>–</c>, <c>—</c> and <c>--</c> between spaces are one thing, an em dash without spaces is the
/// same thing, and between two letters or digits without spaces every dash is a hyphen. Hyphen, space and nothing stay different:
/// <c>re-sign</c>, <c>re sign</c> and <c>resign</c> are three texts;</item>
/// <item>the shape of a minus sign before a number (but not whether there is one);</item>
/// <item><c>…</c> or <c>...</c>; Markdown's <c>*</c> and <c>_</c> at the edge of a word.</item>
/// </list>
/// <para>Everything else matters: case, diacritics, every word, digit, decimal mark, currency sign and mark of punctuation, and their
/// order.
/// The end of a quote may leave a mark of punctuation out, never change it.</para>
/// <para>A quote begins and ends between words: never inside a word, a hyphenated word, a number with its sign, separators, currency or
/// per cent sign, an abbreviation or an address. Scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese) may be cut anywhere but
/// inside a number and next to a negating particle.</para>
/// </remarks>
public static class TextNormalizer
{
    public static NormalizedText Normalize(string text) => Normalize(text, TypographyRules.Current);

    internal static NormalizedText Normalize(string text, TypographyRules rules)
    {
        var normalized = new NormalizingScanner(text, rules).Run();
        WordBreaks.Mark(normalized);
        return normalized;
    }
}
