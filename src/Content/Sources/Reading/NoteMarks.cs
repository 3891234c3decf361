using System.Buffers;

namespace Timeline.Content.Sources.Reading;

/// <summary>Which short pieces of a text only lead to a note: <c>1</c>, <c>3,4</c>, <c>*</c>, <c>[2]</c>, <c>[note 4]</c>.</summary>
/// <remarks>
/// What could be a power, an ordinal or an abbreviation stays: a mark that is kept costs its author a character, a number that is dropped
/// would let <c>40 m²</c> be quoted as 40 m.
/// </remarks>
internal static class NoteMarks
{
    /// <summary>No mark is longer.</summary>
    public const int Longest = 12;

    private const int ShortWord = 3;
    private const string Signs = "*∗⁎†‡§¶#‖↩↑^⤴\uFE0E\uFE0F";
    private const string ClosingMarks = ".,;:!?\"'”’»…";

    // After these a raised number is a power.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Measures = new HashSet<string>(
        [
            "mile", "miles", "foot", "feet", "inch", "inches", "yard", "yards", "rod", "rods", "metre", "metres", "meter", "meters",
            "kilometre", "kilometres", "kilometer", "kilometers", "centimetre", "centimetres", "centimeter", "centimeters",
            "mètre", "mètres", "kilomètre", "kilomètres", "metro", "metros", "mol", "rad", "second", "seconds", "sec", "min",
            "sin", "cos", "tan", "log", "exp", "sinh", "cosh", "tanh", "chi", "eta", "phi", "psi", "rho", "tau", "sigma", "omega",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Between = SearchValues.Create(",;–- \u00A0");

    /// <summary>How digits are written in an element: raised ones stay raised, so that 10⁶ is not 106.</summary>
    public static string? Digits(string? element) => element switch
    {
        "sup" => "⁰¹²³⁴⁵⁶⁷⁸⁹",
        "sub" => "₀₁₂₃₄₅₆₇₈₉",
        _ => null,
    };

    /// <summary>Whether a link to a note may read so.</summary>
    public static bool IsMark(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        return !words.IsEmpty && words.Length <= Longest
            && (IsNumbers(words) || IsSigns(words) || IsLetter(words) || IsBracketed(words));
    }

    /// <summary><c>[2]</c>, <c>[a]</c>, <c>[note 4]</c>: raised, or as a link, it is a mark wherever it stands.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words is not ['[', .. var inner, ']'] || words.Length > Longest)
        {
            return false;
        }

        inner = inner.Trim();
        var name = inner.IndexOfAnyInRange('0', '9') is var digit and > 0 ? inner[..digit] : default;
        return IsNumbers(inner) || IsSigns(inner) || IsLetter(inner)
            || (name.EndsWith(" ") && !name.Trim().ContainsAnyExceptInRange('a', 'z') && IsNumbers(inner[name.Length..]));
    }

    /// <summary>Whether a raised piece that is no link is a mark, by what stands around it.</summary>
    /// <param name="words">The raised piece.</param>
    /// <param name="before">The end of the line before it.</param>
    /// <param name="after">The character after it; 0 for none.</param>
    public static bool IsRaisedMark(ReadOnlySpan<char> words, ReadOnlySpan<char> before, char after)
    {
        words = words.Trim();
        if (IsBracketed(words))
        {
            return true;
        }

        if (before.IsEmpty || char.IsLetterOrDigit(after) || words.Length > Longest)
        {
            return false;
        }

        var follows = ClosingMarks.Contains(before[^1], StringComparison.Ordinal);
        return IsNumbers(words) ? follows || EndsWithWord(before)
            : IsSigns(words) ? follows || EndsWithWord(before) || char.IsDigit(before[^1])
            : IsLetter(words) && follows;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        var word = before[start..];
        var isName = word.Length > ShortWord || word.IndexOfAnyExceptInRange('A', 'Z') >= 0;
        return word.Length >= ShortWord && isName && !Measures.Contains(word)
            && (start == 0 || before[start - 1] is ' ' or '(' or '“' or '"' or '‘' or '\'' or '’' or '-' or '\n');
    }

    // 1, 12, "3,4", 2–5: no nought at the head and no more than three digits in a row.
    private static bool IsNumbers(ReadOnlySpan<char> words)
    {
        var digits = 0;
        foreach (var c in words)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : Between.Contains(c) && digits > 0 ? 0 : 4;
            if (digits > 3 || (digits == 1 && c == '0'))
            {
                return false;
            }
        }

        return digits > 0;
    }

    private static bool IsSigns(ReadOnlySpan<char> words) => !words.IsEmpty && !words.ContainsAnyExcept(Signs);

    private static bool IsLetter(ReadOnlySpan<char> words) => words is [>= 'a' and <= 'z'];
}
