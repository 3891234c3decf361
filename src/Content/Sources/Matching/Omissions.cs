using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>A word that turns round what it stands in, by the numbers of the words of a text.</summary>
/// <param name="Word">Its own.</param>
/// <param name="Sentence">The first of its sentence.</param>
/// <param name="Part">The first of the part of the sentence, between commas and the like, in which it stands.</param>
/// <param name="PartEnd">The first behind that part.</param>
/// <param name="SentenceEnd">The first behind the sentence.</param>
internal readonly record struct Negation(int Word, int Sentence, int Part, int PartEnd, int SentenceEnd);

/// <summary>
/// What an ellipsis may not leave out, and where it joins sentences, by the numbers of the words of a text. Of one sentence it may leave out no negation, and
/// where sentences end within it none of the parts that the words before and behind it belong to. In sentences left out whole there is nearly always some "not".
/// </summary>
/// <param name="all">In order.</param>
/// <param name="modals">The numbers of the words for what only may be so, in order: an ellipsis may skip them in a stretch, but not just beside what is kept.</param>
/// <param name="sentences">The numbers of the words with which sentences begin, in order; none of a fingerprint that does not tell.</param>
internal sealed class Omissions(ImmutableArray<Negation> all, ImmutableArray<int> modals, ImmutableArray<int> sentences)
{
    public ImmutableArray<Negation> All => all;

    public ImmutableArray<int> Modals => modals;

    public ImmutableArray<int> Sentences => sentences;

    /// <summary>The first that would be left out between two words; null where none would.</summary>
    public Negation? First(int from, int to)
    {
        foreach (var negation in all)
        {
            if (negation.Word >= to)
            {
                break;
            }

            if (negation.Word >= from && ((negation.Sentence < from && negation.SentenceEnd > to) || negation.Part < from || negation.PartEnd > to))
            {
                return negation;
            }
        }

        return null;
    }

    /// <summary>The number of a word for what only may be so that begins or ends the stretch left out between two words; null where none does.</summary>
    public int? Modal(int from, int to) => to <= from ? null
        : modals.BinarySearch(from) >= 0 ? from
        : modals.BinarySearch(to - 1) >= 0 ? to - 1 : null;

    /// <summary>The first such among the words from one on and before another.</summary>
    public int? ModalIn(int from, int to) => modals.BinarySearch(from) is var at && (at < 0 ? ~at : at) is var next && next < modals.Length && modals[next] < to ? modals[next] : null;

    /// <summary>The first among the words from one on and before another.</summary>
    public Negation? In(int from, int to)
    {
        foreach (var negation in all)
        {
            if (negation.Word >= from && negation.Word < to)
            {
                return negation;
            }
        }

        return null;
    }

    /// <summary>Whether the words before one and those from another on are parts of two sentences; null where that is not known.</summary>
    public bool? PartsTwoSentences(int from, int to) => sentences.IsEmpty ? null
        : sentences.BinarySearch(from) is var at && at < 0 && sentences.BinarySearch(to) is var other && other < 0 && ~at < ~other;

    /// <summary>Whether one stands outside of the words from one on and before another, in the parts that the first and the last of them belong to.</summary>
    public bool AnyBeside(int from, int to) => all.Any(negation =>
        (negation.Word < from && negation.PartEnd > from) || (negation.Word >= to && negation.Part < to));

    /// <summary>Those of a text.</summary>
    public static Omissions Of(NormalizedText text, List<(int Start, int End)> words, TextLayout layout)
    {
        var starts = words.ConvertAll(word => word.Start);
        var (sentences, parts) = Bounds(text, words, layout);
        var found = ImmutableArray.CreateBuilder<Negation>();
        foreach (var (start, end) in Negations.In(text))
        {
            for (var word = At(starts, start); word < words.Count && words[word].Start < end; word++)
            {
                found.Add(new(word, Before(sentences, word), Before(parts, word), Behind(parts, word, words.Count), Behind(sentences, word, words.Count)));
            }
        }

        return new(found.ToImmutable(), [.. Enumerable.Range(0, words.Count).Where(word => Negations.IsModal(text.Characters[words[word].Start..words[word].End]))], [.. sentences]);
    }

    // The words with which sentences, and parts of them, begin.
    private static (List<int> Sentences, List<int> Parts) Bounds(NormalizedText text, List<(int Start, int End)> words, TextLayout layout)
    {
        var ends = new SentenceParts(text, layout);
        var (sentences, parts) = (new List<int> { 0 }, new List<int> { 0 });
        for (var word = 1; word < words.Count; word++)
        {
            var end = ends.Between(words[word - 1], words[word].Start);
            if (end != PartEnd.None)
            {
                parts.Add(word);
            }

            if (end == PartEnd.Sentence)
            {
                sentences.Add(word);
            }
        }

        return (sentences, parts);
    }

    private static int At(List<int> starts, int position) => starts.BinarySearch(position) is var found && found >= 0 ? found : Math.Max(0, ~found - 1);

    private static int Before(List<int> bounds, int word) => bounds[bounds.BinarySearch(word) is var found && found >= 0 ? found : ~found - 1];

    private static int Behind(List<int> bounds, int word, int count) =>
        (bounds.BinarySearch(word + 1) is var found && found >= 0 ? found : ~found) is var next && next < bounds.Count ? bounds[next] : count;
}
