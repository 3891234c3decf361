using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Timeline.Content.Diagnostics;

/// <summary>Diagnostics of one kind: the first few, how many there are, and in how many files.</summary>
public sealed record DiagnosticGroup(ImmutableArray<Diagnostic> First, int Count, int Files)
{
    public DiagnosticCode Code => First[0].Code;
}

/// <summary>Makes a few groups of thousands of diagnostics, so that what is wrong can be seen.</summary>
public static partial class DiagnosticGroups
{
    private const int Shown = 3;

    // The groups that one code may have. If what is said exactly makes more, what it says beside the words it quotes decides; at last the
    // code.
    private const int MostOfACode = 8;

    private static readonly ImmutableArray<Func<Diagnostic, string>> Kinds =
    [
        diagnostic => diagnostic.Message,
        diagnostic => Varying().Replace(diagnostic.Message, "…"),
        _ => "",
    ];

    /// <summary>The groups, errors first, each in order of place.</summary>
    public static ImmutableArray<DiagnosticGroup> Of(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .GroupBy(d => (d.Code, d.Severity))
            .SelectMany(same => Parted([.. same]))
            .OrderByDescending(group => group.First[0].Severity)
            .ThenBy(group => group.First[0].At),
    ];

    private static IEnumerable<DiagnosticGroup> Parted(ImmutableArray<Diagnostic> same) => Kinds
        .Select(kind => same.GroupBy(kind, StringComparer.Ordinal).ToArray())
        .First(groups => groups.Length <= MostOfACode)
        .Select(group => new DiagnosticGroup([.. group.Take(Shown)], group.Count(), group.Select(d => d.At.Path)
            .Distinct(StringComparer.Ordinal).Count()));

    // What is quoted or pointed at, and numbers.
    [GeneratedRegex(@"'[^']*'|“[^”]*”|\[@[^\]]*\]|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Varying();
}
