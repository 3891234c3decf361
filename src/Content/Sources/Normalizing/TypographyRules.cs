namespace Timeline.Content.Sources.Normalizing;

/// <summary>What counts as typography. A fingerprint holds hashes of words made by the rules of its time.</summary>
internal enum TypographyRules
{
    /// <summary>Those of the first fingerprints: <c>℃ ㎏ Ⅳ 〜 ﾞ</c> as they are, single marks between ideographs as apostrophes.</summary>
    First,

    Current,
}
