using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// Where the words of a text may begin and end within a quote that differs from it in typography: a dash without spaces parts words, the
/// hyphen that may stand for it does not.
/// </summary>
internal static class RunBounds
{
    // An address or a formula of more parts than this is no word that is quoted.
    private const int MostEnds = 256;

    /// <summary>Whether a text that says the same could be cut before this character.</summary>
    public static bool MayPart(NormalizedText quote, int at) =>
        at <= 0 || at >= quote.Length
        || quote.GapBefore(at) != Gap.None || quote.KindOf(at - 1) != CharacterKind.Word || quote.KindOf(at) != CharacterKind.Word;

    /// <summary>Whether every text that says the same can be cut before this character.</summary>
    public static bool MustPart(NormalizedText quote, int at)
    {
        if (at <= 0 || at >= quote.Length || !quote.CanBreak(at))
        {
            return at <= 0 || at >= quote.Length;
        }

        var (before, after) = (quote.Characters[at - 1], quote.Characters[at]);
        if (quote.GapBefore(at) == Gap.Space)
        {
            // 5 % and 1 000 are one word, with a space or without.
            return !(char.IsDigit(before) && !char.IsLetter(after))
                && !(char.IsDigit(after) && quote.KindOf(at - 1) == CharacterKind.Symbol);
        }

        return quote.GapBefore(at) == Gap.None && !quote.HasSpaceBefore(at)
            && quote.IsWord(at - 1) && quote.IsWord(at) && !char.IsDigit(before) && !char.IsDigit(after);
    }

    /// <summary>How many words of its own every text has that says the same, counted no further than a limit.</summary>
    public static int LeastWords(NormalizedText quote, int limit) => Count(quote, MustPart, limit);

    /// <summary>How many words of its own a text that says the same has at most, counted no further than a limit.</summary>
    public static int MostWords(NormalizedText quote, int limit) => Count(quote, MayPart, limit);

    /// <summary>Where a run that begins at a character could end, the nearest first.</summary>
    public static List<int> Ends(NormalizedText quote, int start)
    {
        var ends = new List<int>();
        var (most, least) = (0, 0);
        var (inMost, inLeast) = (false, false);
        for (var at = start; at < quote.Length; at++)
        {
            if (at > start && MustPart(quote, at))
            {
                inLeast = false;
            }

            if (at > start && MayPart(quote, at))
            {
                inMost = false;
                if (most >= Fingerprint.Window)
                {
                    ends.Add(at);
                }
            }

            if (!quote.IsWord(at))
            {
                continue;
            }

            (most, inMost) = (inMost ? most : most + 1, true);
            (least, inLeast) = (inLeast ? least : least + 1, true);
            if (least > Fingerprint.Window || ends.Count >= MostEnds)
            {
                return ends;
            }
        }

        if (most >= Fingerprint.Window)
        {
            ends.Add(quote.Length);
        }

        return ends;
    }

    private static int Count(NormalizedText quote, Func<NormalizedText, int, bool> parts, int limit)
    {
        var count = 0;
        var isCounted = false;
        for (var at = 0; at < quote.Length && count < limit; at++)
        {
            isCounted &= !parts(quote, at);
            if (!isCounted && quote.IsWord(at))
            {
                isCounted = true;
                count++;
            }
        }

        return count;
    }
}
