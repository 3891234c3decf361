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
}
