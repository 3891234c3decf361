using System.Collections.Frozen;

namespace Timeline.Site.Themes;

/// <summary>Which languages run from right to left, for those whose words the theme does not have.</summary>
internal static class TextDirection
{
    // As their people usually write them; and the scripts (ISO 15924) that a tag may name instead: uz-Arab, ks-Deva.
    private static readonly FrozenSet<string> Languages = Set("ar arc arz azb bal bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd sdh syr ug ur yi");
    private static readonly FrozenSet<string> Scripts = Set("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa");

    /// <param name="language">A BCP 47 tag.</param>
    public static bool IsRightToLeft(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        return parts.Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter)) is { } script
            ? Scripts.Contains(script)
            : Languages.Contains(parts[0]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
