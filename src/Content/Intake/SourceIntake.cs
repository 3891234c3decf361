using System.Text;

using NodaTime.Text;

using Timeline.Content.Captures;
using Timeline.Content.Fetching;
using Timeline.Content.Input;
using Timeline.Content.Keeping;

namespace Timeline.Content.Intake;

/// <summary>A source's bytes as they will be kept, or one sentence saying why they cannot be had.</summary>
public sealed record Taken(SourceMaterial? Material, string? Problem);

/// <summary>
/// Turns what a person has of a source (a file, an address, bytes, a page of a capture) into bytes to keep. Writes nothing.
/// </summary>
public sealed class SourceIntake(TakingOptions options) : IDisposable
{
    private readonly Fetcher fetcher = new(TakingOptions.Fetching(options.AllowLocal) with { LocalRemedy = options.LocalRemedy });
    private Robots? robots;

    public void Dispose() => fetcher.Dispose();

    /// <summary>A file of this machine: a document as it lies there, or the page that is meant of a capture.</summary>
    public Taken OfFile(string fullPath)
    {
        if (FileEndings.Captured(fullPath) is not null)
        {
            return OfCapture(fullPath);
        }

        var (material, problem) = SourceMaterial.OfFile(fullPath);
        return new(material is null ? null : InUtf8(material), problem);
    }

    /// <summary>Bytes that came without a file.</summary>
    /// <param name="bytes">They are kept and must not be changed.</param>
    /// <param name="from">What messages call them, such as <c>standard input</c>.</param>
    public Taken OfBytes(byte[] bytes, string from) =>
        bytes.Length == 0 ? new(null, $"nothing came from {from}")
        : Kept(bytes, null, null, null) is { } material ? new(material with { From = from }, null)
        : new(null, $"what comes from {from} is of no kind that is read");

    /// <summary>A file that was handed over and lies nowhere on this machine: its name tells what it is, else its first bytes.</summary>
    public Taken OfUpload(byte[] bytes, string name)
    {
        // Browsers give the bare name; a path that another program sends is none of this machine.
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (FileEndings.Captured(name) is not null)
        {
            return new(null,
                $"{name}: it is a capture of many pages; 'timeline source add {name} --page ADDRESS' takes the one that is meant");
        }

        var ending = Path.GetExtension(name).ToLowerInvariant();
        return bytes.Length == 0 ? new(null, $"{name}: the file is empty")
            : (FileEndings.Of(null, name, bytes)) is { } kind
            ? new(InUtf8(new((kind == ending ? Path.GetFileNameWithoutExtension(name) : name) + kind, bytes) { IsNamed = true, From = name }), null)
            : new(null, $"{name}: it is of no kind that is read; these are: {Sources.Reading.Document.Kinds}");
    }

    /// <summary>Words that were pasted, as a plain text.</summary>
    public static Taken OfText(string text) => string.IsNullOrWhiteSpace(text) ? new(null, "no text was pasted")
        : new(new("source.txt", Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            From = "the pasted text",
        }, null);

    /// <summary>What a server has under an address.</summary>
    public async Task<Taken> OfAddressAsync(string address, CancellationToken cancelled)
    {
        if (options.AsksRobots && !await (robots ??= new(fetcher, TakingOptions.Product)).AllowAsync(address, cancelled))
        {
            return new(null,
                $"{address}: the site's robots.txt asks programs not to fetch this; open it in a browser, save it, and add the file");
        }

        var outcome = await fetcher.GetAsync(address, cancelled);
        if (outcome.File is not { } file)
        {
            return new(null, outcome.Problem);
        }

        var url = file.Address.AbsoluteUri;
        var material = Kept(file.Bytes, file.MediaType, file.Charset, url);
        return material is not null && FileEndings.Captured(material.Name) is not null
            ? new(null,
                $"{url}: it is a capture; download it, and take the page that is meant with 'timeline source add FILE --page ADDRESS'")
            : material is not null
            ? new(material with { Url = url, Accessed = LocalDatePattern.Iso.Format(options.Today) }, null)
            : new(null,
                $"{url}: it is {file.MediaType ?? "of no kind that is told"}, from which no text is read; {options.KindRemedy}");
    }

    // Editors of Windows save texts in encodings that nothing in them tells.
    private static SourceMaterial InUtf8(SourceMaterial material)
    {
        var (kept, remark) = KeptBytes.Of(material.Bytes, Path.GetExtension(material.Name).ToLowerInvariant(), charset: null);
        return material with { Bytes = kept, Remark = remark };
    }

    // The page is taken out and kept: a capture can have gigabytes, and a build reads what the record names.
    private Taken OfCapture(string path)
    {
        if (!File.Exists(path))
        {
            return new(null, $"{path}: {TextFile.NotThere(path)}");
        }

        var reading = CaptureFile.Read(path, options.Page);
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
        if ((options.Ending ?? FileEndings.Of(mediaType, address, bytes)) is not { } kind)
        {
            return null;
        }

        var (kept, remark) = KeptBytes.Of(bytes, kind, charset);
        return new("source" + kind, kept) { Remark = remark };
    }
}
