using System.Text.Json;

namespace Timeline.Cli.Reporting;

/// <summary>
/// SARIF 2.1.0, which code scanning of GitHub and many editors read. The rules are the codes that occurred, with their help pages; no path of
/// this machine is in it, so that the same content gives the same file everywhere.
/// </summary>
internal sealed class SarifFormat : IReportFormat
{
    private const string Root = "SRCROOT";

    public string Name => "sarif";

    public byte[] Write(RunReport run)
    {
        var rules = run.Findings.Select(finding => finding.Diagnostic.Code).DistinctBy(code => code.Id).OrderBy(code => code.Id, StringComparer.Ordinal).ToList();
        var places = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(rule => rule.Id, rule => rule.index, StringComparer.Ordinal);
        return JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            Tool(writer, rules);
            writer.WriteString("columnKind", "utf16CodeUnits");
            Base(writer);
            writer.WriteStartArray("results");
            foreach (var finding in run.Findings)
            {
                Result(writer, finding, places[finding.Diagnostic.Code.Id]);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Tool(Utf8JsonWriter writer, IEnumerable<DiagnosticCode> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "timeline");
        writer.WriteString("semanticVersion", typeof(SarifFormat).Assembly.GetName().Version!.ToString(3));
        writer.WriteStartArray("rules");
        foreach (var code in rules)
        {
            var page = Explanation.Of(code).Markdown;
            writer.WriteStartObject();
            writer.WriteString("id", code.Id);
            writer.WriteString("name", code.Name);
            Text(writer, "shortDescription", code.Meaning);
            writer.WriteStartObject("help");
            writer.WriteString("text", page); // Markdown is plain text too, and SARIF wants one where there is the other
            writer.WriteString("markdown", page);
            writer.WriteEndObject();
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Diagnostic.Word(code.Severity));
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            writer.WriteStartArray("tags");
            writer.WriteStringValue(code.Subject);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Where it lies is known to who reads the file.
    private static void Base(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(Root);
        Text(writer, "description", "The top folder of the repository.");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter writer, Finding finding, int rule)
    {
        var diagnostic = finding.Diagnostic;
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Code.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", finding.Level);
        Text(writer, "message", Braced(diagnostic.Message));
        writer.WriteStartArray("locations");
        if (finding.Path is { } path)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("physicalLocation");
            writer.WriteStartObject("artifactLocation");
            writer.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            writer.WriteString("uriBaseId", Root);
            writer.WriteEndObject();
            if (diagnostic.At.Line > 0)
            {
                writer.WriteStartObject("region");
                writer.WriteNumber("startLine", diagnostic.At.Line);
                writer.WriteNumber("startColumn", Math.Max(1, diagnostic.At.Column));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("codePathWords/v1", finding.Fingerprint);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    // In a message braces hold the number of an argument, and are doubled where they are themselves (3.11.5 of the specification).
    private static string Braced(string message) =>
        message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
