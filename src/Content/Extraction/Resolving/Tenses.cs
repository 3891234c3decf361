using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Whether the words around a match speak of the past (-1), the future (1) or do not say (0).</summary>
internal sealed class Tenses(Vocabulary vocabulary, WordClasses classes, IReadOnlyList<(string Ending, int Tense)> endings)
{
    // Bounded, so that a text without any sentence end still costs linear time.
    private const int Back = 40;
    private const int Ahead = 25;

    // Fewer words than these before the date hold no verb of their own: "In Oslo on Monday, the court ruled".
    private const int Clause = 4;

    /// <summary>The nearest verb before the match in its sentence decides; without one, the nearest after it.</summary>
    public int Around(string text, Token[] tokens, int first, int end)
    {
        var words = 0;
        for (var at = first - 1; at >= 0 && at >= first - Back && !Ends(tokens, at); at--)
        {
            if (Of(text, tokens, at) is var tense and not 0)
            {
                return tense;
            }

            words += tokens[at].Kind == TokenKind.Mark ? 0 : 1;
        }

        // What follows a comma tells who said it: "schools reopen on Monday, the minister promised".
        var stop = words >= Clause && end < tokens.Length && tokens[end] is { Kind: TokenKind.Mark, Length: 1 }
            && text[tokens[end].Start] == ',' ? end : end + Ahead;
        for (var at = end; at < tokens.Length && at < stop && !tokens[at].Break; at++)
        {
            if (Of(text, tokens, at) is var tense and not 0)
            {
                return tense;
            }

            if (Ends(tokens, at))
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>As <see cref="Around"/>, of a last day: what is shut until April, and what is to be done by Friday, looks ahead unless a
    /// verb says that it is over.</summary>
    public int AroundLastDay(string text, Token[] tokens, int first, int end)
    {
        for (var at = first - 1; at >= 0 && at >= first - Back && !Ends(tokens, at); at--)
        {
            if (vocabulary.Holds(tokens[at], classes.Present) || vocabulary.Holds(tokens[at], classes.Allowing))
            {
                return 1;
            }

            if (Of(text, tokens, at) is var tense and not 0)
            {
                return tense;
            }
        }

        return Around(text, tokens, first, end) is var told and not 0 ? told : 1;
    }

    /// <summary>Whether no sentence ends between two places, which stand not too far apart.</summary>
    public bool AreInOneSentence(Token[] tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (to - from > Back || tokens[at].Break || Ends(tokens, at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a sentence ends with this token.</summary>
    private bool Ends(Token[] tokens, int at)
    {
        if (at + 1 < tokens.Length && tokens[at + 1].Break)
        {
            return true;
        }

        // "Mr. Smith" and "the U.S. Army" do not end a sentence: a short or unknown word before the stop, and no capital after.
        return tokens[at].Kind == TokenKind.Mark && vocabulary.Holds(tokens[at], classes.SentenceEnd)
            && at + 1 < tokens.Length && tokens[at + 1].Gap && (tokens[at + 1].Capital || tokens[at + 1].Kind != TokenKind.Word)
            && (at == 0 || tokens[at - 1].Kind != TokenKind.Word || tokens[at - 1].Length > 3 || !tokens[at - 1].Capital);
    }

    private int Of(string text, Token[] tokens, int at)
    {
        // "won't" is no "won".
        if (vocabulary.Find(tokens[at], classes.Contracted, out var whole) && at + 2 < tokens.Length && !tokens[at + 1].Gap
            && !tokens[at + 2].Gap && tokens[at + 1].Kind == TokenKind.Mark && tokens[at + 2].Length == 1)
        {
            return (int)whole;
        }

        var tense = Of(text, tokens[at]);
        return tense < 0 && at > 0 && vocabulary.Holds(tokens[at - 1], classes.Passive) ? 0 : tense;
    }

    private int Of(string text, in Token token)
    {
        // French "A partir du" begins a sentence with no verb.
        if (token is { Capital: true, Length: 1 })
        {
            return 0;
        }

        if (vocabulary.Find(token, classes.Tense, out var tense))
        {
            return (int)tense;
        }

        // "rained" and "viendra", but not "red" and "era".
        if (token.Kind == TokenKind.Word && !token.Capital)
        {
            var word = text.AsSpan(token.Start, token.Length);
            foreach (var (ending, meaning) in endings)
            {
                if (token.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                {
                    return meaning;
                }
            }
        }

        return 0;
    }
}
