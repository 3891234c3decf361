using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Proof;

/// <summary>
/// One kind of statement of an event (its title, date, summary, text, place or a facet) and the verified notes that carry it.
/// </summary>
public sealed record CoveredStatement(string Statement, ImmutableArray<Evidence> Notes)
{
    /// <summary>How many statements it is: of a text its sentences, of competing dates each.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many of them verified words carry.</summary>
    public int Carried { get; init; } = Notes.IsEmpty ? 0 : 1;

    public bool IsText => Statement is "summary" or "body";

    public bool IsCarried => Carried == Count;
}

/// <summary>A sentence of a summary or a body that no note stands behind and that is not marked as the author's own.</summary>
public sealed record UncitedSentence(string Words, Location At);

/// <summary>
/// Which of an event's statements its evidence carries: what a citation <c>supports</c>, and of texts the notes that stand in their
/// sentences.
/// </summary>
public sealed record EventCoverage(ImmutableArray<CoveredStatement> Statements)
{
    private static readonly string[] Always = ["title", "date", "summary"];

    public int Citations { get; private init; }

    public int Quotes { get; private init; }

    public int VerifiedQuotes { get; private init; }

    /// <summary>Quotes that could not be held against a text.</summary>
    public int UncheckedQuotes { get; private init; }

    /// <summary>Quotes whose words stand more than once where they are said to.</summary>
    public int AmbiguousQuotes { get; private init; }

    /// <summary>Sentences marked as the author's own.</summary>
    public int OwnSentences { get; private init; }

    /// <summary>Sentences that no note stands behind; <see cref="UncitedSentences"/> are they.</summary>
    public int Uncited { get; private init; }

    public bool IsWhole => Statements.All(s => s.IsCarried);

    public static EventCoverage Of(Event e, ImmutableArray<Evidence> evidence, Settings settings)
    {
        var (summary, body) = (TextCoverage.Of("summary", e.Summary, evidence), TextCoverage.Of("body", e.Body, evidence));
        ImmutableArray<CoveredStatement?> statements =
        [
            new("title", evidence.Supporting("title")),
            new("date", evidence.Supporting("date").RemoveAll(x => x.IsOfAnother(e.Date.Value))),
            summary.Statement,
            body.Statement,
            e.Place is null ? null : new("place", evidence.Supporting("place")),
            OtherDates(e, evidence),
            .. settings.Facets
                .Where(f => !f.IsLabel && e.Facets.TryGetValue(f.Id, out var terms) && !terms.IsEmpty)
                .Select(f => new CoveredStatement(f.Id, evidence.Supporting(f.Id))),
        ];
        return new([.. statements.OfType<CoveredStatement>()])
        {
            Citations = evidence.Length,
            Quotes = evidence.Count(x => x.Citation.Quote is not null),
            VerifiedQuotes = evidence.Count(x => x.Citation.Quote is not null && x.Result.Verifies),
            UncheckedQuotes = evidence.Count(x => x.Citation.Quote is not null && x.Result.Verdict == Verdict.CannotCheck),
            AmbiguousQuotes = evidence.Count(x => x.Citation.Quote is not null && x.Result.Verdict == Verdict.Ambiguous),
            OwnSentences = summary.Own + body.Own,
            Uncited = summary.Uncited.Length + body.Uncited.Length,
        };
    }

    /// <summary>
    /// The sentences that are counted as <see cref="Uncited"/>, found again: few readers want them, and not of every event.
    /// </summary>
    public static IEnumerable<UncitedSentence> UncitedSentences(Event e, ImmutableArray<Evidence> evidence) =>
        from text in new (string Name, LocatedText? Text)[] { ("summary", e.Summary), ("body", e.Body) }
        from sentence in TextCoverage.UncitedOf(text.Name, text.Text, evidence)
        select new UncitedSentence(sentence.Words, text.Text!.PlaceOf(sentence.Line, text.Text.At.Column));

    /// <summary>
    /// The order in which statements are told: what every event says, its text and place, then the facets as the author orders them.
    /// </summary>
    public static int Place(string statement, Settings settings)
    {
        string[] order = [.. Always, "body", "place", "dates", .. settings.Facets.Select(f => f.Id)];
        return Array.IndexOf(order, statement);
    }

    private static CoveredStatement? OtherDates(Event e, ImmutableArray<Evidence> evidence)
    {
        if (e.Dates.IsEmpty)
        {
            return null;
        }

        var notes = e.Dates.Select(d =>
            evidence.Verified(d.Citations.Select(c => c.Id)).RemoveAll(x => x.IsOfAnother(d.Date.Value))).ToArray();
        return new("dates", [.. notes.SelectMany(n => n).DistinctBy(x => x.Number)])
        {
            Count = e.Dates.Length,
            Carried = notes.Count(n => !n.IsEmpty),
        };
    }
}
