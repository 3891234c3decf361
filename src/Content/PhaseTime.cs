namespace Timeline.Content;

/// <summary>How long a phase took on the clock, and what it cost.</summary>
public sealed record PhaseTime(string Phase, string What, TimeSpan Time, PhaseCost Cost);

/// <summary>What a phase cost the whole program, all its threads together.</summary>
/// <param name="Processor">Time of processors, in the program and in the system for it.</param>
/// <param name="Allocated">Bytes of memory asked for, most of which is given back soon.</param>
/// <param name="Collections">How often memory was collected.</param>
/// <param name="Paused">How long everything waited for that.</param>
public readonly record struct PhaseCost(TimeSpan Processor, long Allocated, int Collections, TimeSpan Paused);
