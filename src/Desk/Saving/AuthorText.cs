using System.Text;

namespace Timeline.Desk.Saving;

/// <summary>
/// The bytes of a text that a browser gives back. Fields of a page know no byte-order mark and one kind of line end; what the file had of
/// either stays where the text does not say otherwise.
/// </summary>
internal static class AuthorText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What keeps a text from being written, or null: half a character would silently become another.</summary>
    public static string? Problem(string text, int mostBytes)
    {
        try
        {
            return text.Contains('\0', StringComparison.Ordinal) ? "the text holds a NUL character, which no file of the site may hold"
                : Strict.GetByteCount(text) is var bytes && bytes > mostBytes
                    ? $"the text has {bytes / (1024 * 1024)} MB; at most {mostBytes / (1024 * 1024)} MB are read"
                : null;
        }
        catch (EncoderFallbackException)
        {
            return "the text holds half of a character (a lone surrogate); type that character anew";
        }
    }

    /// <param name="former">The bytes that the text is laid over; none for a new file.</param>
    public static byte[] Bytes(string text, byte[]? former)
    {
        ReadOnlySpan<byte> mark = former is [0xEF, 0xBB, 0xBF, ..] ? [0xEF, 0xBB, 0xBF] : [];
        var body = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (former is not null && Array.IndexOf(former, (byte)'\r') >= 0 && !body.Contains('\r', StringComparison.Ordinal))
        {
            body = LineEnds.Restore(body, Encoding.UTF8.GetString(former.AsSpan(mark.Length)));
        }

        return [.. text.StartsWith('\uFEFF') ? "\uFEFF"u8 : mark, .. Strict.GetBytes(body)];
    }
}
