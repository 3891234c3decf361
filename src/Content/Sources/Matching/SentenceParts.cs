using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>What ends between two words of a text that follow each other.</summary>
internal enum PartEnd
{
    None,

    /// <summary>A part of a sentence, at a comma and the like.</summary>
    Part,

    Sentence,
}

/// <summary>Where the sentences of a text, and their parts, begin and end. Positions are those of normalised characters.</summary>
internal sealed class SentenceParts(NormalizedText text, TextLayout layout)
{
    // So far back the abbreviation is sought whose stop ends no sentence.
    private const int LongestAbbreviation = 20;

    // No further is a part followed: tables and lists without marks are no sentences.
    private const int LongestPart = 2_000;

    /// <param name="word">Where a word stands.</param>
    /// <param name="next">Where the next begins.</param>
    public PartEnd Between((int Start, int End) word, int next)
    {
        var (from, to) = (text.OriginalStart(word.Start), text.OriginalStart(next));
        return layout.FlowAt(from) != layout.FlowAt(to) || HasSentenceEnd(text.Original, from, to) ? PartEnd.Sentence
            : text.Original.AsSpan()[text.OriginalEnd(word.End - 1)..to].IndexOfAny(",;:—–()[]、，；：،؛") >= 0 ? PartEnd.Part
            : PartEnd.None;
    }

    /// <summary>How far the parts reach in which a stretch begins and ends.</summary>
    public (int Start, int End) Around(int from, int to)
    {
        var (start, first) = (from, WordFrom(from));
        while (first.End > first.Start && from - start < LongestPart && WordBefore(start) is { } before && Between(before, first.Start) == PartEnd.None)
        {
            (start, first) = (before.Start, before);
        }

        var (end, last) = (to, WordBefore(to));
        while (last is { } word && end - to < LongestPart && WordFrom(end) is { } next && next.End > next.Start && Between(word, next.Start) == PartEnd.None)
        {
            (end, last) = (next.End, next);
        }

        return (start, end);
    }

    // As WholeWords cuts them; none where the text ends.
    private (int Start, int End) WordFrom(int position)
    {
        while (position < text.Length)
        {
            var (end, isWord) = (position + 1, text.IsWord(position));
            while (end < text.Length && !text.CanBreak(end))
            {
                isWord |= text.IsWord(end++);
            }

            if (isWord)
            {
                return (position, end);
            }

            position = end;
        }

        return default;
    }

    private (int Start, int End)? WordBefore(int position)
    {
        while (position > 0)
        {
            var (start, isWord) = (position - 1, text.IsWord(position - 1));
            while (start > 0 && !text.CanBreak(start))
            {
                isWord |= text.IsWord(--start);
            }

            if (isWord)
            {
                return (start, position);
            }

            position = start;
        }

        return null;
    }

    private static bool HasSentenceEnd(string original, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (FullStop.IsMark(original[i]) && FullStop.Ends(original, Math.Max(0, from - LongestAbbreviation), i))
            {
                return true;
            }
        }

        return false;
    }
}
