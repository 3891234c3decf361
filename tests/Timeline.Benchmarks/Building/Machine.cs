using System.Diagnostics;
using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>What was measured and on what: figures of another day or machine can be told apart.</summary>
internal static class Machine
{
    /// <summary>The commit, and whether there was more than it.</summary>
    public static string Commit()
    {
        var commit = Say("git", "rev-parse", "--short=10", "HEAD");
        return commit + (Say("git", "status", "--porcelain", "--untracked-files=no").Length > 0 ? " with changes" : "");
    }

    public static string Name() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores{(Model() is { } model ? $" ({model})" : "")}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0} GiB, {Environment.OSVersion.Platform}");

    /// <summary>How many programs want to run, on average of the last minute; null where the system does not tell.</summary>
    public static double? Load() => OperatingSystem.IsLinux()
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    /// <summary>What a program prints, in one line; empty when it cannot be started.</summary>
    public static string Say(string program, params string[] arguments)
    {
        try
        {
            using var child = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, UseShellExecute = false, RedirectStandardOutput = true })!;
            var text = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            return string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }

    private static string? Model() => OperatingSystem.IsLinux()
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        : null;
}
