using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Planning;

namespace Timeline.Cli.Terminal;

/// <summary>What `--timings` prints: what each phase of a build cost, and which kinds of files its rendering went into.</summary>
public static class TimingsTable
{
    // What is below takes no time worth a line.
    private const int MostKinds = 20;

    public static IEnumerable<string> Of(ImmutableArray<PhaseTime> phases, ImmutableArray<FileTime> files)
    {
        yield return Line("phase", "time", "CPU", "allocated", "collections", "paused");
        foreach (var (name, _, time, cost) in phases)
        {
            yield return Line(name, Milliseconds(time), Milliseconds(cost.Processor), Megabytes(cost.Allocated),
                cost.Collections.ToString("N0", CultureInfo.InvariantCulture), Milliseconds(cost.Paused));
        }

        // What the system has counted. macOS counts no peak.
        using var program = Process.GetCurrentProcess();
        yield return $"live at the end {Megabytes(GC.GetTotalMemory(forceFullCollection: false))}" +
            (program.PeakWorkingSet64 is > 0 and var peak ? $", peak of the whole program {Megabytes(peak)}" : "");
        yield return "";
        yield return Line("files", "rendering", "publishing", "bytes", "files", "");
        foreach (var kind in files.Take(MostKinds))
        {
            yield return Line(kind.Kind, Milliseconds(kind.Rendering), Milliseconds(kind.Publishing), Megabytes(kind.Bytes),
                kind.Files.ToString("N0", CultureInfo.InvariantCulture), "");
        }
    }

    private static string Line(string name, string a, string b, string c, string d, string e) => $"  {name,-28}{a,12}{b,12}{c,12}{d,13}{e,10}".TrimEnd();

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N0} ms");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:N1} MB");
}
