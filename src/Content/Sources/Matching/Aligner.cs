namespace Timeline.Content.Sources.Matching;

/// <summary>The smallest difference between a short list of tokens and some stretch of another, and the diff it gives.</summary>
internal static class Aligner
{
    private const int Never = int.MaxValue / 2;

    /// <summary>
    /// Pairs of equal tokens in order, of the stretch of a text that can be made the quote's with fewest words and marks taken out and put
    /// in. Words count for more than marks; what the quote has before the first pair and behind the last counts twice, since it is shown
    /// with what the text has there. Time is the product of the lengths.
    /// </summary>
    public static List<(int Here, int There)> CommonTokens(List<DiffToken> here, List<DiffToken> there)
    {
        // What it costs to make the rest of the quote: behind a pair, and where another pair is still to come.
        var after = new int[here.Count + 1, there.Count + 1];
        var within = new int[here.Count + 1, there.Count + 1];
        var edge = 0;
        for (var j = there.Count; j >= 0; j--)
        {
            edge += j < there.Count ? 2 * Weight(there[j]) : 0;
            for (var i = here.Count; i >= 0; i--)
            {
                var least = Never;
                if (i < here.Count && j < there.Count)
                {
                    least = Math.Min(within[i + 1, j] + Weight(here[i]), within[i, j + 1] + Weight(there[j]));
                    least = here[i].SaysTheSameAs(there[j]) ? Math.Min(least, after[i + 1, j + 1]) : least;
                }

                within[i, j] = Math.Min(least, Never);
                after[i, j] = Math.Min(edge, within[i, j]);
            }
        }

        return Pairs(here, there, after, within);
    }

    private static List<(int Here, int There)> Pairs(List<DiffToken> here, List<DiffToken> there, int[,] after, int[,] within)
    {
        var (first, least) = ((Here: here.Count, There: there.Count), Never);
        var before = 0;
        for (var j = 0; j < there.Count; j++)
        {
            for (var i = 0; i < here.Count; i++)
            {
                if (before + after[i + 1, j + 1] < least && here[i].SaysTheSameAs(there[j]))
                {
                    (first, least) = ((i, j), before + after[i + 1, j + 1]);
                }
            }

            before += 2 * Weight(there[j]);
        }

        // From pair to pair, as long as another one costs no more than to end here.
        var pairs = new List<(int, int)>();
        var (x, y) = first;
        while (x < here.Count && y < there.Count)
        {
            pairs.Add((x++, y++));
            if (after[x, y] < within[x, y])
            {
                break;
            }

            while (x < here.Count && y < there.Count && !(here[x].SaysTheSameAs(there[y]) && within[x, y] == after[x + 1, y + 1]))
            {
                (x, y) = within[x, y] == within[x + 1, y] + Weight(here[x]) ? (x + 1, y) : (x, y + 1);
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
