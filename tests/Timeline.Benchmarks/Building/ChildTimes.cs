using System.Runtime.InteropServices;

namespace Timeline.Benchmarks.Building;

/// <summary>
/// The processor time of all programs this one has started and seen the end of, exact to the microsecond: .NET forgets that of a program
/// that has ended, and looking at it while it runs misses the end.
/// </summary>
internal static class ChildTimes
{
    private const int Children = -1; // RUSAGE_CHILDREN

    /// <summary>Zero on Windows, where a process tells of itself even after its end.</summary>
    public static (TimeSpan User, TimeSpan System) Now()
    {
        if (OperatingSystem.IsWindows())
        {
            return default;
        }

        // Two times, each of seconds and microseconds, and fourteen numbers that are not asked for.
        var usage = new long[18];
        return GetResourceUsage(Children, usage) == 0
            ? (Time(usage[0], usage[1]), Time(usage[2], usage[3]))
            : throw new InvalidOperationException("getrusage failed");
    }

    // macOS has microseconds in the lower half.
    private static TimeSpan Time(long seconds, long microseconds) => TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds((int)microseconds);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
