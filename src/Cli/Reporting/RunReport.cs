using System.Collections.Immutable;

namespace Timeline.Cli.Reporting;

/// <summary>What a build or a check found, for other programs.</summary>
/// <param name="Command">build or check.</param>
/// <param name="Passed">Whether the site is fit to be published, with warnings counted as the command was asked to.</param>
/// <param name="Findings">All of them, notes too, in the order in which they are told.</param>
internal sealed record RunReport(string Command, bool Passed, ImmutableArray<Finding> Findings)
{
    public int Count(Severity severity) => Findings.Count(finding => finding.Diagnostic.Severity == severity);

    /// <summary>With paths as the repository around the site knows them.</summary>
    public static RunReport Of(string command, bool passed, IEnumerable<Diagnostic> diagnostics, RepositoryPaths paths)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new(command, passed, [.. diagnostics.Select(diagnostic => Finding.Of(diagnostic, paths.Of(diagnostic.At), seen))]);
    }
}
