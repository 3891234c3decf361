using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>What the words before a date make of it, and where they begin.</summary>
internal readonly record struct Bounded(Bound Kind, bool Near, int First);

/// <summary>What the words before a date make of it: "no later than", "before about", "since".</summary>
internal sealed class Bounding(Vocabulary vocabulary, WordClasses classes)
{
    private const int Steps = 5;
    private const int NegationReach = 6;
    private const int PlanReach = 3;

    /// <param name="tokens">The text.</param>
    /// <param name="bounds">The matches of bounding words, by the token after them.</param>
    /// <param name="date">The date.</param>
    public Bounded Before(Token[] tokens, IReadOnlyDictionary<int, Match> bounds, Match date)
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
                    return new(kind is Bound.Before or Bound.Until && IsNegated(tokens, words.First) ? Bound.NotBefore
                        : IsMeantFor(tokens, words, date) ? Bound.For : kind, near, words.First);
                }

                near = true;
                at = words.First;
            }
            else if (vocabulary.Holds(tokens[at - 1], classes.Link))
            {
                at--;
            }
            else
            {
                break;
            }
        }

        return new(Bound.None, near, date.First);
    }

    // "by Friday's blast", "after the 1987 crash": what is bounded is no date.
    private bool OwnsWhatFollows(Token[] tokens, Match date) =>
        (date.End - date.First > 2 && tokens[date.End - 1] is { Kind: TokenKind.Word, Length: 1, Gap: false }
            && tokens[date.End - 2] is { Kind: TokenKind.Mark, Gap: false })
        || (date.End - date.First == 1 && tokens[date.First].Kind == TokenKind.Number && date.First > 0 && !tokens[date.First].Break
            && vocabulary.Holds(tokens[date.First - 1], classes.Article));

    // Dutch "voor" is both "before" and "for": what is planned, announced or budgeted is so for a day, not before it.
    private bool IsMeantFor(Token[] tokens, Match bound, Match date)
    {
        if (bound.End != bound.First + 1 || !vocabulary.Holds(tokens[bound.First], classes.Meant))
        {
            return false;
        }

        if (bound.First > 0 && !tokens[bound.First].Break && vocabulary.Holds(tokens[bound.First - 1], classes.Planned))
        {
            return true;
        }

        for (var at = date.End; at < Math.Min(tokens.Length, date.End + PlanReach); at++)
        {
            if (tokens[at].Break || tokens[at].Kind == TokenKind.Mark)
            {
                return false;
            }

            if (vocabulary.Find(tokens[at], classes.Planned, out var mayFollow) && mayFollow > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegated(Token[] tokens, int first)
    {
        for (var at = first; at > Math.Max(0, first - NegationReach) && !tokens[at].Break; at--)
        {
            if (tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Length == 1 && tokens[at].Gap)
            {
                return false;
            }

            if (vocabulary.Holds(tokens[at - 1], classes.Negation))
            {
                return true;
            }
        }

        return false;
    }
}
