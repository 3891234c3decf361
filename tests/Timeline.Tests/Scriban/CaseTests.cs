using System.Text;
using System.Text.Json;

using Timeline.Site.Templates;

namespace Timeline.Tests.Scriban;

/// <summary>Every template in tests/cases/scriban renders to the text beside it: `name.txt`, `name.out.txt`, and `name.json` for data.</summary>
/// <remarks>Rendered as the stock language does, except in the chapters `escaping` and `strict`. What fails has its errors as output. Included templates lie in `parts/`.</remarks>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Cases, "scriban");

    public static TheoryData<string> Chapters() => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Each_template_of_a_chapter_renders_as_written(string chapter)
    {
        var failures = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, chapter), "*.txt").Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var expected = File.ReadAllText(Path.ChangeExtension(file, ".out.txt"));
            var actual = Render(file, chapter);
            if (actual != expected)
            {
                failures.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}\n--- expected\n{expected}\n--- actual\n{actual}");
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Fact]
    public void There_are_at_least_500_cases() =>
        Assert.True(Directory.GetFiles(Folder, "*.out.txt", SearchOption.AllDirectories).Length >= 500);

    internal static string Render(string file, string chapter)
    {
        var parsed = Template.Parse(File.ReadAllText(file), Path.GetFileName(file));
        var errors = parsed.Errors;
        if (parsed.Template is { } template)
        {
            var result = template.Render(new()
            {
                Globals = Data(Path.ChangeExtension(file, ".json")),
                Includes = new TemplateSet(name => Path.Combine(Path.GetDirectoryName(file)!, "parts", name) is var path && File.Exists(path) ? File.ReadAllText(path) : null),
                EscapeHtml = chapter == "escaping",
                StrictVariables = chapter == "strict",
                Clock = () => new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
                Random = new Random(1),
                Limits = new() { LoopSteps = 100_000, OutputLength = 1_000_000 },
            });
            if (result.Succeeded)
            {
                return result.Text;
            }

            errors = result.Errors;
        }

        return string.Concat(errors.Select(error => error + "\n" + string.Concat(error.Stack.Select(caller => "  " + caller + "\n"))));
    }

    private static IDataMap Data(string path) =>
        File.Exists(path) ? DataJson.Read(JsonDocument.Parse(File.ReadAllText(path)).RootElement).AsMap! : DataMap.Empty;
}
