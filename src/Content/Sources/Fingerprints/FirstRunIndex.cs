using System.Collections.Immutable;

using Timeline.Content.Sources.Matching;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Finds sequences of runs in a fingerprint of the first version.</summary>
internal sealed class FirstRunIndex
{
    private const int MarkBits = 8;

    private readonly ImmutableArray<ulong> runs;
    private readonly Dictionary<ulong, int> firsts;
    private readonly int[] nexts;
    private readonly Dictionary<ulong, int> counts;

    public FirstRunIndex(Fingerprint fingerprint)
    {
        runs = fingerprint.FirstRuns ?? [];
        firsts = new(runs.Length);
        counts = new(runs.Length);
        nexts = new int[runs.Length];
        for (var i = runs.Length - 1; i >= 0; i--)
        {
            var key = runs[i] >> MarkBits;
            nexts[i] = firsts.TryGetValue(key, out var next) ? next : -1;
            firsts[key] = i;
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Where a run of the same words stands, by number of its first word.</summary>
    public IEnumerable<int> Find(ulong run)
    {
        for (var at = firsts.TryGetValue(run >> MarkBits, out var first) ? first : -1; at >= 0; at = nexts[at])
        {
            yield return at;
        }
    }

    /// <summary>Where all runs of a piece stand one after the other, as stretches of words.</summary>
    public Occurrences FindAll(FirstRunHasher piece)
    {
        var wanted = new ulong[piece.Runs];
        var rarest = 0;
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = piece.Hash(i);
            if (Count(wanted[i]) < Count(wanted[rarest]))
            {
                rarest = i;
            }
        }

        List<Occurrence> places = [];
        if (wanted.Length == 0)
        {
            return new(places, Complete: true);
        }

        var work = 0L;
        foreach (var at in Find(wanted[rarest]))
        {
            var start = at - rarest;
            if (start >= 0 && start + wanted.Length <= runs.Length && StandsAt(start, wanted, ref work)
                && piece.MarkAgrees(wanted.Length - 1, runs[start + wanted.Length - 1]))
            {
                places.Add(new(start, start + wanted.Length + Fingerprint.Window - 1));
            }

            if (work > EvidenceLimits.Work / 16 || places.Count >= EvidenceLimits.Occurrences)
            {
                return new(places, Complete: work <= EvidenceLimits.Work / 16);
            }
        }

        return new(places, Complete: true);
    }

    private int Count(ulong run) => counts.GetValueOrDefault(run >> MarkBits);

    private bool StandsAt(int start, ulong[] wanted, ref long work)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            work++;
            if (runs[start + i] >> MarkBits != wanted[i] >> MarkBits)
            {
                return false;
            }
        }

        return true;
    }
}
