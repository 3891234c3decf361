using System.Diagnostics;
using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>Runs a program to its end and tells what that cost.</summary>
internal static class Child
{
    // Linux tells a process's peak as long as it lives: we look so often, and miss what grows in the last of these steps.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    /// <summary>Throws when the program fails: then there is nothing to compare.</summary>
    public static Run Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var before = ChildTimes.Now();
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        long? peak = null;
        while (!child.WaitForExit(Step))
        {
            peak = Peak(child.Id) ?? peak;
        }

        var wall = watch.Elapsed.TotalSeconds;
        child.WaitForExit(); // and until its last words are read
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {child.ExitCode}:\n{output.Result}{error.Result}");
        }

        var (user, system) = OperatingSystem.IsWindows()
            ? (child.UserProcessorTime, child.PrivilegedProcessorTime)
            : ChildTimes.Now() is var after ? (after.User - before.User, after.System - before.System) : default;
        return new(user.TotalSeconds, system.TotalSeconds, wall, peak);
    }

    private static long? Peak(int id)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            foreach (var line in File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status")))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    return 1024 * long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
                }
            }
        }
        catch (IOException)
        {
            // It has just ended.
        }

        return null;
    }
}
