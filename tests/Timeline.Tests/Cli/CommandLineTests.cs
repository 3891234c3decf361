using Timeline.Cli;
using Timeline.Cli.Terminal;

namespace Timeline.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void A_word_that_is_no_command_is_a_usage_error()
    {
        var run = TimelineProgram.Run(Repository.Root, "biuld");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("biuld", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_command_can_be_described_without_the_others()
    {
        using var host = new Host(TextReader.Null, TextWriter.Null, TextWriter.Null, Repository.Root, NodaTime.SystemClock.Instance, IsTerminal: false);
        var all = CommandLine.Describe(host).Subcommands;
        Assert.Contains(all, command => command.Name == "build");
        Assert.All(all, command => Assert.Equal([command.Name], CommandLine.Describe(host, command.Name).Subcommands.Select(alone => alone.Name)));
        Assert.Equal(all.Select(command => command.Name), CommandLine.Describe(host, "biuld").Subcommands.Select(command => command.Name));
    }
}
