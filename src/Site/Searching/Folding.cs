using System.Globalization;
using System.Text;

namespace Timeline.Site.Searching;

/// <summary>
/// A word as a search compares it: lower case, without diacritics, letters of one sound as one. <c>search.js</c> folds alike;
/// <c>tests/cases/search/folding.txt</c> holds both to it.
/// </summary>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (lower, w) => Ascii.ToLower(w, lower, out _));
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in Whole(word).Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (Letters(rune.Value) is { } letters)
            {
                folded.Append(letters);
            }
            else if (IsLetterOrNumber(Rune.GetUnicodeCategory(rune)))
            {
                folded.Append(rune.ToString());
            }
        }

        return folded.ToString();
    }

    public static bool IsLetterOrNumber(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber);

    // Normalizing refuses half a surrogate pair, which is no letter anyway.
    private static string Whole(ReadOnlySpan<char> word)
    {
        var whole = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    // What Unicode does not take apart, but people leave out or write otherwise when they search.
    private static string? Letters(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ς' => "σ",
        'ٱ' => "ا",
        'ى' or 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'ـ' => "", // only stretches a word
        >= '٠' and <= '٩' => ((char)(letter - '٠' + '0')).ToString(),
        >= '۰' and <= '۹' => ((char)(letter - '۰' + '0')).ToString(),
        _ => null,
    };
}
