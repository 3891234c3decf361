using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>What the words before a date make of it: "no later than", "before about", "since".</summary>
/// <param name="vocabulary">The words of the language.</param>
/// <param name="linkClass">Words that may stand between: "by <em>the</em> 15th century".</param>
/// <param name="negationClass">"not expected before May" is May at the earliest.</param>
/// <param name="articleClass">"after the 1987 crash" bounds the crash.</param>
internal sealed class Bounding(Vocabulary vocabulary, int linkClass, int negationClass, int articleClass)
{
    private const int Steps = 5;
    private const int NegationReach = 6;

    /// <param name="tokens">The text.</param>
    /// <param name="bounds">The matches of bounding words, by the token after them.</param>
    /// <param name="date">The date.</param>
    public (Bound Kind, bool Near) Before(Token[] tokens, IReadOnlyDictionary<int, Match> bounds, Match date)
    {
        var near = false;
        var at = OwnsWhatFollows(tokens, date) ? 0 : date.First;
        for (var step = 0; step < Steps && at > 0 && !tokens[at].Break; step++)
        {
            if (bounds.TryGetValue(at, out var words))
            {
                var kind = (Bound)words.Meaning.Int(Slot.Bound, 0);
                if (kind != Bound.Near)
                {
                    return (kind is Bound.Before or Bound.Until && IsNegated(tokens, words.First) ? Bound.NotBefore : kind, near);
                }

                near = true;
                at = words.First;
            }
            else if (vocabulary.Holds(tokens[at - 1], linkClass))
            {
                at--;
            }
            else
            {
                break;
            }
        }

        return (Bound.None, near);
    }

    // "by Friday's blast", "after the 1987 crash": what is bounded is no date.
    private bool OwnsWhatFollows(Token[] tokens, Match date) =>
        (date.End - date.First > 2 && tokens[date.End - 1] is { Kind: TokenKind.Word, Length: 1, Gap: false }
            && tokens[date.End - 2] is { Kind: TokenKind.Mark, Gap: false })
        || (date.End - date.First == 1 && tokens[date.First].Kind == TokenKind.Number && date.First > 0 && !tokens[date.First].Break
            && vocabulary.Holds(tokens[date.First - 1], articleClass));

    private bool IsNegated(Token[] tokens, int first)
    {
        for (var at = first; at > Math.Max(0, first - NegationReach) && !tokens[at].Break; at--)
        {
            if (tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Length == 1 && tokens[at].Gap)
            {
                return false;
            }

            if (vocabulary.Holds(tokens[at - 1], negationClass))
            {
                return true;
            }
        }

        return false;
    }
}
