using System.Collections.Frozen;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// Words that turn a sentence round. Brackets may neither add nor replace one, nor may an ellipsis leave one out of what is quoted.
/// </summary>
internal static class Negations
{
    private static readonly FrozenSet<string> All = Words(
        "not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely false falsely",
        "isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint",
        "niet geen nooit niemand niets noch zonder nergens geenszins nimmer nauwelijks evenmin",
        "ne pas jamais aucun aucune rien ni sans nul nulle non guère nullement",
        "nicht kein keine keinen keinem keiner keines nie niemals weder ohne nichts keineswegs keinerlei kaum mitnichten nirgends nirgendwo niemanden niemandem",
        "nunca jamás ningún ninguna ninguno sin nada nadie tampoco apenas",
        "mai nessun nessuno nessuna senza né niente neppure nemmeno nulla",
        "não sem nem nenhum nenhuma jamais ninguém",
        "inte icke ikke ikkje ej aldrig ingen inget inga ingenting utan uden uten knappt knappast næppe",
        "ei eivät bez nikdy nigdy żaden není nebyl nebyla nebylo nejsou nemá nu",
        "не нет ни никогда без ні немає",
        "δεν μη χωρίς لا لم لن ليس ليست بدون غير לא אין בלי değil yok hayır نیست نبود نه هیچ نہیں",
        "नहीं không chưa chẳng tidak bukan belum tanpa 안 못");

    // What is said to be so by somebody only, or denied, is another statement without these.
    private static readonly FrozenSet<string> Hedges = Words(
        "denied denies deny denying refused refuses allegedly reportedly supposedly purportedly",
        "alleged alleges alleging claimed claims accused suspected rumoured rumored acquitted exonerated",
        "ontkende ontkent ontkennen weigerde vermeend vermeende beweerde beweert beschuldigd verdacht vrijgesproken",
        "nia niait nient démentit dément prétendument prétend prétendait accusé accusée soupçonné soupçonnée acquitté acquittée",
        "bestritt bestreitet leugnete leugnet angeblich vermeintlich mutmaßlich behauptet behauptete beschuldigt verdächtigt freigesprochen",
        "negó niega supuestamente presuntamente acusado acusada sospechoso sospechosa absuelto absuelta");

    // What holds but for something, or if something, holds less with these left out. "If" alone stands in too many sentences that lose nothing without it.
    private static readonly FrozenSet<string> Exceptions = Words(
        "unless except excepting",
        "tenzij behalve mits uitgezonderd",
        "sauf excepté hormis",
        "außer sofern ausgenommen",
        "salvo excepto exceto tranne eccetto",
        "utom unntatt undtagen");

    // Two words of which neither turns anything round alone.
    private static readonly FrozenSet<(string, string)> Pairs = Pair(
        "anything but, far from, stopped short, à moins, sei denn, a menos, a meno, med mindre,"
        + "failed to, fails to, fail to, failing to, failure to, unable to, declined to, declines to, tried to, tries to, attempted to, threatened to");

    // What only may be so, or is to be. These stand in too many sentences to be kept wherever they are, but not just beside what is quoted. "May" is a month.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Modals = Words(StringComparer.Ordinal,
        "might may could would should can must will shall perhaps maybe possibly probably apparently presumably",
        "zou zouden kan kunnen mag mogen moet moeten zal zullen misschien wellicht waarschijnlijk",
        "pourrait pourraient devrait devraient peut peuvent doit doivent probablement",
        "könnte könnten würde würden dürfte dürften sollte sollten soll sollen muss müssen kann können vielleicht vermutlich wahrscheinlich",
        "podría podrían puede pueden debe deben quizá quizás probablemente").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Narrowing = Words("almost nearly");

    // "He almost drowned" says that he did not, "almost all" that all but a few did: of what ends otherwise than in -ed, only these.
    private static readonly FrozenSet<string> Irregular = Words(
        "became won lost fell left broke went came hit made got took cost caught ran shot sank brought struck gave quit");

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
            ["nu"] = Words("het een van de och är på att og der den en le les est"),
            ["apenas"] = Words("em uma foi ao aos não das pela pelo com"),
            ["salvo"] = Words("the of and"),
            ["nada"] = Words("the of and och på"),
            ["nia"] = Words("the of and de la el y na ya wa"),
            ["dément"] = Words("the of and"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Words of Chinese that hold the letter of a negation and say something else.
    private static readonly FrozenSet<string> Compounds = Words(
        "不仅 不僅 不但 不过 不過 不久 不断 不斷 不同 不少 不管 不论 不論 没收 沒收 沉没 沉沒 淹没 淹沒");

    private static readonly string[] Unspaced = ["ไม่", "ません", "なかった", "ない"];

    private const int Near = 400; // characters in which another language shows

    /// <summary>What an ellipsis may not leave out of a sentence, in order: where each such word begins and ends.</summary>
    public static IEnumerable<(int Start, int End)> In(NormalizedText text) => In(text, 0, text.Length);

    /// <summary>Those of a stretch.</summary>
    public static IEnumerable<(int Start, int End)> In(NormalizedText text, int first, int last)
    {
        var (before, start) = ("", 0);
        foreach (var (from, end) in WordsOf(text, first, last))
        {
            var word = text.Characters[from..end].ToString();
            if (Turns(word) && !(Elsewhere.TryGetValue(word, out var others) && AnyOf(others, text, from, end)))
            {
                yield return (from, end);
            }
            else if (IsPair(before, word))
            {
                yield return (start, end);
            }
            else if (UnspacedIn(text, from, end) is { } place)
            {
                yield return place;
            }

            (before, start) = (word, from);
        }
    }

    /// <summary>Whether it says "not", and does not only take back or narrow what is said.</summary>
    public static bool IsNegation(string word) => All.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
        || (word.Length > 3 && word.StartsWith("n'", StringComparison.OrdinalIgnoreCase)) // n'est
        || (word.Length > 2 && word[0] is 'و' or 'ف' && All.Contains(word[1..])) // وليس
        || word.AsSpan().IndexOfAny("않없") >= 0;

    /// <summary>The first word of an author's own in brackets that takes back or narrows what is said.</summary>
    public static string? Qualifier(NormalizedText editorial)
    {
        var narrowing = WordsOf(editorial, 0, editorial.Length).Where(word => Narrowing.Contains(editorial.Characters[word.Start..word.End].ToString()));
        return In(editorial).Concat(narrowing).Select(word => editorial.Characters[word.Start..word.End].ToString()).FirstOrDefault();
    }

    /// <summary>Whether what it stands beside only may be so, or is to be.</summary>
    public static bool IsModal(ReadOnlySpan<char> word) => Modals.Contains(word);

    private static bool Turns(string word) => IsNegation(word) || Hedges.Contains(word) || Exceptions.Contains(word);

    private static bool IsPair(string before, string word) => Pairs.Contains((before.ToLowerInvariant(), word.ToLowerInvariant()))
        || ((word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || Irregular.Contains(word)) && Narrowing.Contains(before));

    // Of scripts without spaces, in which each letter is a word: what begins here.
    private static (int Start, int End)? UnspacedIn(NormalizedText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (IsHan(text.Characters, i))
            {
                return (i, i + 1);
            }
        }

        foreach (var word in Unspaced)
        {
            if (text.Characters[from..].StartsWith(word, StringComparison.Ordinal) && !(from > 0 && word[0] == 'な' && text.Characters[from - 1] is '少' or '危'))
            {
                return (from, from + word.Length);
            }
        }

        return null;
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

    private static FrozenSet<string> Words(params string[] rows) => Words(StringComparer.OrdinalIgnoreCase, rows);

    private static FrozenSet<string> Words(StringComparer comparer, params string[] rows) => rows.SelectMany(row => row.Split(' ')).ToFrozenSet(comparer);

    private static FrozenSet<(string, string)> Pair(string all) =>
        all.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1])).ToFrozenSet();

    public static bool AnyIn(NormalizedText text, int from, int to)
    {
        foreach (var (start, end) in WordsOf(text, from, to))
        {
            var word = text.Characters[start..end];
            if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.IndexOfAny("不非無无未没沒勿않없") >= 0
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
