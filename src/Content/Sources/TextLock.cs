using System.Security.Cryptography;
using System.Text;

namespace Timeline.Content.Sources;

/// <summary>
/// The lock of a text: the SHA-256, in lower-case hexadecimal, of its UTF-8 bytes without a byte order mark and with every line end as LF.
/// </summary>
/// <remarks>
/// For a UTF-8 file with LF line ends that is what <c>sha256sum</c> prints. A checkout that turns LF into CRLF keeps its locks;
/// <see cref="Matches"/> also takes the hash of a file's bytes as they are. For HTML, Markdown and subtitles it is the hash of the file with its
/// markup, not of the words read from it: a better extraction breaks no lock, and anyone can check it with a common tool.
/// </remarks>
public static class TextLock
{
    public static string Of(string text)
    {
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        var lines = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }

    /// <summary>Whether a lock, in either case, belongs to this text as read (with or without its byte order mark and CRLF).</summary>
    public static bool Matches(string sha256, string text)
    {
        var expected = sha256.Trim();
        return string.Equals(expected, Of(text), StringComparison.OrdinalIgnoreCase)
            || string.Equals(expected, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))), StringComparison.OrdinalIgnoreCase);
    }
}
