using System.CommandLine;

using Timeline.Cli;
using Timeline.Cli.Terminal;
using Timeline.Tests.Cli.Ci;

namespace Timeline.Tests.Cli;

/// <summary>What `--help` prints: of every command, in any folder.</summary>
public sealed class HelpTests
{
    // What has no name of its own is called by all its completions: the folders that are there, a hundred codes.
    [Fact]
    public void Whatever_a_shell_completes_has_a_name_of_its_own()
    {
        foreach (var (path, command) in Commands())
        {
            Assert.All(command.Arguments, argument => Assert.False(argument.CompletionSources.Count > 0 && argument.HelpName is null, $"{path} <{argument.Name}>"));
            Assert.All(command.Options.Where(option => option.ValueType != typeof(bool) && option.ValueType != typeof(void)),
                option => Assert.False(option.CompletionSources.Count > 0 && option.HelpName is null, $"{path} {option.Name}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("build")]
    [InlineData("source add")]
    public void Help_is_a_word_too(string path)
    {
        using var folder = new TemporaryFolder();
        string[] words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (word, option) = (NewSite.Run(folder.Path, ["help", .. words]), NewSite.Run(folder.Path, [.. words, "--help"]));
        Assert.Equal((0, option.Out), (word.ExitCode, word.Out));
    }

    [Fact]
    public void Help_needs_no_site_and_knows_nothing_of_the_folder()
    {
        using var folder = new TemporaryFolder().With("Documents/x.txt", "x");
        foreach (var (path, _) in Commands())
        {
            var run = NewSite.Run(folder.Path, [.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.True((run.ExitCode, run.Error) == (0, ""), path + ": " + run.Error);
            Assert.DoesNotContain("Documents", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(new string(' ', 60), run.Out, StringComparison.Ordinal);
        }
    }

    private static List<(string Path, Command Command)> Commands()
    {
        using var host = new Host(TextReader.Null, TextWriter.Null, TextWriter.Null, Repository.Root, NodaTime.SystemClock.Instance, IsTerminal: false);
        var all = new List<(string, Command)>();
        Add("", CommandLine.Describe(host));
        return all;

        void Add(string path, Command command)
        {
            all.Add((path, command));
            foreach (var inner in command.Subcommands)
            {
                Add($"{path} {inner.Name}".Trim(), inner);
            }
        }
    }
}
