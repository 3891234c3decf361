using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Reporting;

/// <summary>How many of the events that make a statement have it carried by verified words.</summary>
internal sealed record StatementCount(string Statement, int Carried, int Count)
{
    public static IEnumerable<StatementCount> Among(ImmutableArray<LinkedEvent> events) => events
        .SelectMany(e => e.Coverage.Statements)
        .GroupBy(s => s.Statement, StringComparer.Ordinal)
        .Select(made => new StatementCount(made.Key, made.Count(s => s.IsCarried), made.Count()));
}
