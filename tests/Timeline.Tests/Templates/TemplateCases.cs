using System.Text.Json;

using Timeline.Site.Templates;

namespace Timeline.Tests.Templates;

/// <summary>The templates of tests/cases/templates, each with the text beside it that it must become: `name.txt`, `name.out.txt`, and `name.json` for data.</summary>
/// <remarks>Rendered as the stock language does, except in the chapters `escaping` and `strict`. What fails has its errors as output. Included templates lie in `parts/`.</remarks>
internal static class TemplateCases
{
    public static readonly string Folder = Path.Combine(Repository.Cases, "templates");

    public static IEnumerable<string> Chapters => Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Of(string chapter) => Directory.GetFiles(Path.Combine(Folder, chapter), "*.txt")
        .Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string Render(string file, string chapter, bool usePlan = true)
    {
        var parsed = Template.Parse(File.ReadAllText(file), Path.GetFileName(file));
        var errors = parsed.Errors;
        if (parsed.Template is { } template)
        {
            var result = template.Render(Options(file, chapter) with { UsePlan = usePlan }, out var text);
            if (result.Succeeded)
            {
                return text;
            }

            errors = result.Errors;
        }

        return string.Concat(errors.Select(error => error + "\n" + string.Concat(error.Stack.Select(caller => "  " + caller + "\n"))));
    }

    private static RenderOptions Options(string file, string chapter) => new()
    {
        Globals = Data(Path.ChangeExtension(file, ".json")),
        Includes = new TemplateSet(name => Path.Combine(Path.GetDirectoryName(file)!, "parts", name) is var path && File.Exists(path) ? File.ReadAllText(path) : null),
        EscapeHtml = chapter == "escaping",
        StrictVariables = chapter == "strict",
        Clock = () => new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
        Random = new Random(1),
        Limits = new() { LoopSteps = 100_000, OutputLength = 1_000_000, StringLength = 1_000_000 },
    };

    private static IDataMap Data(string path) =>
        File.Exists(path) ? DataJson.Read(JsonDocument.Parse(File.ReadAllText(path)).RootElement).AsMap! : DataMap.Empty;
}
