namespace Timeline.Site.Themes;

/// <summary>Which form of a word a number takes, by the plural rules of Unicode CLDR, for whole numbers.</summary>
internal static class PluralRules
{
    public static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    public static string Category(string language, long count)
    {
        var n = Math.Abs(count);
        var (ten, hundred) = (n % 10, n % 100);
        return language.Split('-')[0].ToLowerInvariant() switch
        {
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" or "lo" or "my" => "other",
            "fr" or "pt" or "hy" => n is 0 or 1 ? "one" : n % 1_000_000 == 0 ? "many" : "other",
            "es" or "it" or "ca" => n == 1 ? "one" : n != 0 && n % 1_000_000 == 0 ? "many" : "other",
            "hi" or "bn" or "fa" or "gu" or "kn" or "am" or "zu" => n is 0 or 1 ? "one" : "other",
            "ar" => n switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ when hundred is >= 3 and <= 10 => "few",
                _ when hundred >= 11 => "many",
                _ => "other",
            },
            "he" => n == 1 ? "one" : n == 2 ? "two" : "other",
            "ru" or "uk" or "be" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "many",
            "pl" => n == 1 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "many",
            "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "hr" or "sr" or "bs" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "other",
            "ro" => n == 1 ? "one" : n == 0 || hundred is >= 1 and <= 19 ? "few" : "other",
            "lt" => ten == 1 && hundred is < 11 or > 19 ? "one" : ten >= 2 && hundred is < 11 or > 19 ? "few" : "other",
            "lv" => ten == 0 || hundred is >= 11 and <= 19 ? "zero" : ten == 1 ? "one" : "other",
            "sl" => hundred == 1 ? "one" : hundred == 2 ? "two" : hundred is 3 or 4 ? "few" : "other",
            "ga" => n == 1 ? "one" : n == 2 ? "two" : n is >= 3 and <= 6 ? "few" : n is >= 7 and <= 10 ? "many" : "other",
            "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            _ => n == 1 ? "one" : "other",
        };
    }
}
