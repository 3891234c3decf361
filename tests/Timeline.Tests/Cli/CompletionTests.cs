using System.Diagnostics;

namespace Timeline.Tests.Cli;

/// <summary>What shells are offered: the program is asked as their scripts ask it, and the script of bash is run in bash.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder site = new TemporaryFolder()
        .With("input/timeline.yml", "title: Bridges\n")
        .With("seeds/herald-1932.yml", "title: Herald\n")
        .With("seeds/other.yml", "id: minutes\ntitle: Minutes\n")
        .With("my site/x.txt", "x");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("timeline export time", "timelinejs", "timelinejs-sheet")]
    [InlineData("timeline verify --source her", "herald-1932")]
    [InlineData("timeline source update ", "herald-1932", "minutes")]
    [InlineData("timeline completion ", "bash", "zsh", "fish", "powershell")]
    [InlineData("timeline new ", "site", "event")]
    public void The_program_completes_commands_options_and_values(string line, params string[] offered)
    {
        var run = TimelineProgram.Run(site.Path, $"[suggest:{line.Length}]", line);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Equal([], offered.Except(run.Out.Split('\n')));
    }

    [Fact]
    public void The_script_of_bash_offers_what_fits_and_leaves_files_to_bash()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        site.With("complete.sh", $$"""
            timeline() { dotnet "{{Path.Combine(AppContext.BaseDirectory, "timeline.dll")}}" "$@"; }
            source <(timeline completion bash)
            ask() {
                COMP_LINE="$1" COMP_POINT=${#1} COMPREPLY=()
                read -ra COMP_WORDS <<< "$1"
                [[ "$1" == *' ' ]] && COMP_WORDS+=("")
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _timeline timeline
                echo "$1: ${COMPREPLY[*]}"
            }
            ask 'timeline expl'
            ask './bin/timeline expl'
            ask 'timeline explain TL50'
            ask 'timeline check --format=sa'
            ask 'timeline check --exter'
            ask 'timeline -i '
            ask 'timeline fingerprint '
            complete -p timeline
            """);
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "complete.sh"]) { WorkingDirectory = site.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var run = TimelineProgram.RunPrepared(start);
        Assert.Equal("", run.Error);
        var said = run.Out.Split('\n');
        Assert.Equal(
        [
            "timeline expl: explain",
            "./bin/timeline expl: explain",
            "timeline explain TL50: TL501 TL502 TL503 TL504 TL505 TL506 TL507 TL508 TL509",
            "timeline check --format=sa: sarif",
            "timeline check --exter: --external",
            @"timeline -i : input/ my\ site/ seeds/",
            "timeline fingerprint : ",
            "complete -o bashdefault -o default -F _timeline timeline",
        ],
        said.Where(line => line.Length > 0));
    }

    // Of the other shells, what makes the script work: that it registers, asks the program with the line so far, and falls back to files.
    [Theory]
    [InlineData("zsh", "compdef _timeline timeline", "\"[suggest:${#line}]\" \"$line\"", "_files")]
    [InlineData("fish", "complete -c timeline -a '(__timeline_complete)'", "\"[suggest:\"(string length -- \"$line\")\"]\" \"$line\"")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName timeline", "\"[suggest:$($line.Length)]\" $line")]
    public void Every_shell_has_a_script(string shell, params string[] parts)
    {
        var run = TimelineProgram.Run(site.Path, "completion", shell);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.All(parts, part => Assert.Contains(part, run.Out, StringComparison.Ordinal));
        Assert.Contains($"timeline completion {shell}", run.Out, StringComparison.Ordinal); // where it goes
    }
}
