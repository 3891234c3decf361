using System.Diagnostics;

namespace Timeline.Tests;

/// <summary>Git, for tests of what it tracks.</summary>
public static class Git
{
    /// <summary>Makes the folder a repository, if it is none, whose index holds these files.</summary>
    public static void Track(string folder, params string[] files)
    {
        Run(folder, "init", "--quiet");
        Run(folder, ["add", "--force", "--", .. files]);
    }

    public static string Run(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
