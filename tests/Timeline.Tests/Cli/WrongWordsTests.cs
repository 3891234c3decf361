using Timeline.Tests.Cli.Ci;

namespace Timeline.Tests.Cli;

/// <summary>Words that a command cannot take: each is told of by its name and what it takes, and nothing is done.</summary>
public sealed class WrongWordsTests
{
    private const string Unset = "is a variable of the shell not set?";

    [Theory]
    [InlineData("--port is a number from 0 to 65535, not 'abc'.", "preview", "--port", "abc")]
    [InlineData("--port is a number from 0 to 65535, not ''.", "desk", "--port", "")]
    [InlineData("--port is a number from 0 to 65535, not '65536'.", "preview", "-p", "65536")]
    [InlineData("--line is a number from 1 on, not 'abc'.", "verify", "--source", "a.txt", "--quote", "b", "--line", "abc")]
    [InlineData("--paragraph is a number from 1 on, not '0'.", "verify", "--source", "a.txt", "--quote", "b", "--paragraph", "0")]
    [InlineData("Unrecognized command or argument 'maybe'.", "build", "--strict=maybe")]
    [InlineData("there is no command 'bild'; did you mean 'build'?", "bild")]
    [InlineData("there is no command 'everything'", "everything", "--nope")]
    [InlineData("there is no command 'sit'; did you mean 'site'?", "new", "sit")]
    [InlineData("there is no command 'everything'; known are add, list, update", "source", "everything")]
    [InlineData("there is no option '--outptu'; did you mean '--output'?", "build", "--outptu", "x")]
    [InlineData("there is no option '--outptu'; did you mean '--output'?", "--outptu", "x")]
    [InlineData("there is no option '--dry-run'", "extract", "note.txt", "--dry-run")]
    [InlineData("there is no option '--jsn'; did you mean '--json'?", "extract", "--jsn", "note.txt")]
    [InlineData("there is no option '--foo'", "extract", "note.txt", "--archive", "--foo")]
    [InlineData("there is no option '-x'", "source", "add", "note.txt", "-x")]
    [InlineData("there is no option '--dry-rum'; did you mean '--dry-run'?", "import", "note.txt", "--dry-rum")]
    [InlineData("there is no option '--them'; did you mean '--theme'?", "new", "site", "--them")]
    [InlineData("there is no option '--jsn'; did you mean '--json'?", "date", "1932", "--jsn")]
    [InlineData("--theme 'nope': there is no such folder", "build", "--theme", "nope")]
    [InlineData("--input 'nope': there is no such folder", "build", "-i", "nope")]
    [InlineData("--input 'nope': there is no such folder", "preview", "--input", "nope")]
    [InlineData("--theme 'nope': there is no such folder", "check", "--theme", "nope")]
    [InlineData("--theme 'note.txt': there is no such folder", "export", "json", "--theme", "note.txt")]
    [InlineData("--seeds 'nope': there is no such folder", "--seeds", "nope")]
    [InlineData("--theme 'nope': there is no such folder", "--theme", "nope", "check")]
    [InlineData("--seeds 'nope': there is no such folder", "--seeds", "nope", "list", "sources")]
    [InlineData("there is no option '--theme'", "--theme", "mine", "date", "1932")]
    [InlineData("--seeds 'nope': there is no such folder", "verify", "--source", "a", "--quote", "b", "--seeds", "nope")]
    [InlineData("--seeds 'nope': there is no such folder", "list", "sources", "--seeds", "nope")]
    [InlineData("--output '': an empty word names no folder", "build", "--output", "")]
    [InlineData("--into '': an empty word names no folder", "import", "note.txt", "--into", "")]
    [InlineData("<FILE|FOLDER|URL> '' names nothing; " + Unset, "import", "")]
    [InlineData("<FILE|URL> '' names nothing; " + Unset, "extract", "note.txt", "")]
    [InlineData("<files> '' names nothing; " + Unset, "new", "theme", "")]
    public void Each_is_a_usage_error_that_says_what_was_given(string message, params string[] words)
    {
        using var folder = Site();
        var before = Files(folder);
        var run = NewSite.Run(folder.Path, words);
        var lines = run.Error.Split('\n');
        Assert.Equal((2, $"timeline: {message}", "", ""), (run.ExitCode, lines[0], lines[^1], run.Out));
        Assert.Matches("^See 'timeline( [a-z]+)* --help'.$", Assert.Single(lines[1..^1]));
        Assert.Equal(before, Files(folder));
    }

    [Theory]
    [InlineData("timeline", "--nope")]
    [InlineData("timeline check", "check", "--nope")]
    [InlineData("timeline source add", "source", "add", "note.txt", "--nope")]
    public void The_help_that_is_named_is_that_of_the_command(string command, params string[] words)
    {
        using var folder = Site();
        Assert.EndsWith($"See '{command} --help'.\n", NewSite.Run(folder.Path, words).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "date", "-0043-03-15")]
    [InlineData(0, "date", "--", "-0043-03-15")]
    [InlineData(0, "extract", "--json", "--", "-note.txt")]
    [InlineData(0, "source", "add", "note.txt", "--seeds", "archive")]
    [InlineData(0, "verify", "--source", "note.txt", "--quote", "the bridge", "--line", "1", "--prefix", "-")]
    [InlineData(0, "build", "--help", "--theme", "nope")]
    [InlineData(0, "build", "--strict=false", "--theme", "mine", "--seeds", "seeds")]
    public void What_only_looks_like_one_is_taken(int code, params string[] words)
    {
        using var folder = Site();
        var run = NewSite.Run(folder.Path, words);
        Assert.True(run.ExitCode == code, run.Error);
    }

    private static TemporaryFolder Site() => new TemporaryFolder()
        .With("input/timeline.yml", "title: Bridges\n")
        .With("input/events/one.yml", "title: One\ndate: 1932\nstatus: draft\n")
        .With("seeds/herald.yml", "title: Herald\n")
        .With("mine/styles/x.css", "")
        .With("-note.txt", "On 19 March 1932 the bridge opened.\n")
        .With("note.txt", "On 19 March 1932 - the bridge opened.\n");

    private static IEnumerable<string> Files(TemporaryFolder folder) => Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
