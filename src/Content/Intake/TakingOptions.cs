using NodaTime;

using Timeline.Content.Fetching;

namespace Timeline.Content.Intake;

/// <summary>How sources are taken in.</summary>
/// <param name="Today">The day on which an address is fetched, as its reader reckons it.</param>
public sealed record TakingOptions(LocalDate Today)
{
    /// <summary>What the program calls itself to the servers it asks.</summary>
    public const string Product = "timeline";

    /// <summary>
    /// The kind of what comes without a name, as the ending of a file with its dot; null for what its bytes or server say.
    /// </summary>
    public string? Ending { get; init; }

    /// <summary>Of a capture, the address of the page that is meant; null for its only one.</summary>
    public string? Page { get; init; }

    /// <summary>Whether this machine and private networks are asked too.</summary>
    public bool AllowLocal { get; init; }

    /// <summary>
    /// Whether a site's robots.txt is asked first: a program that takes many pages does, a person who names one reads it.
    /// </summary>
    public bool AsksRobots { get; init; }

    /// <summary>What helps who means an address of this machine or of a private network.</summary>
    public string LocalRemedy { get; init; } = new FetchOptions { UserAgent = Product }.LocalRemedy;

    /// <summary>What helps where a server gives what no text is read from, and the author knows better.</summary>
    public string KindRemedy { get; init; } = "--as names the kind if that is wrong";

    /// <summary>How this program fetches, whatever for.</summary>
    public static FetchOptions Fetching(bool allowLocal)
    {
        var fetch = new FetchOptions { UserAgent = $"{Product}/{typeof(TakingOptions).Assembly.GetName().Version!.ToString(3)}" };
        return allowLocal ? fetch with { Refuses = _ => false } : fetch;
    }
}
