using System.CommandLine;

using Timeline.Cli.Terminal;
using Timeline.Content.Fetching;
using Timeline.Content.Intake;

namespace Timeline.Cli.Intake;

/// <summary>Takes what is named as a source on a command line: a file, an address, standard input.</summary>
public sealed class NamedSources : IDisposable
{
    public const string StandardInput = "-";

    private readonly Host host;
    private readonly SourceIntake intake;
    private readonly ArchiveSearch? archive;

    /// <param name="host">The world.</param>
    /// <param name="options">How, with the words of the command line.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="named">Everything that will be taken: a site's robots.txt is asked when several addresses are among it.</param>
    public NamedSources(Host host, IntakeOptions options, ParseResult parsed, IEnumerable<string> named)
    {
        this.host = host;
        intake = new(new(host.Clock.GetCurrentInstant().InZone(host.Zone).Date)
        {
            Ending = parsed.GetValue(options.As) is { } kind ? "." + kind.TrimStart('.').ToLowerInvariant() : null,
            Page = parsed.GetValue(options.Page),
            AllowLocal = parsed.GetValue(options.AllowLocal),
            AsksRobots = named.Count(Fetcher.IsAddress) > 1,
        });
        archive = parsed.GetResult(options.Archive) is null ? null
            : new(host, TakingOptions.Fetching(allowLocal: false), parsed.GetValue(options.Archive));
    }

    public async Task<Taken> TakeAsync(string named)
    {
        var taken = await ReadAsync(named);
        return archive is not null && taken.Material is { Url: { } address } material && await archive.CopyOfAsync(address) is { } copy
            ? taken with { Material = material with { Archive = copy } } : taken;
    }

    private Task<Taken> ReadAsync(string named) =>
        Fetcher.IsAddress(named) ? intake.OfAddressAsync(named, host.Cancelled)
        : Task.FromResult(named == StandardInput ? FromInput() : intake.OfFile(host.Resolve(named)));

    public void Dispose()
    {
        intake.Dispose();
        archive?.Dispose();
    }

    private Taken FromInput()
    {
        using var bytes = new MemoryStream();
        if (host.In is StreamReader reader)
        {
            reader.BaseStream.CopyTo(bytes);
        }
        else
        {
            bytes.Write(System.Text.Encoding.UTF8.GetBytes(host.In.ReadToEnd()));
        }

        var taken = intake.OfBytes(bytes.ToArray(), "standard input");
        return taken.Material is null && bytes.Length > 0
            ? taken with { Problem = taken.Problem + "; say which it is with --as, as in --as .html" } : taken;
    }
}
