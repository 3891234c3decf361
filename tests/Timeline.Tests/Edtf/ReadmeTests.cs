using System.Globalization;
using System.Text;

using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

/// <summary>The table in src/Edtf/README.md is made here, so that it cannot drift from the code. TIMELINE_WRITE=1 writes it anew.</summary>
public sealed class ReadmeTests
{
    private const string Begin = "<!-- made by ReadmeTests: begin -->\n";
    private const string End = "<!-- end -->\n";

    [Fact]
    public void The_table_of_forms_is_what_the_library_does()
    {
        var path = Path.Combine(Repository.Root, "src", "Edtf", "README.md");
        var written = File.ReadAllText(path);
        var begin = written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var made = written[..begin] + Table() + written[written.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Fact]
    public void The_table_has_every_example_of_the_specification()
    {
        var table = Table();
        Assert.All(CaseFile.Read(Path.Combine(CaseFile.Folder, "valid", "specification.txt")), fields => Assert.Contains($"| `{fields[0]}` |", table, StringComparison.Ordinal));
    }

    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(CaseFile.Folder, "readme.txt")).Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                table.Append(CultureInfo.InvariantCulture, $"\n### {line[2..]}\n\n| Text | Meaning | Earliest | Latest | Phrase |\n|---|---|---|---|---|\n");
                continue;
            }

            var fields = line.Split(" | ");
            var date = EdtfPattern.Instance.Read(fields[0]).Value!;
            var bounds = date.Bounds;
            var earliest = bounds.Earliest?.ToString() ?? bounds.EarliestOpenness.ToString().ToLowerInvariant();
            var latest = bounds.Latest?.ToString() ?? bounds.LatestOpenness.ToString().ToLowerInvariant();
            table.Append(CultureInfo.InvariantCulture, $"| `{fields[0]}` | {fields[1]} | {earliest} | {latest} | {EdtfPhrases.For("en").Long(date)} |\n");
        }

        return table.Append('\n').ToString();
    }
}
