using System.Collections.Immutable;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>The words at which a run of these letters begins, in order of the text.</summary>
internal sealed class SealedRunIndex
{
    private readonly Dictionary<ulong, int> firsts;
    private readonly int[] nexts;

    public SealedRunIndex(ImmutableArray<SealedRun> runs)
    {
        firsts = new(runs.Length);
        nexts = new int[runs.Length];
        for (var i = runs.Length - 1; i >= 0; i--)
        {
            nexts[i] = First(runs[i].Id);
            firsts[runs[i].Id] = i;
        }
    }

    /// <summary>-1 for none.</summary>
    public int First(ulong id) => firsts.TryGetValue(id, out var first) ? first : -1;

    /// <summary>The next word with the same run; -1 for none.</summary>
    public int Next(int word) => nexts[word];
}
