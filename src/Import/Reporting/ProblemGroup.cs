using System.Text.RegularExpressions;

namespace Timeline.Import.Reporting;

/// <summary>Complaints that differ only in the words they quote: the first of them, how many there are, and where the first few stand.</summary>
public sealed record ProblemGroup(Diagnostic First, int Count, ImmutableArray<Location> Places);

/// <summary>Gathers thousands of complaints into a few.</summary>
internal sealed partial class ProblemGroups
{
    private const int Shown = 3;

    private readonly Dictionary<string, (Diagnostic First, int Count, List<Location> Places)> groups = new(StringComparer.Ordinal);

    public void Add(IEnumerable<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            var kind = $"{problem.Code.Id} {problem.Severity} {Varying().Replace(problem.Message, "…")}";
            var group = groups.TryGetValue(kind, out var known) ? known : (problem, 0, []);
            if (group.Places.Count < Shown)
            {
                group.Places.Add(problem.At);
            }

            groups[kind] = group with { Count = group.Count + 1 };
        }
    }

    public ImmutableArray<ProblemGroup> ToImmutable() =>
        [.. groups.Values.OrderByDescending(g => g.First.Severity).ThenBy(g => g.First.At)
            .Select(g => new ProblemGroup(g.First, g.Count, [.. g.Places]))];

    // What is quoted, and numbers.
    [GeneratedRegex("'[^']*'|“[^”]*”|\\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Varying();
}
