using System.Runtime.InteropServices;

namespace Timeline.Site.Searching;

/// <summary>
/// Where each word of some texts stands. A place is four times the word's position in its event, plus the <see cref="Field"/>.
/// </summary>
internal sealed class FoundWords
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> written = new(StringComparer.Ordinal);
    private readonly List<Hit> hits = [];
    private int current = -1;
    private int position;

    /// <summary>What of an event a word stands in, what says most of it first.</summary>
    public enum Field
    {
        Title,
        Summary,
        Quote,
        Source,
    }

    private readonly record struct Hit(int Word, int Event, int Place);

    /// <summary>Each word folded, with its number here.</summary>
    public IReadOnlyDictionary<string, int> Words => words;

    /// <summary>
    /// Adds a text of an event; the events come in order, each with its title first. No phrase reaches from one text to the next.
    /// </summary>
    public void Add(int e, Field field, ReadOnlySpan<char> text)
    {
        position = e == current ? position + 1 : 0;
        current = e;
        var known = written.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in new WordCutter(text))
        {
            // Most words have been seen before, written just so: they are folded once.
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out var seen);
            if (!seen)
            {
                number = Number(Folding.Fold(word));
            }

            if (number >= 0)
            {
                hits.Add(new(number, e, position * 4 + (int)field));
                position++;
            }
        }
    }

    /// <summary>
    /// The hits word by word: those of word n, in order of event and place, stand from <c>Starts[n]</c> up to <c>Starts[n + 1]</c>.
    /// </summary>
    public (int[] Starts, (int Event, int Place)[] Hits) ByWord()
    {
        var starts = new int[words.Count + 1];
        foreach (var hit in hits)
        {
            starts[hit.Word + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan(0, words.Count).ToArray();
        var sorted = new (int, int)[hits.Count];
        foreach (var hit in hits)
        {
            sorted[next[hit.Word]++] = (hit.Event, hit.Place);
        }

        return (starts, sorted);
    }

    // Marks alone fold to nothing and are no word.
    private int Number(string folded)
    {
        if (folded.Length == 0)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(words, folded, out var known);
        if (!known)
        {
            number = words.Count - 1;
        }

        return number;
    }
}
