using System.Numerics;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Where each word of a normalised text stands, found by hash; case is folded, for finding may be lenient.</summary>
internal sealed class TextWords
{
    // Columns of newspapers break one word twice, none more often.
    private const int MostJoins = 3;

    private readonly int[] starts;
    private readonly uint[] hashes;
    private readonly int[] bucketStarts;
    private readonly int[] buckets;
    private readonly uint mask;

    private TextWords(NormalizedText text, int[] starts, uint[] hashes, int words, int entries)
    {
        Text = text;
        Words = words;
        this.starts = starts;
        this.hashes = hashes;
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, entries));
        mask = size - 1;
        bucketStarts = new int[size + 1];
        for (var i = 0; i < entries; i++)
        {
            bucketStarts[hashes[i] & mask]++;
        }

        for (var i = 1; i <= size; i++)
        {
            bucketStarts[i] += bucketStarts[i - 1];
        }

        // Filled from behind, the ends become the starts.
        buckets = new int[entries];
        for (var i = entries - 1; i >= 0; i--)
        {
            buckets[--bucketStarts[hashes[i] & mask]] = i;
        }
    }

    public NormalizedText Text { get; }

    /// <summary>Number of words, in order of the text; each ideograph counts as one.</summary>
    public int Words { get; }

    public static TextWords Of(NormalizedText text)
    {
        var starts = new List<int>(text.Length / 5 + 4);
        var hashes = new List<uint>(text.Length / 5 + 4);
        var joined = new List<(int Start, uint Hash)>();
        for (var i = 0; i < text.Length;)
        {
            if (!text.IsWord(i))
            {
                i++;
                continue;
            }

            var end = WordEnd(text, i, joins: 0);
            starts.Add(i);
            hashes.Add(Hash(text.Characters[i..end]));

            // What is one word in a quote may be in pieces here, and a hyphen of the quote may be the end of a line: longest first.
            var shorter = joined.Count;
            for (var (joins, last) = (1, end); joins <= MostJoins && WordEnd(text, i, joins) is var longer && longer > last; joins++)
            {
                joined.Insert(shorter, (i, Hash(text.Characters[i..longer])));
                last = longer;
            }

            i = end;
        }

        var words = starts.Count;
        foreach (var (start, hash) in joined)
        {
            starts.Add(start);
            hashes.Add(hash);
        }

        return new(text, [.. starts], [.. hashes], words, starts.Count);
    }

    public int StartOf(int word) => starts[word];

    /// <summary>Entries whose hash falls into the same bucket: an upper bound of how often a word stands in the text.</summary>
    public int Frequency(uint hash) => bucketStarts[(hash & mask) + 1] - bucketStarts[hash & mask];

    /// <summary>
    /// The words with this hash, as numbers in order of the text (numbers from <see cref="Words"/> on are words joined across a line end).
    /// </summary>
    public IEnumerable<int> Find(uint hash)
    {
        for (var i = bucketStarts[hash & mask]; i < bucketStarts[(hash & mask) + 1]; i++)
        {
            if (hashes[buckets[i]] == hash)
            {
                yield return buckets[i];
            }
        }
    }

    /// <summary>The number of the first word that begins at or after a normalised character.</summary>
    public int WordAt(int index)
    {
        var found = Array.BinarySearch(starts, 0, Words, index);
        return found < 0 ? ~found : found;
    }

    /// <summary>How many words begin in a stretch of normalised characters.</summary>
    public int Count(int from, int to) => to <= from ? 0 : WordAt(to) - WordAt(from);

    public uint HashOf(int word) => hashes[word];

    /// <summary>The first word joined across a line end, or the first word, or null in a text without words.</summary>
    public int? FirstJoined() => Words < starts.Length ? Words : Words > 0 ? 0 : null;

    // A word is read over so many hyphens at the ends of lines.
    private static int WordEnd(NormalizedText text, int start, int joins)
    {
        var end = start + 1;
        if (text.KindOf(start) == CharacterKind.Ideograph)
        {
            return end < text.Length && char.IsLowSurrogate(text.Characters[end]) ? end + 1 : end;
        }

        while (end < text.Length && text.KindOf(end) == CharacterKind.Word)
        {
            var gap = text.GapBefore(end);
            if (gap == Gap.LineHyphen ? joins-- <= 0 : gap != Gap.None || text.HasSpaceBefore(end))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            var folded = c < 128 ? (c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);
            hash = (hash ^ (uint)folded) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x85ebca6b;
        return hash ^ (hash >> 13);
    }
}
