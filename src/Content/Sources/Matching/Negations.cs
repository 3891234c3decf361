using System.Collections.Frozen;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Words that turn a sentence round. Brackets may neither add nor replace one.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Words = new[]
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

    public static bool AnyIn(NormalizedText text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (!text.IsWord(i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < to && text.IsWord(end) && !text.CanBreak(end))
            {
                end++;
            }

            var word = text.Characters[i..end];
            if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.IndexOfAny("不非無无未没沒勿") >= 0
                || Words.Contains(word.ToString()))
            {
                return true;
            }

            i = end;
        }

        return false;
    }
}
