using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

using Timeline.Content;

namespace Timeline.Site.Searching;

/// <summary>
/// All words of titles, summaries, quotes and sources' titles with the events they stand in, in slices of about equal size: a reader's
/// query loads those it needs.
/// Its files are classic scripts; <c>search.js</c> reads them.
/// </summary>
internal sealed class SearchWords
{
    private const int Part = 1024; // events that one thread reads at a time
    private const int ShortestLike = 3; // theme/scripts/near.js seeks words like those of four letters or more

    private readonly ImmutableArray<string> words;
    private readonly int[] eventEnds;
    private readonly int[] placeEnds;
    private readonly byte[] events;
    private readonly byte[] places;
    private readonly int[] slices;

    private SearchWords(ImmutableArray<string> words, (byte[] Bytes, int[] Ends) events, (byte[] Bytes, int[] Ends) places, int count)
    {
        this.words = words;
        (this.events, eventEnds) = events;
        (this.places, placeEnds) = places;
        slices = new int[count + 1];
        slices[count] = words.Length;
        for (var slice = 1; slice < count; slice++)
        {
            var at = Array.BinarySearch(eventEnds, (int)((long)this.events.Length * slice / count));
            slices[slice] = at < 0 ? ~at : at;
        }
    }

    /// <summary>Words for about so many files of 64 KB of text each; known before anything is read.</summary>
    public static int SlicesFor(ImmutableArray<LinkedEvent> shown)
    {
        var letters = 0L;
        foreach (var e in shown)
        {
            letters += e.Event.Title.Length + e.Event.Summary.Text.Length;
            foreach (var note in e.Evidence)
            {
                letters += note.Citation.Quote?.Text.Length ?? 0;
            }
        }

        return (int)Math.Clamp(letters / (64 * 1024), 1, 4096);
    }

    public static SearchWords Of(ImmutableArray<LinkedEvent> shown, Func<LinkedEvent, string> summaryOf, int slices)
    {
        var parts = new (FoundWords Found, int[] Starts, (int Event, int Place)[] Hits)[(shown.Length + Part - 1) / Part];
        var finders = new ConcurrentBag<FoundWords>(); // no more than threads, so that most words are folded and numbered once
        Parallel.For(0, parts.Length, part =>
        {
            var found = finders.TryTake(out var free) ? free : new FoundWords();
            for (var i = part * Part; i < Math.Min(shown.Length, (part + 1) * Part); i++)
            {
                Add(found, i, shown[i], summaryOf);
            }

            var (starts, hits) = found.TakeByWord();
            parts[part] = (found, starts, hits);
            finders.Add(found);
        });
        ImmutableArray<string> words = [.. finders.SelectMany(found => found.Words.Keys).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        var (events, places) = (new Numbers(), new Numbers());
        var (eventEnds, placeEnds) = (new int[words.Length], new int[words.Length]);
        for (var w = 0; w < words.Length; w++)
        {
            var last = -1;
            foreach (var (found, starts, hits) in parts)
            {
                // A word that its finder met only after this part has a number beyond the part's.
                if (found.Words.TryGetValue(words[w], out var number) && number < starts.Length - 1)
                {
                    last = Write(hits.AsSpan(starts[number]..starts[number + 1]), last, events, places);
                }
            }

            (eventEnds[w], placeEnds[w]) = (events.Length, places.Length);
        }

        return new(words, (events.ToArray(), eventEnds), (places.ToArray(), placeEnds), slices);
    }

    /// <summary>The first word of each slice, by which a reader's browser knows what to load.</summary>
    public void WriteDirectory(IBufferWriter<byte> output)
    {
        output.Write("(window.timeline ??= {}).words = { shards: [], places: [], starts: ["u8);
        for (var slice = 0; slice < slices.Length - 1; slice++)
        {
            // A slice without words begins where the next does; after the last word none does.
            var word = slices[slice] < words.Length ? words[slices[slice]] : "\uFFFF";
            Write(output, $"{(slice > 0 ? "," : "")}\"{(slice == 0 ? "" : word)}\"");
        }

        output.Write("] };\n"u8);
    }

    /// <summary>
    /// The words that others may be mistaken for: each after a space as how many characters it shares with the one before it (a digit to
    /// base 36) and the rest of it.
    /// </summary>
    public void WriteList(IBufferWriter<byte> output)
    {
        output.Write("timeline.words.list = \""u8);
        var last = "";
        foreach (var word in words.Where(w => w.Length >= ShortestLike && !w.Any(char.IsAsciiDigit)))
        {
            var shared = Math.Min(word.AsSpan().CommonPrefixLength(last), 35);
            shared -= shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? 1 : 0;
            Write(output, $"{(last.Length > 0 ? " " : "")}{"0123456789abcdefghijklmnopqrstuvwxyz"[shared]}{word[shared..]}");
            last = word;
        }

        output.Write("\";\n"u8);
    }

    public void WriteEvents(IBufferWriter<byte> output, int slice) => WriteSlice(output, slice, "shards", events, eventEnds);

    public void WritePlaces(IBufferWriter<byte> output, int slice) => WriteSlice(output, slice, "places", places, placeEnds);

    private static void Add(FoundWords found, int index, LinkedEvent linked, Func<LinkedEvent, string> summaryOf)
    {
        found.Add(index, FoundWords.Field.Title, linked.Event.Title);
        found.Add(index, FoundWords.Field.Summary, summaryOf(linked));
        foreach (var evidence in linked.Evidence)
        {
            found.Add(index, FoundWords.Field.Quote, evidence.Citation.Quote?.Text ?? "");
        }

        // A source quoted more than once says its title once.
        foreach (var evidence in linked.Evidence.DistinctBy(x => x.Source.Id, StringComparer.Ordinal))
        {
            found.Add(index, FoundWords.Field.Source, evidence.Source.Title);
        }
    }

    // An event: how many are skipped since the one before, and the best field, in the two low bits. Its places: differences, the lowest bit
    // set where more follow.
    private static int Write(ReadOnlySpan<(int Event, int Place)> hits, int last, Numbers events, Numbers places)
    {
        for (var i = 0; i < hits.Length;)
        {
            var e = hits[i].Event;
            var (best, place) = (3, 0);
            for (; i < hits.Length && hits[i].Event == e; i++)
            {
                best = Math.Min(best, hits[i].Place & 3);
                var more = i + 1 < hits.Length && hits[i + 1].Event == e;
                places.Add(((uint)(hits[i].Place - place) << 1) | (more ? 1u : 0));
                place = hits[i].Place;
            }

            events.Add(((uint)(e - last - 1) << 2) | (uint)best);
            last = e;
        }

        return last;
    }

    private void WriteSlice(IBufferWriter<byte> output, int slice, string name, byte[] numbers, int[] ends)
    {
        // Without a prototype, or every site would have the word "constructor".
        Write(output, $"timeline.words.{name}[{slice}] = {{ __proto__: null");
        for (var w = slices[slice]; w < slices[slice + 1]; w++)
        {
            Write(output, $",\n\"{words[w]}\":\"");
            output.Write(numbers.AsSpan((w == 0 ? 0 : ends[w - 1])..ends[w]));
            output.Write("\""u8);
        }

        output.Write("\n};\n"u8);
    }

    // Words are letters and numbers only, so nothing needs escaping.
    private static void Write(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
