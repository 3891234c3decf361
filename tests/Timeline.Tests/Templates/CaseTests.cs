using System.Globalization;
using System.Text;

namespace Timeline.Tests.Templates;

/// <summary>Every template of tests/cases/templates renders to the text beside it.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Chapters() => [.. TemplateCases.Chapters];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Each_template_of_a_chapter_renders_as_written(string chapter)
    {
        var failures = new StringBuilder();
        foreach (var file in TemplateCases.Of(chapter))
        {
            var expected = File.ReadAllText(Path.ChangeExtension(file, ".out.txt"));
            var actual = TemplateCases.Render(file, chapter);
            if (actual != expected)
            {
                failures.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}\n--- expected\n{expected}\n--- actual\n{actual}");
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }
}
