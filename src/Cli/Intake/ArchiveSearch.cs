using Timeline.Cli.Terminal;
using Timeline.Content.Fetching;
using Timeline.Content.Keeping;

namespace Timeline.Cli.Intake;

/// <summary>Looks for a kept copy of a page, or has one made, and tells how that went; a source is recorded in either case.</summary>
internal sealed class ArchiveSearch : IDisposable
{
    public const string Save = "save";

    // Another server in place of the archive, for tests; then it may be this machine.
    private const string StandIn = "TIMELINE_WAYBACK";
    private const string Keys = "TIMELINE_WAYBACK_KEYS";

    private readonly Host host;
    private readonly bool isToSave;
    private readonly Fetcher fetcher;
    private readonly Wayback wayback;

    public ArchiveSearch(Host host, FetchOptions options, string? wish)
    {
        this.host = host;
        isToSave = wish == Save;
        var stand = Environment.GetEnvironmentVariable(StandIn) is { Length: > 0 } set ? set.TrimEnd('/') : null;
        fetcher = new(stand is null ? options : options with { Refuses = _ => false });
        wayback = new(fetcher, stand, Environment.GetEnvironmentVariable(Keys) is { Length: > 0 } keys ? keys : null);
    }

    public async Task<KeptCopy?> CopyOfAsync(string address)
    {
        var (copy, problem) = isToSave
            ? await wayback.SaveAsync(address, host.Cancelled) : await wayback.NewestAsync(address, host.Cancelled);
        if (copy is null)
        {
            host.Error.WriteLine("timeline: " + (problem is null ? $"{address}: no copy is known; --archive save has one made"
                : $"no kept copy was recorded: {problem}"));
            return null;
        }

        host.Out.WriteLine($"kept copy of {copy.Date}: {copy.Address}");
        return new(copy.Address, copy.Date);
    }

    public void Dispose() => fetcher.Dispose();
}
