using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Timeline.Content.Captures;

/// <summary>A response as it went over the wire: status, header fields and body (RFC 9112), its codings undone.</summary>
internal sealed record HttpMessage(int Status, Dictionary<string, string> Fields, byte[] Body)
{
    public static HttpMessage Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var reader = new RecordStream(stream, bytes.Length);
        var words = (reader.Line() ?? "").Split(' ');
        if (words.Length < 2 || !words[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new InvalidDataException("a response does not begin with a status line");
        }

        var fields = reader.Fields();
        var body = bytes.AsSpan(HeaderLength(bytes)).ToArray();

        // Some tools keep the fields of what they have decoded already: what is not coded so is taken as it is.
        if (fields.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            && Unchunked(body) is { } whole)
        {
            body = whole;
        }

        foreach (var coding in (fields.GetValueOrDefault("content-encoding") ?? "").Split(',').Reverse())
        {
            body = Decoded(body, coding.Trim().ToLowerInvariant());
        }

        return new(status, fields, body);
    }

    private static int HeaderLength(ReadOnlySpan<byte> bytes)
    {
        var (crlf, lf) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : bytes.Length;
    }

    private static byte[]? Unchunked(byte[] body)
    {
        using var whole = new MemoryStream();
        var at = 0;
        while (body.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var end)
        {
            var size = Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0
                || length > body.Length - at - end - 1)
            {
                return null;
            }

            at += end + 1;
            if (length == 0)
            {
                return whole.ToArray();
            }

            whole.Write(body, at, length);
            at += length;
            at += body.AsSpan(at).StartsWith("\r\n"u8) ? 2 : body.AsSpan(at).StartsWith("\n"u8) ? 1 : 0;
        }

        return null;
    }

    private static byte[] Decoded(byte[] body, string coding)
    {
        using var packed = new MemoryStream(body);
        using Stream? unpacking = coding switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacking is null)
        {
            return body;
        }

        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (unpacking.Read(buffer) is > 0 and var read)
            {
                whole.Write(buffer, 0, read);
                if (whole.Length > CaptureLimits.Page)
                {
                    throw new InvalidDataException(
                        $"a page has more than {CaptureLimits.Page / (1024 * 1024)} MB when unpacked, which is the most that is read");
                }
            }
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException(fault.Message, fault); // so Brotli says it
        }

        return whole.ToArray();
    }
}
