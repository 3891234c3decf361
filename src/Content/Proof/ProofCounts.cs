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

    /// <summary>Those that were checked and do not stand in their sources as quoted.</summary>
    public int FailedQuotes => Quotes - VerifiedQuotes - UncheckedQuotes;

    public bool IsWhole => Statements > 0 && CarriedStatements == Statements;

    public static ProofCounts Of(IEnumerable<EventCoverage> coverage)
    {
        var all = coverage.ToImmutableArray();
        var texts = all.SelectMany(c => c.Statements).Where(s => s.IsText).ToImmutableArray();
        return new()
        {
            Events = all.Length,
            CitedEvents = all.Count(c => c.Citations > 0),
            Statements = all.Sum(c => c.Statements.Sum(s => s.Count)),
            CarriedStatements = all.Sum(c => c.Statements.Sum(s => s.Carried)),
            Sentences = texts.Sum(s => s.Count),
            CarriedSentences = texts.Sum(s => s.Carried),
            OwnSentences = all.Sum(c => c.OwnSentences),
            Quotes = all.Sum(c => c.Quotes),
            VerifiedQuotes = all.Sum(c => c.VerifiedQuotes),
            UncheckedQuotes = all.Sum(c => c.UncheckedQuotes),
        };
    }
}
