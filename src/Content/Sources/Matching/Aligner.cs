namespace Timeline.Content.Sources.Matching;

/// <summary>The smallest difference between a short list of tokens and some stretch of another, and the diff it gives.</summary>
internal static class Aligner
{
    /// <summary>
    /// Pairs of equal tokens in order, of the stretch of a text that can be made the quote's with fewest words and marks taken out and put
    /// in. Words count for more than marks, and time is the product of the lengths.
    /// </summary>
    public static List<(int Here, int There)> CommonTokens(List<DiffToken> here, List<DiffToken> there)
    {
        // What it costs to make the rest of the quote from the text that follows; behind the last pair the text is free.
        var least = new int[here.Count + 1, there.Count + 1];
        for (var i = here.Count; i >= 0; i--)
        {
            for (var j = there.Count - 1; j >= 0; j--)
            {
                least[i, j] = least[i, j + 1] + Weight(there[j]);
                if (i < here.Count)
                {
                    least[i, j] = Math.Min(least[i, j], least[i + 1, j] + Weight(here[i]));
                    least[i, j] = here[i].SaysTheSameAs(there[j]) ? Math.Min(least[i, j], least[i + 1, j + 1]) : least[i, j];
                }
            }
        }

        var first = 0;
        for (var i = 1; i <= here.Count; i++)
        {
            first = least[i, 0] < least[first, 0] ? i : first;
        }

        var pairs = new List<(int, int)>();
        for (int i = first, j = 0; i < here.Count && j < there.Count;)
        {
            if (here[i].SaysTheSameAs(there[j]) && least[i, j] == least[i + 1, j + 1])
            {
                pairs.Add((i++, j++));
            }
            else if (least[i, j] == least[i + 1, j] + Weight(here[i]))
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
