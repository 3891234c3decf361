using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Diagnostics;
using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Tests.Content;

namespace Timeline.Tests.Reference;

/// <summary>
/// Which diagnostics guard which field: those its kind of value has, and those that a case of tests/cases/content or the example of a help
/// page places at it.
/// </summary>
internal sealed partial class FieldGuards
{
    /// <summary>What any field may be told, which the page says once.</summary>
    public static readonly string[] General = ["TL201", "TL203", "TL212", "TL216"];

    // What a record lacks, or is told of as a whole, is told where it begins.
    private static readonly Dictionary<string, string> toldAtBeginning = new(StringComparer.Ordinal)
    {
        ["TL401"] = "id",
        ["TL504"] = "citations",
        ["TL508"] = "id",
        ["TL509"] = "sha256",
    };

    private readonly HashSet<(FieldTable Table, string Field, string Code)> placed = [];

    public FieldGuards()
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(Repository.Cases, "content")))
        {
            Add(File.ReadAllLines(Path.Combine(folder, "expected.txt")), path => Path.Combine(folder, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null);
        }

        foreach (var code in Codes.All)
        {
            var page = ExplanationPage.Parse(Explanation.Of(code).Markdown);
            Add(page.Says ?? [], page.Files.GetValueOrDefault);
        }
    }

    /// <summary>The codes, in order.</summary>
    public IEnumerable<DiagnosticCode> Of(FieldTable table, Field field) =>
        Codes.All.Where(code => !General.Contains(code.Id) && (OfKind(field).Contains(code.Id) || placed.Contains((table, field.Name, code.Id))));

    private static IEnumerable<string> OfKind(Field field) =>
    [
        .. field.Required ? ["TL202"] : (string[])[],
        .. field.Kind switch
        {
            FieldKind.Choice => ["TL204"],
            FieldKind.Id => ["TL205"],
            FieldKind.Url => ["TL206"],
            FieldKind.Integer => ["TL207"],
            FieldKind.Date => ["TL301", "TL302"],
            _ => (string[])[],
        },
    ];

    private void Add(IEnumerable<string> lines, Func<string, string?> text)
    {
        foreach (var line in lines.Select(line => Line().Match(line)).Where(match => match.Success))
        {
            var (path, code) = (line.Groups["path"].Value, line.Groups["code"].Value);
            if (code[2] is '1' or '8')
            {
                continue; // what is said of YAML itself, or of an import, is no matter of a field
            }

            if (path.StartsWith("seeds/", StringComparison.Ordinal) && Path.GetExtension(path) is not ".yml")
            {
                placed.Add((FieldTables.Source, Path.GetExtension(path) == ".fp" ? "fingerprint" : "text", code));
            }
            else if (TableOf(path) is { } table && line.Groups["line"].Success && text(path) is { } written
                && new FieldPlaces(new TextFile(path, written), table, FieldNames.None).At(At(line)) is var (_, way))
            {
                var inside = Resolve(table, [.. way.Steps]) ?? (way.Steps.IsEmpty && toldAtBeginning.TryGetValue(code, out var field) ? (table, field) : null);
                if (inside is var (owner, name))
                {
                    placed.Add((owner, name, code));
                }
            }
        }
    }

    private static Location At(Match line) => new(line.Groups["path"].Value,
        int.Parse(line.Groups["line"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(line.Groups["column"].ValueSpan, CultureInfo.InvariantCulture));

    private static FieldTable? TableOf(string path) => path switch
    {
        _ when path.StartsWith("seeds/", StringComparison.Ordinal) => FieldTables.Source,
        _ when path.StartsWith("input/pages/", StringComparison.Ordinal) => FieldTables.Page,
        _ when path.StartsWith("input/timeline.", StringComparison.Ordinal) => FieldTables.Settings,
        _ when path.StartsWith("input/", StringComparison.Ordinal) => FieldTables.Event,
        _ => null,
    };

    // The innermost field of ours on the way.
    private static (FieldTable Table, string Field)? Resolve(FieldTable root, string[] steps)
    {
        (FieldTable, string)? found = null;
        FieldTable? table = root;
        foreach (var step in steps)
        {
            if (table?.Fields.FirstOrDefault(f => f.Name == step) is { } field)
            {
                found = (table, field.Name);
                table = FieldPage.Inside(table, field);
            }
        }

        return found;
    }

    [GeneratedRegex(@"^(?<path>[^:]+)(:(?<line>\d+):(?<column>\d+))?: \w+ (?<code>TL\d{3})")]
    private static partial Regex Line();
}
