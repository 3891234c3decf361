using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Pieces sought in a text; occurrences count normalised characters.</summary>
internal sealed class TextPieces(NormalizedText text, TextWords index, TextLayout layout) : IPieceFinder
{
    /// <summary>As they are in normalised text.</summary>
    public const string QuestionMarks = "?؟";

    private readonly LiteralSearch literal = new(text, index);
    private readonly SentenceParts parts = new(text, layout);
    private readonly Lazy<List<int>> words = new(() => WholeWords.Of(text).ConvertAll(word => word.Start));
    private readonly Lazy<Omissions> negations = new(() => Omissions.Of(text, WholeWords.Of(text), layout));

    public Occurrences Find(TextWords piece) => literal.Find(piece);

    // In the same words as a fingerprint counts, so that both judge alike.
    public int WordsBetween(int from, int to) => Math.Max(0, WordAt(to) - WordAt(from));

    public int ParagraphsBetween(int from, int to) => FlowOf(WordAt(to)) - FlowOf(WordAt(from) - 1);

    public string? ReplacementProblem(int from, int to, string editorial) =>
        Negations.AnyIn(text, from, to) ? $"{editorial} replaces a negation"
        : negations.Value.In(WordAt(from), WordAt(to)) is { } found ? $"{editorial} replaces ‘{Word(found.Word)}’"
        : negations.Value.ModalIn(WordAt(from), WordAt(to)) is { } modal ? $"{editorial} replaces ‘{Word(modal)}’"
        : to > from && Amounts.CountAt(text, from) ? $"{editorial} replaces what a number counts"
        : HasDigit(from, to) ? $"{editorial} replaces a number"
        : null;

    public bool TellsNegations => true;

    public string? SkippedNegation(int from, int to)
    {
        if (negations.Value.First(WordAt(from), WordAt(to)) is not { } found)
        {
            return negations.Value.Modal(WordAt(from), WordAt(to)) is { } modal ? $"‘{Word(modal)}’" : null;
        }

        var word = Word(found.Word);
        return Negations.IsNegation(word) ? $"the negation ‘{word}’" : $"‘{word}’";
    }

    public bool? IsBesideNegation(int from, int to)
    {
        var (start, end) = parts.Around(from, to);
        return Negations.In(text, start, from).Any() || Negations.In(text, to, end).Any();
    }

    public bool? JoinsSentences(int from, int to) => negations.Value.PartsTwoSentences(WordAt(from), WordAt(to));

    public bool IsAsked(string words, Occurrence place) => place.End < text.Length && QuestionMarks.Contains(text.Characters[place.End], StringComparison.Ordinal);

    public bool IsJoined(Occurrence place) =>
        layout.Speakers.IsJoined(PlaceFilter.FirstWord(text, place), PlaceFilter.LastWord(text, place));

    public bool ChangesSpeaker(Occurrence before, Occurrence after) =>
        !layout.Speakers.Between(PlaceFilter.LastWord(text, before), PlaceFilter.FirstWord(text, after)).IsEmpty;

    public bool? IsLiteral(int from, int to, string editorial)
    {
        var words = TextNormalizer.Normalize(editorial);
        return words.Length == to - from && text.Characters[from..to].SequenceEqual(words.Characters);
    }

    private string Word(int number)
    {
        var start = words.Value[number];
        var end = start + 1;
        while (end < text.Length && text.IsWord(end) && !text.CanBreak(end))
        {
            end++;
        }

        return text.Characters[start..end].ToString();
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
