using System.Globalization;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>Tables: which characters are white space, dashes, quotation marks, or nothing at all.</summary>
internal static class Characters
{
    public const char Apostrophe = '\'';
    public const char QuotationMark = '"';
    public const char Minus = '\u2212';
    public const char Ellipsis = '\u2026';

    /// <summary>Encoded as U+301C or as U+FF5E, by the same people for the same sign.</summary>
    public const char WaveDash = '\u301C';

    /// <summary>Full-width forms of ASCII as ASCII.</summary>
    public static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u2800';

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v';

    /// <summary>
    /// Characters that are not seen: joiners, direction marks, selectors, the tatweel. The soft hyphen is treated on its own.
    /// </summary>
    public static bool IsInvisible(char c) => c is '\u061C' or '\u0640' or '\u180E' or '\u034F' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u206F')
        or (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180D');

    /// <summary>Hyphens, short dashes and the minus sign.</summary>
    public static bool IsShortDash(char c) => c is '-' or (>= '\u2010' and <= '\u2013') or Minus
        or '\uFE63' or '\u058A' or '\u05BE' or '\u1806' or '\u2043';

    public static bool IsLongDash(char c) =>
        c is '\u2014' or '\u2015' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE31' or '\u2500';

    public static bool IsSingleQuote(char c) => c is '\'' or '`' or '\u00B4' or (>= '\u2018' and <= '\u201B')
        or '\u2032' or '\u2035' or '\u2039' or '\u203A'
        or '\u02BC' or '\u02B9' or '\u02BB' or '\u02BD' or '\u05F3' or '\u275B' or '\u275C' or '\uA78C';

    public static bool IsDoubleQuote(char c) => c is '"' or (>= '\u201C' and <= '\u201F')
        or '\u2033' or '\u2036' or '\u00AB' or '\u00BB' or '\u05F4'
        or '\u275D' or '\u275E' or (>= '\u300C' and <= '\u300F')
        or (>= '\u301D' and <= '\u301F') or '\uFF62' or '\uFF63' or (>= '\uFE41' and <= '\uFE44') or '\u2E42';

    public static bool IsQuote(char c) => IsSingleQuote(c) || IsDoubleQuote(c);

    public static bool IsDots(char c) => c is '.' or Ellipsis or '\u22EF' or '\u2025';

    public static bool IsCurrency(char c) => c == '$' || (c >= '\u00A2' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    /// <summary>Signs that belong to the number before them, with or without a space.</summary>
    public static bool IsUnit(char c) => c is '%' or '‰' or '٪' or '°' or '℃' or '℉' || IsCurrency(c);

    /// <summary>Of a quotation mark between two spaces: whether it usually opens.</summary>
    public static bool UsuallyOpens(char c) =>
        c is '\u00AB' or '\u2039' or '\u201C' or '\u201E' or '\u2018' or '\u201A' or '\u300C' or '\u300E' or '\u301D';

    public static Side SideOf(char c, CharacterKind kind) =>
        kind != CharacterKind.Punctuation ? Side.Word
        : c == Ellipsis ? Side.Free
        : c is '¿' or '¡' ? Side.Opens
        : char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation ? Side.Opens
        : Side.Closes;

    public static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Punctuation that ties what it touches into one word.</summary>
    private static bool IsGlue(char c) => c is '%' or '‰' or '‱' or '&' or '@' or '#' or '/' or '\\' or '_' or '*' or '§' or '٪';

    public static CharacterKind KindOf(char c)
    {
        if (char.IsAsciiLetterOrDigit(c) || c == Apostrophe)
        {
            return CharacterKind.Word;
        }

        return c < '\u0300' && char.IsLetter(c) ? CharacterKind.Word
            : IsIdeograph(c) ? CharacterKind.Ideograph
            : KindOf(c, char.GetUnicodeCategory(c));
    }

    public static CharacterKind KindOf(char high, char low)
    {
        if (!char.IsSurrogatePair(high, low))
        {
            return CharacterKind.Symbol;
        }

        var point = char.ConvertToUtf32(high, low);
        return point is >= 0x20000 and < 0x40000 or >= 0x1B000 and <= 0x1B16F
            ? CharacterKind.Ideograph
            : KindOf(high, CharUnicodeInfo.GetUnicodeCategory(point));
    }

    private static CharacterKind KindOf(char c, UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherNumber => CharacterKind.Word,
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => CharacterKind.Symbol,
        _ => IsGlue(c) ? CharacterKind.Symbol : CharacterKind.Punctuation,
    };

    /// <summary>Letters of scripts written without spaces between words.</summary>
    private static bool IsIdeograph(char c) => c switch
    {
        < '\u0E00' => false,
        <= '\u0EFF' => char.IsLetter(c) || IsMark(char.GetUnicodeCategory(c)),
        >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17D3' or >= '\uAA60' and <= '\uAA7F' =>
            char.IsLetter(c) || IsMark(char.GetUnicodeCategory(c)),
        >= '\u3005' and <= '\u3007' or >= '\u3041' and <= '\u30FA' or >= '\u30FC' and <= '\u312F' or >= '\u31F0' and <= '\u31FF' => true,
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => true,
        _ => false,
    };
}
