using NodaTime;

using Timeline.Cli.Terminal;

namespace Timeline.Tests.Cli.Ci;

/// <summary>A repository with a new site in it, made by the commands without starting a program for each.</summary>
internal static class NewSite
{
    public const string BrokenQuote = "input/events/great-storm.yml";

    public static TimelineProgram.Outcome Run(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new Host(TextReader.Null, output, error, folder, SystemClock.Instance, IsTerminal: false) { Variable = _ => null };
        var code = Timeline.Cli.CommandLine.RunAsync(arguments, host).GetAwaiter().GetResult();
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>With what this host needs.</summary>
    public static TemporaryFolder For(string host, string from)
    {
        var folder = new TemporaryFolder();
        var run = Run(folder.Path, "new", "site", "--ci", host, "--from", from);
        Assert.True(run.ExitCode == 0, run.Error);
        Git.Run(folder.Path, "init", "--quiet");
        return folder;
    }

    /// <summary>Changes one word of a quote; returns its line.</summary>
    public static int BreakQuote(TemporaryFolder site)
    {
        var lines = File.ReadAllLines(site[BrokenQuote]);
        var line = Array.FindIndex(lines, text => text.Contains("forty yards of the north mole", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("forty", "fifty", StringComparison.Ordinal);
        File.WriteAllLines(site[BrokenQuote], lines);
        return line + 1;
    }
}
