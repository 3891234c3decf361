using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
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
public sealed record UncitedSentence(LinkedEvent Event, string Text, Location At);

/// <summary>
/// Which of an event's statements its evidence carries: what a citation <c>supports</c>, and of texts the notes that stand in their
/// sentences.
/// </summary>
public sealed record EventCoverage(LinkedEvent Event, ImmutableArray<CoveredStatement> Statements)
{
    private static readonly string[] Always = ["title", "date", "summary"];

    public int OwnSentences { get; private init; }

    public ImmutableArray<UncitedSentence> UncitedSentences { get; private init; } = [];

    public bool IsWhole => Statements.All(s => s.IsCarried);

    public static EventCoverage Of(LinkedEvent linked, Settings settings)
    {
        var e = linked.Event;
        var (summary, body) = (SentencesOf(linked, "summary", e.Summary), SentencesOf(linked, "body", e.Body));
        ImmutableArray<CoveredStatement?> statements =
        [
            new("title", Supporting(linked, "title")),
            new("date", Supporting(linked, "date")),
            summary.Statement,
            body.Statement,
            e.Place is null ? null : new("place", Supporting(linked, "place")),
            OtherDates(linked),
            .. settings.Facets
                .Where(f => !f.IsLabel && e.Facets.TryGetValue(f.Id, out var terms) && !terms.IsEmpty)
                .Select(f => new CoveredStatement(f.Id, Supporting(linked, f.Id))),
        ];
        return new(linked, [.. statements.OfType<CoveredStatement>()])
        {
            OwnSentences = summary.Own + body.Own,
            UncitedSentences = [.. summary.Uncited, .. body.Uncited],
        };
    }

    /// <summary>
    /// The order in which statements are told: what every event says, its text and place, then the facets as the author orders them.
    /// </summary>
    public static int Place(string statement, Settings settings)
    {
        string[] order = [.. Always, "body", "place", "dates", .. settings.Facets.Select(f => f.Id)];
        return Array.IndexOf(order, statement);
    }

    private static ImmutableArray<Evidence> Supporting(LinkedEvent linked, string statement) =>
        [.. linked.Evidence.Where(x => x.Result.Verifies && x.Citation.Supports.Contains(statement))];

    private static CoveredStatement? OtherDates(LinkedEvent linked)
    {
        var dates = linked.Event.Dates;
        if (dates.IsEmpty)
        {
            return null;
        }

        var notes = dates
            .Select(d => linked.Evidence.Where(x => x.Result.Verifies && d.Citations.Any(c => c.Id == x.Citation.Id)).ToArray())
            .ToArray();
        return new("dates", [.. notes.SelectMany(n => n).Distinct()]) { Count = dates.Length, Carried = notes.Count(n => n.Length > 0) };
    }

    // One sentence may be carried by what supports the whole text; of several, only the notes in them say which words carry which.
    private static (CoveredStatement? Statement, int Own, ImmutableArray<UncitedSentence> Uncited) SentencesOf(
        LinkedEvent linked,
        string name,
        LocatedText? text)
    {
        if (text is null || MarkdownSentences.Of(text.Text).ToArray() is not { Length: > 0 } all)
        {
            return (null, 0, []);
        }

        var sentences = all.Where(s => !s.IsOwn).ToArray();
        var supporting = Supporting(linked, name);
        var isSupported = sentences.Length == 1 && linked.Evidence.Any(x => x.Citation.Supports.Contains(name));
        var uncited = sentences.Where(s => !s.HasNote && !isSupported)
            .Select(s => new UncitedSentence(linked, s.Text, text.PlaceOf(s.Line, text.At.Column)));
        if (sentences.Length == 0)
        {
            return (null, all.Length, []);
        }

        var cited = sentences
            .Select(s => linked.Evidence.Where(x => x.Result.Verifies && s.Notes.Contains(x.Citation.Id)).ToArray())
            .ToArray();
        var statement = new CoveredStatement(name, [.. cited.SelectMany(c => c).Concat(supporting).Distinct().OrderBy(x => x.Number)])
        {
            Count = sentences.Length,
            Carried = cited.Count(c => c.Length > 0 || (sentences.Length == 1 && !supporting.IsEmpty)),
        };
        return (statement, all.Length - sentences.Length, [.. uncited]);
    }
}
