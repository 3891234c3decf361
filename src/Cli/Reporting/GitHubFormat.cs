using System.Globalization;
using System.Text;

using Timeline.Cli.Terminal;

namespace Timeline.Cli.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, one a line, which make annotations on the lines of a pull request. GitHub shows ten errors, ten
/// warnings and ten notices of a step.
/// </summary>
internal sealed class GitHubFormat : IReportFormat
{
    public string Name => "github";

    public byte[] Write(RunReport run) => Encoding.UTF8.GetBytes(string.Concat(run.Findings.Select(Line)));

    private static string Line(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var command = diagnostic.Severity == Severity.Note ? "notice" : finding.Level;
        var properties = new List<string>();
        if (finding.Path is { } path)
        {
            properties.Add($"file={Property(path)}");
            if (diagnostic.At.Line > 0)
            {
                properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={diagnostic.At.Line},col={Math.Max(1, diagnostic.At.Column)}"));
            }
        }

        properties.Add($"title={Property(diagnostic.Code.Id)}");
        return $"::{command} {string.Join(',', properties)}::{Data(diagnostic.Message)}\n";
    }

    // The percent sign first: the others bring one.
    private static string Data(string text) => PlainText.Lines(text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
