using System.Collections.Frozen;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// Words that turn a sentence round. Brackets may neither add nor replace one, nor may an ellipsis within a sentence leave one out.
/// </summary>
internal static class Negations
{
    private static readonly FrozenSet<string> All = new[]
    {
        "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "without", "hardly", "barely",
            "scarcely", "false", "falsely",
        "niet", "geen", "nooit", "niemand", "niets", "noch", "zonder", "nergens",
        "ne", "pas", "jamais", "aucun", "aucune", "rien", "ni", "sans", "nul", "nulle", "non",
        "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "weder", "ohne", "nichts",
        "nunca", "jamás", "ningún", "ninguna", "ninguno", "sin", "nada", "nadie", "tampoco",
        "mai", "nessun", "nessuno", "nessuna", "senza", "né", "niente",
        "não", "sem", "nem", "nenhum", "nenhuma",
        "inte", "icke", "ikke", "ikkje", "ej", "aldrig", "ingen", "inget", "inga", "utan", "uden", "uten",
        "ei", "eivät", "bez", "nikdy", "nigdy", "żaden",
        "не", "нет", "ни", "никогда", "без", "ні", "немає",
        "δεν", "μη", "χωρίς", "لا", "لم", "لن", "ليس", "ليست", "بدون", "לא", "אין", "בלי", "değil", "yok", "hayır",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What negates in one language and is common in another: there it counts only where none of the other's words stand near.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Elsewhere =
        new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            ["no"] = Words("em uma foi ao aos não das pela pelo"),
            ["noch"] = Words("und das ist nicht auf dem mit wurde wird im"),
            ["mai"] = Words("im am und der dem den le les des du en au"),
            ["né"] = Words("est les des en du et au"),
            ["ne"] = Words("che di della nel per"),
            ["ni"] = Words("och är på att har"),
            ["ei"] = Words("og som på til het een und der ist"),
            ["sin"] = Words("og och på är er av han med the of and"),
            ["sem"] = Words("og að á že se na"),
            ["pas"] = Words("het een van"),
            ["nul"] = Words("het een van"),
            ["sans"] = Words("the of and und der"),
            ["non"] = Words("the of and"),
            ["nie"] = Words("the of and"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Words of Chinese that hold the letter of a negation and say something else.
    private static readonly FrozenSet<string> Compounds = Words(
        "不仅 不僅 不但 不过 不過 不久 不断 不斷 不同 不少 不管 不论 不論 没收 沒收 沉没 沉沒 淹没 淹沒");

    private const int Near = 400; // characters in which another language shows

    /// <summary>The first negation in what an ellipsis leaves out of a sentence, or null.</summary>
    public static string? First(NormalizedText text, int from, int to)
    {
        foreach (var (start, end) in WordsOf(text, from, to))
        {
            var word = text.Characters[start..end].ToString();
            if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
                || (All.Contains(word) && !(Elsewhere.TryGetValue(word, out var others) && AnyOf(others, text, start, end))))
            {
                return word;
            }

            for (var i = start; i < end; i++)
            {
                if (IsHan(text.Characters, i))
                {
                    return text.Characters[i].ToString();
                }
            }
        }

        return text.Characters[from..to].Contains("ไม่", StringComparison.Ordinal) ? "ไม่" : null;
    }

    // 无, 非 and 未 are parts of too many words (非常, 未来).
    private static bool IsHan(ReadOnlySpan<char> characters, int i) => characters[i] is '不' or '没' or '沒' or '勿'
        && !(i > 0 && Compounds.Contains(characters[(i - 1)..(i + 1)].ToString()))
        && !(i + 1 < characters.Length && Compounds.Contains(characters[i..(i + 2)].ToString()));

    private static bool AnyOf(FrozenSet<string> words, NormalizedText text, int start, int end)
    {
        foreach (var (first, last) in WordsOf(text, Math.Max(0, start - Near), Math.Min(text.Length, end + Near)))
        {
            if (words.Contains(text.Characters[first..last].ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(string row) => row.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool AnyIn(NormalizedText text, int from, int to)
    {
        foreach (var (start, end) in WordsOf(text, from, to))
        {
            var word = text.Characters[start..end];
            if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.IndexOfAny("不非無无未没沒勿") >= 0
                || All.Contains(word.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(int Start, int End)> WordsOf(NormalizedText text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            var start = i++;
            if (!text.IsWord(start))
            {
                continue;
            }

            while (i < to && text.IsWord(i) && !text.CanBreak(i))
            {
                i++;
            }

            yield return (start, i);
        }
    }
}
