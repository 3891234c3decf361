namespace Timeline.Content.Sources.Normalizing;

/// <summary>What stood between two normalised characters and matters.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing, or white space that does not matter.</summary>
    None,

    /// <summary>White space that keeps two words, or a mark and the next word, apart.</summary>
    Space,

    /// <summary>Nothing, and the quotation mark that follows may be a sign of feet or minutes.</summary>
    SinglePrime,

    /// <summary>Nothing, and the quotation mark that follows may be a sign of inches or seconds.</summary>
    DoublePrime,

    /// <summary>A hyphen or short dash without spaces.</summary>
    Hyphen,

    /// <summary>A hyphen at the end of a line inside a word: perhaps the word's own, perhaps the printer's.</summary>
    LineHyphen,

    /// <summary>A long dash without spaces.</summary>
    Dash,

    /// <summary>Any dash between spaces.</summary>
    SpacedDash,

    /// <summary><c>pre- and</c></summary>
    HangingRight,

    /// <summary><c>a -like</c></summary>
    HangingLeft,
}

/// <summary>
/// How a gap lies in its byte: class, then raw white space, then whether a quote may be cut here, then the kind of the next character.
/// </summary>
internal static class GapBits
{
    public const byte Class = 0x0F;
    public const byte Space = 0x10;
    public const byte Break = 0x20;
    public const int KindShift = 6;

    /// <summary>
    /// Whether two gaps may be the same text in different typography. Not transitive, on purpose: a dash without spaces is written both
    /// like a hyphen and like a spaced dash, but a hyphenated word is not two words with a dash between them.
    /// </summary>
    public static bool Compatible(byte one, byte other)
    {
        var a = (Gap)(one & Class);
        var b = (Gap)(other & Class);
        return a == b || a switch
        {
            Gap.None => b is Gap.LineHyphen or Gap.SinglePrime or Gap.DoublePrime,
            Gap.SinglePrime or Gap.DoublePrime => b == Gap.None,
            Gap.Hyphen => b is Gap.Dash or Gap.LineHyphen,
            Gap.LineHyphen => b is Gap.None or Gap.Hyphen or Gap.HangingRight or Gap.Dash,
            Gap.Dash => b is Gap.Hyphen or Gap.SpacedDash or Gap.LineHyphen,
            Gap.SpacedDash => b == Gap.Dash,
            Gap.HangingRight => b == Gap.LineHyphen,
            _ => false,
        };
    }
}

/// <summary>What a normalised character is to the words around it. At most four, for they share a byte with the gap.</summary>
internal enum CharacterKind : byte
{
    Punctuation,

    /// <summary>Belongs to the word or number it touches: <c>$ % &amp; °</c>.</summary>
    Symbol,

    /// <summary>Letter, mark, digit or apostrophe.</summary>
    Word,

    /// <summary>A letter of a script that writes no spaces between words.</summary>
    Ideograph,
}

/// <summary>On which side of it a mark tolerates white space.</summary>
internal enum Side : byte
{
    /// <summary>A word or symbol: white space on either side keeps it apart.</summary>
    Word,

    /// <summary>An opening mark: white space behind it is typography.</summary>
    Opens,

    /// <summary>A closing mark: white space before it is typography.</summary>
    Closes,

    /// <summary>An ellipsis: white space around it is typography.</summary>
    Free,
}
