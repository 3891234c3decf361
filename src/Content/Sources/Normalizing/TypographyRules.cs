namespace Timeline.Content.Sources.Normalizing;

/// <summary>What counts as typography and as a word. A fingerprint holds hashes of words made by the rules of its time.</summary>
internal enum TypographyRules
{
    /// <summary>Those of the first fingerprints: <c>℃ ㎏ Ⅳ 〜 ﾞ</c> as they are, single marks between ideographs as apostrophes.</summary>
    First,

    /// <summary>Those of versions 2 and 3: numbers of several words are several words.</summary>
    Second,

    Current,
}
