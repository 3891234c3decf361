using System.Collections.Immutable;

namespace Timeline.Content.Proof;

/// <summary>
/// What the evidence of events comes to, counted. Everything a site says of itself is made from this, so that it says no more than was
/// counted.
/// </summary>
public sealed record ProofCounts
{
    public required int Events { get; init; }

    /// <summary>Those that name a source, whether or not they quote it.</summary>
    public required int CitedEvents { get; init; }

    /// <summary>Titles, dates, places, terms of facets, and every sentence that is not marked as the author's own.</summary>
    public required int Statements { get; init; }

    /// <summary>Those that verified words of a source carry.</summary>
    public required int CarriedStatements { get; init; }

    /// <summary>The sentences among the statements.</summary>
    public required int Sentences { get; init; }

    public required int CarriedSentences { get; init; }

    /// <summary>Sentences marked <c>[@self]</c>: they are no part of the others.</summary>
    public required int OwnSentences { get; init; }

    public required int Quotes { get; init; }

    public required int VerifiedQuotes { get; init; }

    /// <summary>Those that could not be held against a text: there is none, or it cannot prove so few words.</summary>
    public required int UncheckedQuotes { get; init; }

    /// <summary>Those whose words stand more than once in their sources, and which place is meant is not said.</summary>
    public required int AmbiguousQuotes { get; init; }

    /// <summary>Those that were checked and do not stand in their sources as quoted.</summary>
    public int FailedQuotes => Quotes - VerifiedQuotes - UncheckedQuotes - AmbiguousQuotes;

    public bool IsWhole => Statements > 0 && CarriedStatements == Statements;

    public static ProofCounts Of(IEnumerable<EventCoverage> coverage)
    {
        int events = 0, cited = 0, statements = 0, carried = 0, sentences = 0, carriedSentences = 0, own = 0, quotes = 0, verified = 0,
            uncheckedQuotes = 0, ambiguous = 0;
        foreach (var one in coverage)
        {
            events++;
            cited += one.Citations > 0 ? 1 : 0;
            own += one.OwnSentences;
            quotes += one.Quotes;
            verified += one.VerifiedQuotes;
            uncheckedQuotes += one.UncheckedQuotes;
            ambiguous += one.AmbiguousQuotes;
            foreach (var statement in one.Statements)
            {
                statements += statement.Count;
                carried += statement.Carried;
                sentences += statement.IsText ? statement.Count : 0;
                carriedSentences += statement.IsText ? statement.Carried : 0;
            }
        }

        return new()
        {
            Events = events,
            CitedEvents = cited,
            Statements = statements,
            CarriedStatements = carried,
            Sentences = sentences,
            CarriedSentences = carriedSentences,
            OwnSentences = own,
            Quotes = quotes,
            VerifiedQuotes = verified,
            UncheckedQuotes = uncheckedQuotes,
            AmbiguousQuotes = ambiguous,
        };
    }
}
