using System.Text;

using Timeline.Content;
using Timeline.Tests.Cli;

namespace Timeline.Tests.Import;

/// <summary>
/// Folders under tests/cases/import: what other tools write, and everything that importing it must say and write.
/// </summary>
public sealed class ImportCases
{
    private static string Folder => Path.Combine(Repository.Cases, "import");

    public static TheoryData<string> Names() =>
        [.. Directory.GetFiles(Folder, "expected.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, Path.GetDirectoryName(f)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_import_says_and_writes_what_it_must(string name)
    {
        using var folder = new TemporaryFolder().WithCopyOf(Path.Combine(Folder, name), ".");
        File.Delete(folder["expected.txt"]);
        var before = Files(folder.Path);
        var said = new StringBuilder();
        foreach (var arguments in Runs(folder))
        {
            var run = TimelineProgram.Run(folder.Path, ["import", .. arguments]);
            said.Append("$ import ").AppendJoin(' ', arguments).Append('\n').Append(run.Error).Append(run.Out).Append(run.ExitCode == 0 ? "" : "(and ends with 1)\n");
            Assert.True(run.ExitCode is 0 or 1, run.Error);
        }

        foreach (var path in Files(folder.Path).Except(before))
        {
            said.Append("==> ").Append(path).Append(" <==\n").Append(File.ReadAllText(folder[path]));
        }

        Compare(Path.Combine(Folder, name, "expected.txt"), said.ToString());
        Builds(folder, before);
    }

    // What an import writes into an empty folder is read without an error.
    private static void Builds(TemporaryFolder folder, IEnumerable<string> before)
    {
        if (Directory.Exists(folder["input"]) && !before.Any(path => path.StartsWith("input/", StringComparison.Ordinal)))
        {
            Assert.Equal([], LibraryReader.Read(new(folder["input"])).Diagnostics.Where(d => d.Severity == Severity.Error));
        }
    }

    // A line a run; without a file, everything in "in" is imported once.
    private static IEnumerable<string[]> Runs(TemporaryFolder folder)
    {
        if (File.Exists(folder["runs.txt"]))
        {
            return File.ReadAllLines(folder["runs.txt"]).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        var files = Directory.GetFiles(folder["in"], "*", SearchOption.AllDirectories);
        return [[files.Length == 1 ? Path.GetRelativePath(folder.Path, files[0]).Replace('\\', '/') : "in"]];
    }

    private static string[] Files(string root) =>
        [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static void Compare(string expected, string found)
    {
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") is not null)
        {
            File.WriteAllText(expected, found);
        }

        Assert.Equal(File.ReadAllText(expected), found);
    }
}
