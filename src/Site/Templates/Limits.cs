namespace Timeline.Site.Templates;

/// <summary>What one render may use up before it is stopped with an error; nothing is ever cut off silently.</summary>
public sealed record Limits
{
    public static Limits Default { get; } = new();

    /// <summary>How deep functions and includes may call each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Steps of one loop with all loops inside it, and items of a list that a template makes.</summary>
    public int LoopSteps { get; init; } = 10_000_000;

    /// <summary>Steps of all <c>while</c> loops of a page: such a loop is short, or it never ends, and a part that never ends is in every
    /// page of a site.</summary>
    public int WhileSteps { get; init; } = 500_000;

    /// <summary>Pieces of template that are run, so that calls which call each other end too.</summary>
    public long Steps { get; init; } = 500_000_000;

    /// <summary>Bytes of output.</summary>
    public int OutputLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>Characters of any one string that a template makes.</summary>
    public int StringLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of memory asked for in all, given back or not.</summary>
    public long Memory { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How deep nested lists and objects are printed or compared.</summary>
    public int ObjectDepth { get; init; } = 20;

    /// <summary>For one call of a regular expression.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(10);
}
