using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Pieces sought in a text; occurrences count normalised characters.</summary>
internal sealed class TextPieces(NormalizedText text, TextWords index, TextLayout layout) : IPieceFinder
{
    private const int LongestAbbreviation = 20;

    private readonly LiteralSearch literal = new(text, index);
    private readonly Lazy<List<int>> words = new(() => WholeWords.Of(text).ConvertAll(word => word.Start));

    public Occurrences Find(TextWords piece) => literal.Find(piece);

    // In the same words as a fingerprint counts, so that both judge alike.
    public int WordsBetween(int from, int to) => Math.Max(0, WordAt(to) - WordAt(from));

    public int ParagraphsBetween(int from, int to) => FlowOf(WordAt(to)) - FlowOf(WordAt(from) - 1);

    public string? ReplacementProblem(int from, int to, string editorial) =>
        Negations.AnyIn(text, from, to) ? $"{editorial} replaces a negation"
        : HasDigit(from, to) ? $"{editorial} replaces a number"
        : null;

    // Behind a sentence's end nearly every long omission holds some "not".
    public string? SkippedNegation(int from, int to) =>
        from >= to || ParagraphsBetween(from, to) > 0 || HasSentenceEnd(text.OriginalEnd(from - 1), text.OriginalStart(to)) ? null
        : Negations.First(text, from, to);

    public bool IsJoined(Occurrence place) =>
        layout.Speakers.IsJoined(PlaceFilter.FirstWord(text, place), PlaceFilter.LastWord(text, place));

    public bool ChangesSpeaker(Occurrence before, Occurrence after) =>
        !layout.Speakers.Between(PlaceFilter.LastWord(text, before), PlaceFilter.FirstWord(text, after)).IsEmpty;

    public bool? IsLiteral(int from, int to, string editorial)
    {
        var words = TextNormalizer.Normalize(editorial);
        return words.Length == to - from && text.Characters[from..to].SequenceEqual(words.Characters);
    }

    private bool HasSentenceEnd(int start, int end)
    {
        var original = text.Original;
        for (var i = start; i < end; i++)
        {
            if (FullStop.IsMark(original[i]) && FullStop.Ends(original, Math.Max(0, start - LongestAbbreviation), i))
            {
                return true;
            }
        }

        return false;
    }

    private int WordAt(int position)
    {
        var found = words.Value.BinarySearch(position);
        return found >= 0 ? found : ~found;
    }

    private int FlowOf(int word) =>
        layout.FlowAt(text.OriginalStart(words.Value[Math.Clamp(word, 0, words.Value.Count - 1)]));

    private bool HasDigit(int from, int to)
    {
        foreach (var c in text.Characters[from..to])
        {
            if (char.IsNumber(c))
            {
                return true;
            }
        }

        return false;
    }
}
