using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>A quote compared with what its own letters open of a fingerprint.</summary>
internal sealed class SealedQuote(NormalizedText text, Fingerprint fingerprint)
{
    private const int HashedCharacters = 64;

    private readonly RunSealer sealer = new(fingerprint.Sha256);
    private readonly Dictionary<(int Start, int End), byte[]> digests = [];

    public NormalizedText Text => text;

    /// <summary>How much has been hashed and opened.</summary>
    public long Work { get; private set; }

    public ulong IdOf(int start, int end) => RunSealer.IdOf(Digest(start, end));

    /// <summary>What the text has at this run, if the run is that of the quote's stretch.</summary>
    public RunSurroundings? Open(int word, int start, int end)
    {
        Work += 1 + ((end - start) / HashedCharacters);
        return RunSealer.Open(fingerprint.Runs[word], Digest(start, end), word, end - start);
    }

    /// <summary>Whether the text's gaps from one character of the quote to another may be the quote's own.</summary>
    public bool Fits(RunSurroundings run, int start, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!GapBits.Compatible(run.Gaps[i - start], text.Gaps[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the marks with which the quote begins stand before its first word, and a quote may begin there.</summary>
    public bool BeginsWith(RunSurroundings run, int start)
    {
        if (start == 0)
        {
            return true;
        }

        var skipped = run.Before.Characters.Length - start;
        return skipped >= 0 && (run.Before.Gaps[skipped] & GapBits.Break) != 0
            && GapBits.Compatible(run.Gaps[0], text.Gaps[start]) && IsSame(run.Before, skipped, 0, start);
    }

    /// <summary>Whether the rest of the quote stands behind the run, and a quote may end there.</summary>
    public bool EndsWith(RunSurroundings run, int end)
    {
        var rest = text.Length - end;
        if (rest == 0)
        {
            return true;
        }

        var known = run.After.Characters.Length;
        var isFree = rest == known ? run.EndsFreely : rest < known && (run.After.Gaps[rest] & GapBits.Break) != 0;
        return isFree && GapBits.Compatible(run.After.Gaps[0], text.Gaps[end]) && IsSame(run.After, 0, end, rest);
    }

    /// <summary>Where in the quote the text's next word begins; 0 if that is behind the run.</summary>
    public int NextWord(RunSurroundings run, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if ((run.Gaps[i - start] & GapBits.Break) != 0 && HoldsWord(run, start, i, end))
            {
                return i;
            }
        }

        return 0;
    }

    private bool HoldsWord(RunSurroundings run, int start, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (i > from && (run.Gaps[i - start] & GapBits.Break) != 0)
            {
                return false;
            }

            if (text.IsWord(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSame(Marks marks, int from, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (marks.Characters[from + i] != text.Characters[start + i]
                || (i > 0 && !GapBits.Compatible(marks.Gaps[from + i], text.Gaps[start + i])))
            {
                return false;
            }
        }

        return true;
    }

    private byte[] Digest(int start, int end)
    {
        if (!digests.TryGetValue((start, end), out var digest))
        {
            Work += 1 + ((end - start) / HashedCharacters);
            digests[(start, end)] = digest = sealer.Digest(text.Characters[start..end]);
        }

        return digest;
    }
}
