using NodaTime;

namespace Timeline.Desk.Saving;

/// <summary>Where the files of a site are, and by which clock writes are noted.</summary>
/// <param name="WorkFolder">The <c>.timeline</c> of the site; the former bytes lie in its <c>desk/</c>.</param>
public sealed record SavingOptions(string InputFolder, string SeedsFolder, string WorkFolder, IClock Clock)
{
    /// <summary>How many writes are kept.</summary>
    public int Kept { get; init; } = 100;

    /// <summary>How long to wait for another desk that is writing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Called before each step that may fail: tests make it fail, or change the file in between.</summary>
    internal Action<SaveStep> Before { get; init; } = _ => { };
}

/// <summary>The steps of a write, in their order.</summary>
internal enum SaveStep
{
    Lock,
    Look,
    Keep,
    Write,
    Swap,
    Prune,
}
