namespace Timeline.Content.Sources.Matching;

/// <summary>The longest common subsequence of two short lists of tokens, and the diff it gives.</summary>
internal static class Aligner
{
    /// <summary>Pairs of equal tokens in order. Words count for more than marks, and time is the product of the lengths.</summary>
    public static List<(int Here, int There)> CommonTokens(List<DiffToken> here, List<DiffToken> there)
    {
        var best = new int[here.Count + 1, there.Count + 1];
        for (var i = here.Count - 1; i >= 0; i--)
        {
            for (var j = there.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (here[i].SaysTheSameAs(there[j]))
                {
                    best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + Weight(here[i]));
                }
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < here.Count && j < there.Count;)
        {
            if (here[i].SaysTheSameAs(there[j]) && best[i, j] == best[i + 1, j + 1] + Weight(here[i]))
            {
                pairs.Add((i++, j++));
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    public static IEnumerable<(DiffOperation Operation, DiffToken Token)> Steps(
        List<DiffToken> here, List<DiffToken> there, List<(int Here, int There)> pairs, int start, int end)
    {
        var (i, j) = (start, 0);
        foreach (var pair in pairs.Append((end, there.Count)))
        {
            // Equal words in a row can still stand apart in one text and together in the other.
            var isNext = i > start && (i, j) == pair;
            for (; i < pair.Item1; i++)
            {
                yield return (DiffOperation.Removed, here[i]);
            }

            for (; j < pair.Item2; j++)
            {
                yield return (DiffOperation.Added, there[j]);
            }

            if (i < end && j < there.Count)
            {
                if (isNext && !here[i].StandsApartLike(there[j]))
                {
                    yield return (DiffOperation.Removed, here[i]);
                    yield return (DiffOperation.Added, there[j]);
                }
                else
                {
                    yield return (DiffOperation.Same, here[i]);
                }

                i++;
                j++;
            }
        }
    }

    private static int Weight(DiffToken token) => token.IsWord ? 3 : 1;
}
