using System.Diagnostics;
using System.Text;

namespace Timeline.Tests.Cli.Ci;

/// <summary>Runs lines of shell as hosts do: with bash, in a folder, and with the host's variables only.</summary>
internal static class Shell
{
    private static readonly string[] Kept = ["PATH", "HOME", "LANG", "TMPDIR"];

    public static TimelineProgram.Outcome Run(string folder, string script, IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => !Kept.Contains(name) && !name.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return TimelineProgram.RunPrepared(start);
    }

    /// <summary>Puts a program of that name into a folder; it writes its arguments, one a line, and a last line of dashes into NAME.log beside it, and then does what is given.</summary>
    public static void StandIn(TemporaryFolder folder, string name, string then = "")
    {
        folder.With($"bin/{name}", $"#!/bin/bash\nprintf '%s\\n' \"$@\" --- >>'{folder[$"bin/{name}.log"]}'\n{then}\n");
        if (OperatingSystem.IsWindows())
        {
            return; // there bash runs what begins with #!
        }

        File.SetUnixFileMode(folder[$"bin/{name}"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The PATH that finds these before all others.</summary>
    public static string PathWith(TemporaryFolder folder) => folder["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
}
