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

    [Fact]
    public void What_cannot_be_printed_is_told_and_is_no_fault_of_the_program()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "only Linux has a device that is always full");
        var start = TimelineProgram.Prepare(Repository.Root, "date", "2001");
        var program = string.Join(' ', start.ArgumentList.Prepend(start.FileName).Select(word => $"'{word}'"));
        (start.FileName, var shell) = ("sh", program + " > /dev/full");
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(shell);
        var run = TimelineProgram.RunPrepared(start);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("timeline: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
