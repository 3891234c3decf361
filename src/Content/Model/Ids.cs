using System.Globalization;
using System.Text;

namespace Timeline.Content.Model;

/// <summary>Which ids may name a page: they become folders and URLs on every system.</summary>
public static class Ids
{
    public const int Longest = 100;

    private const int MostBytes = 220;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reserved = new HashSet<string>(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).Select(n => $"com{n}"), .. Enumerable.Range(0, 10).Select(n => $"lpt{n}")],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is wrong with an id, or null.</summary>
    public static string? Problem(string id)
    {
        if (id.Length is 0 or > Longest)
        {
            return $"an id has 1 to {Longest} characters";
        }

        // A file name has 255 bytes everywhere, and ends in an extension.
        if (Encoding.UTF8.GetByteCount(id) is > MostBytes and var bytes)
        {
            return $"the id '{Show(id)}' has {bytes} bytes in UTF-8; as the name of a folder and of files it has {MostBytes} at most, so " +
                "shorten it";
        }

        foreach (var rune in id.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not ('-' or '_' or '.')
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                return $"the id '{Show(id)}' holds {Name(rune)}; an id has letters, digits, '-', '_' and '.' only, as in '{Fallback(id)}'";
            }
        }

        if (!char.IsLetterOrDigit(id[0]) && !char.IsSurrogate(id[0]))
        {
            return $"the id '{Show(id)}' begins with '{id[0]}'; it must begin with a letter or a digit";
        }

        if (id[^1] == '.' || id.Contains("..", StringComparison.Ordinal))
        {
            return $"the id '{Show(id)}' cannot name a folder on every system; drop the dots";
        }

        if (Reserved.Contains(id.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? id.AsSpan(0, dot) : id))
        {
            return $"'{Show(id)}' is a reserved file name on Windows; choose another id";
        }

        if (Composed(id) != id)
        {
            return $"the id '{Show(id)}' is not in Unicode's composed form (NFC); type it anew";
        }

        return null;
    }

    /// <summary>A text as an id: lower case, letters and digits kept, anything else one hyphen. Empty when nothing is left.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= Longest - 1 || Encoding.UTF8.GetByteCount(slug.ToString()) > MostBytes - 8)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>A text in Unicode's composed form; one that holds what is no character stays as it is.</summary>
    public static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>What two spellings of one term share: neither case nor composition, and hyphens and spaces are the same.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Composed(text).ToLowerInvariant())
        {
            if (c is not ('-' or '_' or '‐' or '‑') && !char.IsWhiteSpace(c))
            {
                folded.Append(c is '’' or '‘' ? '\'' : c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static string Fallback(string id) => Slug(id) is { Length: > 0 } slug ? slug : "my-event";

    private static string Name(Rune rune) => rune.Value switch
    {
        '/' or '\\' => $"a slash '{rune}'",
        ' ' => "a space",
        < ' ' or (>= 0x7F and < 0xA0) => "a control character",
        0xFFFE or 0xFFFF or 0xFFFD => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}, which is no character"),
        _ => $"'{rune}'",
    };

    private static string Show(string id) => id.Length <= 40 ? id : id[..40] + "…";
}
