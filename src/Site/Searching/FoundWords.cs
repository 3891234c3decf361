using System.Runtime.InteropServices;

namespace Timeline.Site.Searching;

/// <summary>
/// Where each word of some texts stands. A place is four times the word's position in its event, plus the <see cref="Field"/>.
/// What a hyphen, an apostrophe or a dot joins ("N-VA") is also one word ("nva"), which stands where its first part does.
/// </summary>
internal sealed class FoundWords
{
    private const int MostParts = 4; // state-of-the-art; more are an address or a list

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<string> folded = [];
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

    private readonly record struct Run(string Joined, int Parts, int Start);

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
        var run = default(Run);
        var cutter = new WordCutter(text);
        while (cutter.MoveNext())
        {
            // Most words have been seen before, written just so: they are folded once.
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, cutter.Current, out var seen);
            if (!seen)
            {
                number = Number(Folding.Fold(cutter.Current));
            }

            var word = number < 0 ? "" : folded[number];
            if (run.Parts == 0 || word.Length == 0 || cutter.Joint == '\0')
            {
                AddJoined(run, e, field);
                run = word.Length == 0 ? default : new(word, 1, position);
            }
            else if (!(word == "s" && WordCutter.IsApostrophe(cutter.Joint)))
            {
                run = new(run.Joined + word, run.Parts + 1, run.Start);
            }

            if (number >= 0)
            {
                hits.Add(new(number, e, position * 4 + (int)field));
                position++;
            }
        }

        AddJoined(run, e, field);
    }

    /// <summary>
    /// The hits since the last taking, word by word: those of word n, in order of event and place, stand from <c>Starts[n]</c> up to
    /// <c>Starts[n + 1]</c>.
    /// </summary>
    public (int[] Starts, (int Event, int Place)[] Hits) TakeByWord()
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

        hits.Clear();
        return (starts, sorted);
    }

    // A date or a number with dots is no word.
    private void AddJoined(Run run, int e, Field field)
    {
        if (run.Parts is > 1 and <= MostParts && !run.Joined.All(char.IsAsciiDigit))
        {
            hits.Add(new(Number(run.Joined), e, run.Start * 4 + (int)field));
        }
    }

    // Marks alone fold to nothing and are no word.
    private int Number(string word)
    {
        if (word.Length == 0)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var known);
        if (!known)
        {
            number = words.Count - 1;
            folded.Add(word);
        }

        return number;
    }
}
