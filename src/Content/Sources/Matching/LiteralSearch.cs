using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Finds every place where a piece stands word for word and mark for mark, beginning and ending between words.</summary>
internal sealed class LiteralSearch(NormalizedText text, TextWords index)
{
    // More words of a quote than these are not weighed to find its rarest.
    private const int WeighedWords = 512;

    public Occurrences Find(TextWords piece)
    {
        var quote = piece.Text;
        List<Occurrence> places = [];
        if (quote.Length > text.Length || Rarest(piece) is not { } anchor)
        {
            return new(places, Complete: true);
        }

        var offset = piece.StartOf(anchor);
        var work = 0L;
        foreach (var word in index.Find(piece.HashOf(anchor)))
        {
            var start = index.StartOf(word) - offset;
            if (start >= 0 && start + quote.Length <= text.Length && StandsAt(start, quote, ref work))
            {
                places.Add(new(start, start + quote.Length));
            }

            if (work > EvidenceLimits.Work || places.Count >= EvidenceLimits.Occurrences)
            {
                return new(places, Complete: work <= EvidenceLimits.Work);
            }
        }

        if (places.Count > 1)
        {
            places.Sort((a, b) => a.Start.CompareTo(b.Start));
            RemoveRepeated(places);
        }

        return new(places, Complete: true);
    }

    private bool StandsAt(int start, NormalizedText quote, ref long work)
    {
        if (!text.CanBreak(start) || !text.CanBreak(start + quote.Length))
        {
            return false;
        }

        var same = text.Characters[start..].CommonPrefixLength(quote.Characters);
        work += same + 16;
        if (same < quote.Length)
        {
            return false;
        }

        var here = text.Gaps.Slice(start + 1, quote.Length - 1);
        var there = quote.Gaps[1..];
        for (var i = here.CommonPrefixLength(there); i < here.Length; i++)
        {
            if (here[i] != there[i] && !GapBits.Compatible(here[i], there[i]))
            {
                work += i;
                return false;
            }
        }

        work += quote.Length;
        return true;
    }

    // A word next to a hyphen at a line end may be half a word in the text, so it is no anchor unless there is no other.
    private int? Rarest(TextWords piece)
    {
        int? rarest = null;
        var least = int.MaxValue;
        var step = Math.Max(1, piece.Words / WeighedWords);
        for (var word = 0; word < piece.Words; word += step)
        {
            var start = piece.StartOf(word);
            var end = word + 1 < piece.Words ? piece.StartOf(word + 1) : piece.Text.Length;
            var doubtful = piece.Text.GapBefore(start) == Gap.LineHyphen
                || (end < piece.Text.Length && piece.Text.GapBefore(end) == Gap.LineHyphen);
            var frequency = index.Frequency(piece.HashOf(word));
            if (!doubtful && frequency < least)
            {
                (rarest, least) = (word, frequency);
            }
        }

        // Nothing but words broken at line ends: the first, joined, which is its last entry with that start.
        return rarest ?? piece.FirstJoined();
    }

    private static void RemoveRepeated(List<Occurrence> places)
    {
        var kept = 1;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i] != places[kept - 1])
            {
                places[kept++] = places[i];
            }
        }

        places.RemoveRange(kept, places.Count - kept);
    }
}
