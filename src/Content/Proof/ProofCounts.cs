using System.Collections.Immutable;

using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Proof;

/// <summary>
/// What the evidence of events comes to, counted. Everything a site says of itself is made from this, so that it says no more than was
/// counted.
/// </summary>
public sealed record ProofCounts
{
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

    public bool IsWhole => Statements > 0 && CarriedStatements == Statements;

    /// <summary>Of the events that are published, which drafts are not.</summary>
    public static ProofCounts Of(Library library) =>
        Of(library.Events.Where(e => e.Event.Status != Status.Draft).Select(e => EventCoverage.Of(e, library.Settings)));

    public static ProofCounts Of(IEnumerable<EventCoverage> coverage)
    {
        var all = coverage.ToImmutableArray();
        var quotes = all.SelectMany(c => c.Event.Evidence).Where(x => x.Citation.Quote is not null).ToImmutableArray();
        var texts = all.SelectMany(c => c.Statements).Where(s => s.IsText).ToImmutableArray();
        return new()
        {
            Statements = all.Sum(c => c.Statements.Sum(s => s.Count)),
            CarriedStatements = all.Sum(c => c.Statements.Sum(s => s.Carried)),
            Sentences = texts.Sum(s => s.Count),
            CarriedSentences = texts.Sum(s => s.Carried),
            OwnSentences = all.Sum(c => c.OwnSentences),
            Quotes = quotes.Length,
            VerifiedQuotes = quotes.Count(x => x.Result.Verifies),
        };
    }
}
