namespace Timeline.Benchmarks.Building;

/// <summary>What one run of a program cost: seconds of processor time in the program and in the system for it, seconds on the clock, bytes of memory at its peak.</summary>
/// <param name="Peak">Null where the system does not tell.</param>
internal sealed record Run(double User, double System, double Wall, long? Peak)
{
    public double Processor => User + System;
}
