namespace Timeline.Cli.Reporting;

/// <summary>Our own JSON: one object with counts and diagnostics, as the README describes it. What is added to it later breaks no reader.</summary>
internal sealed class JsonFormat : IReportFormat
{
    private const int Version = 1;

    public string Name => "json";

    public byte[] Write(RunReport run) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteString("command", run.Command);
        writer.WriteBoolean("passed", run.Passed);
        writer.WriteStartObject("counts");
        writer.WriteNumber("errors", run.Count(Severity.Error));
        writer.WriteNumber("warnings", run.Count(Severity.Warning));
        writer.WriteNumber("notes", run.Count(Severity.Note));
        writer.WriteEndObject();
        writer.WriteStartArray("diagnostics");
        foreach (var finding in run.Findings)
        {
            var diagnostic = finding.Diagnostic;
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code.Id);
            writer.WriteString("severity", finding.Level);
            if (finding.Path is { } path)
            {
                writer.WriteString("path", path);
                if (diagnostic.At.Line > 0)
                {
                    writer.WriteNumber("line", diagnostic.At.Line);
                    writer.WriteNumber("column", diagnostic.At.Column);
                }
            }

            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("meaning", diagnostic.Code.Meaning);
            writer.WriteString("fingerprint", finding.Fingerprint);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
