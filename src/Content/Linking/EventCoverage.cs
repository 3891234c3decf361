using System.Collections.Immutable;

using Timeline.Content.Model;

namespace Timeline.Content.Linking;

/// <summary>One statement of an event (its title, date, summary, text, place or a facet) and the verified notes that carry it.</summary>
public sealed record CoveredStatement(string Statement, ImmutableArray<Evidence> Notes)
{
    public bool IsCarried => !Notes.IsEmpty;
}

/// <summary>
/// Which of an event's statements its evidence carries: what a citation <c>supports</c>, and for texts also the notes that stand in them.
/// </summary>
public sealed record EventCoverage(LinkedEvent Event, ImmutableArray<CoveredStatement> Statements)
{
    private static readonly string[] Always = ["title", "date", "summary"];

    public bool IsWhole => Statements.All(s => s.IsCarried);

    public static EventCoverage Of(LinkedEvent linked, Settings settings)
    {
        var e = linked.Event;
        string[] statements =
        [
            .. Always,
            .. e.Body is null ? Array.Empty<string>() : ["body"],
            .. e.Place is null ? Array.Empty<string>() : ["place"],
            .. settings.Facets.Where(f => e.Facets.TryGetValue(f.Id, out var terms) && !terms.IsEmpty).Select(f => f.Id),
        ];
        var inSummary = Cited(e.Summary.Text);
        var inBody = e.Body is null ? [] : Cited(e.Body.Text);
        return new(linked,
        [
            .. statements.Select(statement => new CoveredStatement(statement,
            [
                .. linked.Evidence.Where(x => x.Result.Verifies && (x.Citation.Supports.Contains(statement) || (statement switch
                {
                    "summary" => inSummary,
                    "body" => inBody,
                    _ => [],
                }).Contains(x.Citation.Id))),
            ])),
        ]);
    }

    /// <summary>
    /// The order in which statements are told: what every event says, its text and place, then the facets as the author orders them.
    /// </summary>
    public static int Place(string statement, Settings settings)
    {
        string[] order = [.. Always, "body", "place", .. settings.Facets.Select(f => f.Id)];
        return Array.IndexOf(order, statement);
    }

    private static HashSet<string> Cited(string text) => NoteReferences.Find(text).SelectMany(r => r.Ids).ToHashSet(StringComparer.Ordinal);
}
