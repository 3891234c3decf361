using System.Diagnostics;

namespace Timeline.Content;

/// <summary>
/// Times phases that follow one another. Looking at its counters takes microseconds, so it is always on; what it tells is of the whole
/// program, whatever else runs in it.
/// </summary>
public sealed class PhaseWatch
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private PhaseCost before = Now();

    /// <summary>The phase that ends now; the next one begins.</summary>
    public PhaseTime End(string phase, string what)
    {
        var (time, now) = (clock.Elapsed, Now());
        var cost = new PhaseCost(now.Processor - before.Processor, now.Allocated - before.Allocated, now.Collections - before.Collections,
            now.Paused - before.Paused);
        before = now;
        clock.Restart();
        return new(phase, what, time, cost);
    }

    private static PhaseCost Now() =>
        new(Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), GC.GetTotalPauseDuration());
}
