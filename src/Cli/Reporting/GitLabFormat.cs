namespace Timeline.Cli.Reporting;

/// <summary>The code quality report of GitLab (<c>artifacts: reports: codequality</c>), a part of Code Climate's format.</summary>
internal sealed class GitLabFormat : IReportFormat
{
    // Each finding must have a path; what stands in no file is an option, which overrides the settings.
    private const string Settings = "input/timeline.yml";

    public string Name => "gitlab";

    public byte[] Write(RunReport run) => JsonText.Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var finding in run.Findings)
        {
            var diagnostic = finding.Diagnostic;
            writer.WriteStartObject();
            writer.WriteString("description", $"{diagnostic.Code.Id}: {diagnostic.Message}");
            writer.WriteString("check_name", diagnostic.Code.Id);
            writer.WriteString("fingerprint", finding.Fingerprint);
            writer.WriteString("severity", diagnostic.Severity switch
            {
                Severity.Error => "major",
                Severity.Warning => "minor",
                _ => "info",
            });
            writer.WriteStartObject("location");
            writer.WriteString("path", finding.Path ?? Settings);
            writer.WriteStartObject("lines");
            writer.WriteNumber("begin", Math.Max(1, diagnostic.At.Line));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
