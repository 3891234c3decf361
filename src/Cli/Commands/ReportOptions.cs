using System.CommandLine;

using Timeline.Cli.Reporting;

namespace Timeline.Cli.Commands;

/// <summary>How a run tells other programs what it found: in which form, in which file, and whether a page of Markdown sums it up.</summary>
/// <param name="Format">Null for text alone.</param>
/// <param name="File">Where the form goes; null is standard output.</param>
/// <param name="Summary">Where the Markdown goes, if anywhere.</param>
internal sealed record ReportChoice(IReportFormat? Format, string? File, string? Summary)
{
    public static readonly ReportChoice TextOnly = new(null, null, null);

    /// <summary>Whether the caller chose a form, text too: then nothing is added unasked.</summary>
    public bool IsChosen { get; init; }
}

/// <summary>The options of that, which build and check share.</summary>
internal sealed class ReportOptions
{
    private static string[] Forms => [AllFormats.Text, .. AllFormats.List.Select(form => form.Name)];

    private readonly Option<string?> format = new("--format")
    {
        Description = "How diagnostics are written: for people, or as JSON, SARIF, annotations of GitHub Actions or a code quality report of GitLab. " +
            "These go to standard output, and all else to standard error.",
        HelpName = string.Join('|', Forms),
    };

    private readonly Option<string?> file = new("--report")
    {
        Description = "Writes what --format says into this file, and the text for people as always.",
        HelpName = "file",
    };

    private readonly Option<string?> summary = new("--summary")
    {
        Description = "Writes a page of Markdown: events, quotes by verdict, what is weak, diagnostics by kind.",
        HelpName = "file",
    };

    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong(Forms);
        command.Options.Add(format);
        command.Options.Add(file);
        command.Options.Add(summary);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is not null && Named(result.GetValue(format)) is null)
            {
                result.AddError($"--report needs a --format other than text: {string.Join(", ", AllFormats.List.Select(form => form.Name))}.");
            }
        });
    }

    public ReportChoice Read(ParseResult parsed) => new(Named(parsed.GetValue(format)), parsed.GetValue(file), parsed.GetValue(summary))
    {
        IsChosen = parsed.GetValue(format) is not null,
    };

    private static IReportFormat? Named(string? name) => AllFormats.List.FirstOrDefault(form => form.Name == name);
}
