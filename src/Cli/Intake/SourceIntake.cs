using System.CommandLine;

using NodaTime.Text;

using Timeline.Cli.Terminal;
using Timeline.Content.Captures;
using Timeline.Content.Fetching;
using Timeline.Content.Keeping;

namespace Timeline.Cli.Intake;

/// <summary>What was named on the command line, or one sentence saying why it cannot be had.</summary>
public sealed record Taken(SourceMaterial? Material, string? Problem);

/// <summary>Turns what people name as a source (a file, an address, standard input, a page of a capture) into bytes to keep.</summary>
public sealed class SourceIntake : IDisposable
{
    public const string StandardInput = "-";

    private readonly Host host;
    private readonly string? ending;
    private readonly string? page;
    private readonly Fetcher fetcher;
    private readonly ArchiveSearch? archive;
    private readonly Robots? robots;

    /// <param name="host">The world.</param>
    /// <param name="options">How, with the words of the command line.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="named">Everything that will be taken: a site's robots.txt is asked when several addresses are among it.</param>
    public SourceIntake(Host host, IntakeOptions options, ParseResult parsed, IEnumerable<string> named)
    {
        this.host = host;
        ending = parsed.GetValue(options.As) is { } kind ? "." + kind.TrimStart('.').ToLowerInvariant() : null;
        page = parsed.GetValue(options.Page);
        fetcher = new(Options(parsed.GetValue(options.AllowLocal)));
        archive = parsed.GetResult(options.Archive) is null ? null : new(host, Options(allowLocal: false), parsed.GetValue(options.Archive));
        robots = named.Count(Fetcher.IsAddress) > 1 ? new(fetcher, Product) : null;
    }

    internal const string Product = "timeline";

    internal static string UserAgent { get; } = $"{Product}/{typeof(SourceIntake).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>How this program fetches, whatever for.</summary>
    internal static FetchOptions Options(bool allowLocal)
    {
        var fetch = new FetchOptions { UserAgent = UserAgent };
        return allowLocal ? fetch with { Refuses = _ => false } : fetch;
    }

    public async Task<Taken> TakeAsync(string named)
    {
        var taken = await ReadAsync(named);
        return archive is not null && taken.Material is { Url: { } address } material && await archive.CopyOfAsync(address) is { } copy
            ? taken with { Material = material with { Archive = copy } } : taken;
    }

    private Task<Taken> ReadAsync(string named) =>
        Fetcher.IsAddress(named) ? FetchAsync(named)
        : Task.FromResult(named == StandardInput ? FromInput()
            : FileEndings.Captured(named) is not null ? FromCapture(host.Resolve(named))
            : FromFile(host.Resolve(named)));

    public void Dispose()
    {
        fetcher.Dispose();
        archive?.Dispose();
    }

    private static Taken FromFile(string path)
    {
        var (material, problem) = SourceMaterial.OfFile(path);
        return new(material, problem);
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

        return bytes.Length == 0 ? new(null, "nothing came from standard input")
            : Kept(bytes.ToArray(), null, null, null) is { } material ? new(material, null)
            : new(null, "what comes from standard input is of no kind that is read; say which it is with --as, as in --as .html");
    }

    private async Task<Taken> FetchAsync(string address)
    {
        if (robots is not null && !await robots.AllowAsync(address, host.Cancelled))
        {
            return new(null,
                $"{address}: the site's robots.txt asks programs not to fetch this; open it in a browser, save it, and add the file");
        }

        var outcome = await fetcher.GetAsync(address, host.Cancelled);
        if (outcome.File is not { } file)
        {
            return new(null, outcome.Problem);
        }

        var url = file.Address.AbsoluteUri;
        var material = Kept(file.Bytes, file.MediaType, file.Charset, url);
        var today = host.Clock.GetCurrentInstant().InZone(host.Zone).Date;
        return material is not null && FileEndings.Captured(material.Name) is not null
            ? new(null, $"{url}: it is a capture; download it, add the file, and name the page in it with --page")
            : material is not null
            ? new(material with { Url = url, Accessed = LocalDatePattern.Iso.Format(today) }, null)
            : new(null,
                $"{url}: it is {file.MediaType ?? "of no kind that is told"}, from which no text is read; --as names the kind if that is wrong");
    }

    // The page is taken out and kept: a capture can have gigabytes, and a build reads what the record names.
    private Taken FromCapture(string path)
    {
        if (!File.Exists(path))
        {
            return new(null, $"{path}: there is no such file");
        }

        var reading = CaptureFile.Read(path, page);
        if (reading.Page is not { } captured)
        {
            return new(null, reading.Problem);
        }

        return Kept(captured.Bytes, captured.MediaType, captured.Charset, captured.Address) is { } material
            ? new(material with { Url = captured.Address, Archive = new(null, captured.Date) }, null)
            : new(null, $"{path}: {captured.Address} is of no kind that is read");
    }

    private SourceMaterial? Kept(byte[] bytes, string? mediaType, string? charset, string? address)
    {
        if ((ending ?? FileEndings.Of(mediaType, address, bytes)) is not { } kind)
        {
            return null;
        }

        var (kept, remark) = KeptBytes.Of(bytes, kind, charset);
        return new("source" + kind, kept) { Remark = remark };
    }
}
