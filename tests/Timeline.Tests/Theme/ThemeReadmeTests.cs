using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Site.Templates;
using Timeline.Site.Views;

namespace Timeline.Tests.Theme;

/// <summary>
/// The table in theme/README.md of what templates see has its kinds and members from the code, so that it cannot drift from it.
/// TIMELINE_WRITE=1 writes it anew; what they mean is written there by hand.
/// </summary>
public sealed partial class ThemeReadmeTests
{
    private const string Begin = "<!-- made by ThemeReadmeTests: begin -->\n| kind | members | |\n|---|---|---|\n";
    private const string End = "<!-- end -->\n";

    private static readonly string File = Path.Combine(Repository.Root, "theme", "README.md");

    // Every shape is a static field of a view.
    private static readonly Dictionary<string, DataShape> Shapes = typeof(SiteView).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(SiteView).Namespace && !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType.IsAssignableTo(typeof(DataShape)))
        .Select(field => (DataShape)field.GetValue(null)!)
        .ToDictionary(shape => shape.Kind!, StringComparer.Ordinal);

    [Fact]
    public void The_table_has_the_kinds_and_members_there_are()
    {
        var written = System.IO.File.ReadAllText(File);
        var begin = written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = written.IndexOf(End, begin, StringComparison.Ordinal);
        var made = written[..begin] + Table(Rows(written[begin..end])) + written[end..];
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
        {
            System.IO.File.WriteAllText(File, made);
        }

        Assert.Equal(made, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void What_is_said_of_a_kind_names_only_members_it_has()
    {
        var written = System.IO.File.ReadAllText(File);
        var begin = written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        foreach (var (kind, said) in Rows(written[begin..written.IndexOf(End, begin, StringComparison.Ordinal)]))
        {
            Assert.True(said.Length > 0, $"theme/README.md: say what '{kind}' is");
            Assert.All(Names().Matches(said), name => Assert.Contains(name.Groups["name"].Value, Shapes[kind].Names));
        }
    }

    // The order of the table is its author's; what is new comes last.
    private static string Table(List<(string Kind, string Said)> rows)
    {
        var table = new StringBuilder();
        var known = rows.Where(row => Shapes.ContainsKey(row.Kind)).ToList();
        var missing = Shapes.Keys.Except(rows.Select(row => row.Kind)).Order(StringComparer.Ordinal).Select(kind => (kind, ""));
        foreach (var (kind, said) in known.Concat(missing))
        {
            table.Append("| ").Append(kind).Append(" | `").AppendJoin(' ', Shapes[kind].Names).Append("` | ").Append(said).Append(" |\n");
        }

        return table.ToString();
    }

    private static List<(string Kind, string Said)> Rows(string table) =>
    [
        .. table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', 4))
            .Select(cells => (cells[1].Trim(), cells[3].Trim().TrimEnd('|').Trim())),
    ];

    // A word in backticks is a member; what a value may be stands in quotation marks.
    [GeneratedRegex("`(?<name>[a-z_]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
