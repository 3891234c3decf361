using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>The nearest text to a quote that is not there.</summary>
/// <param name="Damage">What the difference looks like where it is no other words, in a sentence.</param>
internal sealed record Nearest(Occurrence Place, WordDiff Difference, string? Damage = null);

/// <summary>
/// Finds the stretch of a text that shares most words with a quote, in order. Bounded: it may miss, it does not take long.
/// </summary>
internal sealed class NearSearch(NormalizedText text, TextWords index)
{
    private const int VotingWords = 200;
    private const int VotesPerWord = 200;
    private const int LongestDiff = 400;
    private const int Attempts = 3;

    // So short a text is compared whole.
    private const int ShortText = 100;

    /// <summary>Null if nothing in the text shares half of the quote's words, in whatever capitals.</summary>
    public Nearest? Find(TextWords quote)
    {
        if (quote.Words == 0)
        {
            return null;
        }

        Nearest? best = null;
        var most = 0.0;
        foreach (var diagonal in Diagonals(quote))
        {
            var (nearest, share) = Align(quote, diagonal);
            if (share > most)
            {
                (best, most) = (nearest, share);
            }
        }

        return most >= 0.5 ? best : InOtherCapitals(quote);
    }

    // As a reader copies a headline that a style sheet has put into capitals: no word is the same.
    private Nearest? InOtherCapitals(TextWords quote)
    {
        var start = text.Characters.IndexOf(quote.Text.Characters, StringComparison.OrdinalIgnoreCase);
        var end = start + quote.Text.Length;
        if (start < 0 || !text.CanBreak(start) || !text.CanBreak(end))
        {
            return null;
        }

        var (here, there) = (DiffToken.Of(text, start, end), DiffToken.Of(quote.Text, 0, quote.Text.Length));
        return here.Count == 0 || there.Count == 0 ? null
            : new(new(here[0].Start, here[^1].End), DiffToken.Join(Aligner.Steps(here, there, [], 0, here.Count)), "The letters are the same, but for the capitals.");
    }

    // Each rare word votes for the shift between its number in the quote and its number in the text.
    private IEnumerable<int> Diagonals(TextWords quote)
    {
        var step = Math.Max(1, quote.Words / (VotingWords * 4));
        var voters = Enumerable.Range(0, (quote.Words + step - 1) / step).Select(i => i * step)
            .Select(word => (Word: word, Frequency: index.Frequency(quote.HashOf(word))))
            .Where(voter => voter.Frequency > 0)
            .OrderBy(voter => voter.Frequency).ThenBy(voter => voter.Word)
            .Take(VotingWords);
        var width = Math.Max(4, quote.Words / 8);
        var votes = new Dictionary<int, (double Weight, int First)>();
        foreach (var (word, frequency) in voters)
        {
            foreach (var found in index.Find(quote.HashOf(word)).Take(VotesPerWord))
            {
                var shift = (found < index.Words ? found : index.WordAt(index.StartOf(found))) - word;
                foreach (var bucket in (ReadOnlySpan<int>)[FloorDivide(shift, width), FloorDivide(shift, width) + 1])
                {
                    var (weight, first) = votes.TryGetValue(bucket, out var known) ? known : (0, shift);
                    votes[bucket] = (weight + (1.0 / frequency) + 0.05, first);
                }
            }
        }

        return votes.OrderByDescending(vote => vote.Value.Weight).ThenBy(vote => vote.Key).Take(Attempts * 2)
            .Select(vote => vote.Value.First).Distinct().Take(Attempts);
    }

    private static int FloorDivide(int value, int by) => value >= 0 ? value / by : ((value + 1) / by) - 1;

    private (Nearest Nearest, double Share) Align(TextWords quote, int shift)
    {
        var (fromWord, toWord) = Clip(quote, shift);
        var from = fromWord == 0 ? 0 : quote.StartOf(fromWord);
        var to = toWord == quote.Words ? quote.Text.Length : quote.StartOf(toWord);
        var slack = index.Words <= ShortText ? index.Words : 6 + ((toWord - fromWord) / 4);
        var first = Math.Clamp(fromWord + shift - slack, 0, Math.Max(0, index.Words - 1));
        var last = Math.Clamp(toWord + shift + slack, first, index.Words);
        var here = DiffToken.Of(text, BreakAt(index.StartOf(first)), last == index.Words ? text.Length : BreakAt(index.StartOf(last)));
        var there = DiffToken.Of(quote.Text, from, to);
        if (here.Count == 0 || there.Count == 0)
        {
            return (new(default, new([])), 0);
        }

        var pairs = Aligner.CommonTokens(here, there);
        var words = pairs.Count(pair => there[pair.There].IsWord);
        var all = Math.Max(1, there.Count(token => token.IsWord));
        if (words == 0)
        {
            return (new(default, new([])), 0);
        }

        var (start, end) = Edges(here, there, pairs);
        var steps = Aligner.Steps(here, there, pairs, start, end).ToList();
        var difference = DiffToken.Join(steps);
        var spanned = Math.Max(1, here.Skip(start).Take(end - start).Count(token => token.IsWord));
        return (new(new(here[start].Start, here[end - 1].End), difference, Damage.Of(steps, text)), 2.0 * words / (all + spanned));
    }

    // A changed first or last word has its counterpart in the text: take in as many words as the quote has left over.
    private static (int Start, int End) Edges(List<DiffToken> here, List<DiffToken> there, List<(int Here, int There)> pairs)
    {
        var start = pairs[0].Here;
        for (var left = there.Take(pairs[0].There).Count(token => token.IsWord); left > 0 && start > 0;)
        {
            left -= here[--start].IsWord ? 1 : 0;
        }

        var end = pairs[^1].Here + 1;
        for (var left = there.Skip(pairs[^1].There + 1).Count(token => token.IsWord); left > 0 && end < here.Count;)
        {
            left -= here[end++].IsWord ? 1 : 0;
        }

        return (start, end);
    }

    // A long quote is compared where it first differs, not whole.
    private (int From, int To) Clip(TextWords quote, int shift)
    {
        if (quote.Words <= LongestDiff)
        {
            return (0, quote.Words);
        }

        var same = 0;
        while (same < quote.Words && same + shift is var word && word >= 0 && word < index.Words
            && index.HashOf(word) == quote.HashOf(same))
        {
            same++;
        }

        var from = Math.Clamp(same - (LongestDiff / 4), 0, quote.Words - LongestDiff);
        return (from, from + LongestDiff);
    }

    private int BreakAt(int start)
    {
        while (!text.CanBreak(start))
        {
            start--;
        }

        return start;
    }
}
