namespace Timeline.Benchmarks.Building;

/// <summary>Words in sentences, as often as words are in a language: some in each sentence, most in few. The same each time for the same chance.</summary>
internal sealed class Prose
{
    private const string Common =
        """
        the of and a to in was for on by that with as at from it were had which an his this be not their first one its or after have been when who two
        new would city into over more during than between they only there out some most about year under before him war state time made where other all
        through many until being then against part men no while became small early north company south later several against river school called house
        including government high station town council bridge report harbour law office committee ship factory public library vote strike march treaty
        line railway engine court paper letter page volume record press daily meeting members board mayor colonel captain professor doctor engineer
        witness minutes ledger survey census chart plan draft bill petition inquiry fire flood storm drought harvest winter spring summer autumn morning
        evening night crowd workers union owner tenant farmer miner teacher printer editor clerk judge jury lawyer bank loan debt tax price wage contract
        permit licence patent export import cargo freight mail telegraph telephone radio signal cable power plant mill mine quarry canal dock pier road
        tunnel tower dam hospital clinic vaccine fever outbreak ward nurse patient trial test sample result figure table museum gallery theatre concert
        choir film print photograph map atlas archive folio copy edition
        """;

    private const string Beginnings =
        "ba be bo bra da del do fa fer ga gar ha hel ka kel la lan lo ma mar mel mo na nor o pa pel ra ro sa sel ta tor va ver wa wil za";

    private const string Ends =
        "bar ber den dor fen gar land ler lin man mar mond nar ner ria rick rin ro san sen son ster ta ton tra ven ville vin wick zen é ö";

    private readonly double[] weights;

    public Prose(Random chance)
    {
        var (beginnings, ends, invented) = (Beginnings.Split(' '), Ends.Split(' '), new SortedSet<string>(StringComparer.Ordinal));
        while (invented.Count < 900)
        {
            invented.Add(Of(chance, beginnings) + Of(chance, ends) + (chance.NextDouble() < .3 ? Of(chance, ends) : ""));
        }

        Plain = [.. Common.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        Invented = [.. invented];
        Words = [.. Plain, .. Invented];
        weights = new double[Words.Length];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = sum += 1.0 / (i + 8);
        }
    }

    public string[] Plain { get; }

    public string[] Invented { get; }

    public string[] Words { get; }

    public static T Of<T>(Random chance, T[] list) => list[chance.Next(list.Length)];

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public string[] Some(Random chance, int count)
    {
        var words = new string[count];
        for (var i = 0; i < count; i++)
        {
            var at = Array.BinarySearch(weights, chance.NextDouble() * weights[^1]);
            words[i] = Words[Math.Min(at < 0 ? ~at : at, Words.Length - 1)];
        }

        return words;
    }

    public string Sentence(Random chance, int count)
    {
        var words = Some(chance, count);
        words[0] = Capital(words[0]);
        if (count > 7)
        {
            words[chance.Next(3, count - 2)] += ",";
        }

        var middle = words[count / 2].TrimEnd(',');
        words[count / 2] = chance.NextDouble() switch
        {
            < .06 => $"“{middle}”",
            < .10 => middle + "’s",
            < .13 => $"{middle} & {words[count / 3].TrimEnd(',')}",
            < .15 => $"{middle}: {words[count / 3].TrimEnd(',')}",
            _ => words[count / 2],
        };
        return string.Join(' ', words) + ".";
    }

    /// <summary>Sentences with about so many words in all.</summary>
    public string Sentences(Random chance, int least, int most)
    {
        var (wanted, sentences) = (chance.Next(least, most + 1), new List<string>());
        for (var have = 0; have < wanted;)
        {
            var count = Math.Min(chance.Next(9, 21), Math.Max(5, wanted - have));
            sentences.Add(Sentence(chance, count));
            have += count;
        }

        return string.Join(' ', sentences);
    }
}
