namespace Timeline.Site.Themes;

/// <summary>
/// Which form of a word a number takes, by the plural rules of Unicode CLDR, for whole numbers. A rule bears the name of the best known of
/// its
/// languages; a language's file says which is its own.
/// </summary>
internal static class PluralRules
{
    public static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The rules there are.</summary>
    public static readonly string[] Names =
    [
        "none", "english", "french", "spanish", "hindi", "arabic", "hebrew", "russian", "polish", "czech", "croatian", "romanian",
        "lithuanian", "latvian", "slovenian", "irish", "welsh",
    ];

    public static string Category(string rule, long count)
    {
        var n = Math.Abs(count);
        var (ten, hundred) = (n % 10, n % 100);
        return rule switch
        {
            "none" => "other",
            "french" => n is 0 or 1 ? "one" : n % 1_000_000 == 0 ? "many" : "other",
            "spanish" => n == 1 ? "one" : n != 0 && n % 1_000_000 == 0 ? "many" : "other",
            "hindi" => n is 0 or 1 ? "one" : "other",
            "arabic" => n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ when hundred is >= 3 and <= 10 => "few",
                _ when hundred >= 11 => "many",
                _ => "other",
            },
            "hebrew" => n == 1 ? "one" : n == 2 ? "two" : "other",
            "russian" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "many",
            "polish" => n == 1 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "many",
            "czech" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "croatian" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "other",
            "romanian" => n == 1 ? "one" : n == 0 || hundred is >= 1 and <= 19 ? "few" : "other",
            "lithuanian" => ten == 1 && hundred is < 11 or > 19 ? "one" : ten >= 2 && hundred is < 11 or > 19 ? "few" : "other",
            "latvian" => ten == 0 || hundred is >= 11 and <= 19 ? "zero" : ten == 1 ? "one" : "other",
            "slovenian" => hundred == 1 ? "one" : hundred == 2 ? "two" : hundred is 3 or 4 ? "few" : "other",
            "irish" => n == 1 ? "one" : n == 2 ? "two" : n is >= 3 and <= 6 ? "few" : n is >= 7 and <= 10 ? "many" : "other",
            "welsh" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            _ => n == 1 ? "one" : "other",
        };
    }
}
