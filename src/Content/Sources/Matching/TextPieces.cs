using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Pieces sought in a text; occurrences count normalised characters.</summary>
internal sealed class TextPieces(NormalizedText text, TextWords index, TextLayout layout) : IPieceFinder
{
    private readonly LiteralSearch literal = new(text, index);

    public Occurrences Find(TextWords piece) => literal.Find(piece);

    public int WordsBetween(int from, int to) => index.Count(from, to);

    public int ParagraphsBetween(int from, int to) =>
        layout.ParagraphAt(text.OriginalStart(to)) - layout.ParagraphAt(text.OriginalStart(from - 1));

    public string? ReplacementProblem(int from, int to, string editorial) =>
        Negations.AnyIn(text, from, to) ? $"{editorial} replaces a negation"
        : HasDigit(from, to) ? $"{editorial} replaces a number"
        : null;

    public bool IsLiteral(int from, int to, string editorial)
    {
        var words = TextNormalizer.Normalize(editorial);
        return words.Length == to - from && text.Characters[from..to].SequenceEqual(words.Characters);
    }

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
