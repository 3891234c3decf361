namespace Timeline.Scriban;

/// <summary>What a template may use up before it is stopped with an error; nothing is ever cut off silently.</summary>
public sealed record Limits
{
    public static Limits Default { get; } = new();

    /// <summary>How deep functions and includes may call each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Steps of all loops together, in one render.</summary>
    public int LoopSteps { get; init; } = 10_000_000;

    /// <summary>Bytes of output, and characters of any one string or items of any one list a template makes.</summary>
    public int OutputLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>How deep nested lists and objects are printed or compared.</summary>
    public int ObjectDepth { get; init; } = 20;

    /// <summary>For one call of a regular expression.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(10);
}
