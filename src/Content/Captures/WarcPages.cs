using System.Globalization;
using System.IO.Compression;

namespace Timeline.Content.Captures;

/// <summary>The pages of a WARC file (ISO 28500), plain or with every record its own gzip member.</summary>
internal static class WarcPages
{
    /// <summary>Every page, in the order of the file.</summary>
    /// <param name="file">The WARC file.</param>
    public static IEnumerable<CapturedPage> Of(Stream file)
    {
        var reader = new RecordStream(Unpacked(file), CaptureLimits.Unpacked);
        while (reader.Line() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                throw new InvalidDataException("a record does not begin with 'WARC/' and its version");
            }

            var fields = reader.Fields();
            if (!long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                throw new InvalidDataException("a record does not say its length");
            }

            var address = fields.GetValueOrDefault("warc-target-uri")?.Trim('<', '>') ?? "";
            var type = fields.GetValueOrDefault("warc-type");
            var isResponse = type == "response"
                && fields.GetValueOrDefault("content-type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true;
            if (!IsWebAddress(address) || !(isResponse || type == "resource") || length > CaptureLimits.Page)
            {
                reader.Skip(length);
                continue;
            }

            var day = fields.GetValueOrDefault("warc-date") is { Length: >= 10 } date ? date[..10] : null;
            var page = isResponse ? OfResponse(address, day, reader.Bytes((int)length))
                : OfResource(address, day, fields.GetValueOrDefault("content-type"), reader.Bytes((int)length));
            if (page is not null)
            {
                yield return page;
            }
        }
    }

    // A stream in an archive goes forward only, so its first bytes are given back.
    private static Stream Unpacked(Stream file)
    {
        var first = new byte[2];
        var count = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        var whole = new JoinedStream(first.AsMemory(0, count), file);
        return first is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    private static CapturedPage? OfResponse(string address, string? day, byte[] bytes)
    {
        var message = HttpMessage.Read(bytes);
        return message.Status == 200 ? OfResource(address, day, message.Fields.GetValueOrDefault("content-type"), message.Body) : null;
    }

    // Pictures, styles and scripts of a page are in a capture too.
    private static CapturedPage? OfResource(string address, string? day, string? contentType, byte[] body)
    {
        var parts = (contentType ?? "").Split(';');
        var media = parts[0].Trim().ToLowerInvariant();
        var charset = parts.Skip(1).Select(part => part.Trim())
            .FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..];
        var isPage = media is "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf" or "text/markdown";
        return isPage && body.Length > 0 ? new(address, day, body, media, charset) : null;
    }

    private static bool IsWebAddress(string address) =>
        address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal);
}
