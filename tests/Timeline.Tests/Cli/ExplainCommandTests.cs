using System.Text.RegularExpressions;

using NodaTime;

using Timeline.Cli;
using Timeline.Cli.Terminal;

namespace Timeline.Tests.Cli;

/// <summary>`timeline explain`.</summary>
public sealed partial class ExplainCommandTests
{
    [Fact]
    public void A_page_is_printed_as_it_is_where_there_is_no_terminal()
    {
        var run = TimelineProgram.Run(Path.GetTempPath(), "explain", "tl501", "301");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Explanation.Of(Codes.QuoteNotFound).Markdown + "\n" + Explanation.Of(Codes.BadDate).Markdown, run.Out);
    }

    [Theory]
    [InlineData("TL50", "did you mean TL501?")]
    [InlineData("TLL302", "did you mean TL302?")]
    [InlineData("quotes", "'timeline explain' lists all.")]
    public void An_unknown_code_is_wrong_usage(string word, string told)
    {
        var run = TimelineProgram.Run(Path.GetTempPath(), "explain", "TL501", word);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains($"there is no diagnostic '{word}'", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_code_all_are_listed_by_what_they_are_about()
    {
        var run = TimelineProgram.Run(Path.GetTempPath(), "explain");
        var lines = run.Out.Split('\n');
        Assert.Equal(Codes.Subjects, lines.Where(line => line.Length > 0 && line[0] != ' '));
        Assert.Equal(Codes.All.Select(code => code.Id), lines.Where(line => line.StartsWith("  TL", StringComparison.Ordinal)).Select(line => line[2..7]));
        Assert.Contains("  TL508  note     a source is cited by nothing", lines);
    }

    [Fact]
    public async Task On_a_terminal_code_is_indented_and_no_line_is_long_but_code()
    {
        using var output = new StringWriter();
        using var host = new Host(TextReader.Null, output, TextWriter.Null, Path.GetTempPath(), SystemClock.Instance, IsTerminal: true);
        Assert.Equal(0, await CommandLine.RunAsync(["explain", "TL104"], host));
        var lines = Colours().Replace(output.ToString(), "").Split('\n');
        Assert.Equal("TL104: the YAML or JSON is malformed", lines[0]);
        Assert.Contains("    title: The bridge opens: a day in May", lines);
        Assert.Contains("Remedy", lines);
        Assert.Contains("input/events/opening.yml", lines);
        Assert.DoesNotContain("```", output.ToString(), StringComparison.Ordinal);
        Assert.Equal([], lines.Where(line => line.Length > 78 && !line.StartsWith("    ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_with_errors_ends_with_where_to_read_more()
    {
        using var site = new TemporaryFolder().With("input/timeline.yml", "title: A\nevidence: { require: none }\n")
            .With("input/a.yml", "title: A\ndate: soon\nsumary: x\n");
        var run = TimelineProgram.Run(site.Path, "check");
        Assert.EndsWith("\n'timeline explain TL301 TL201' tells more.\n", run.Error, StringComparison.Ordinal);
        site.With("input/a.yml", "title: A\ndate: 1932\n").With("input/b.txt", "unread");
        Assert.DoesNotContain("explain", TimelineProgram.Run(site.Path, "check").Error, StringComparison.Ordinal);
        Assert.EndsWith("'timeline explain TL117' tells more.\n", TimelineProgram.Run(site.Path, "build", "--strict").Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colours();
}
