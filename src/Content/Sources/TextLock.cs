using System.Security.Cryptography;
using System.Text;

namespace Timeline.Content.Sources;

/// <summary>
/// The lock of a file: the SHA-256, in lower-case hexadecimal, of its bytes; of a text without a byte order mark and with every line end as
/// LF.
/// </summary>
/// <remarks>
/// For a UTF-8 file with LF line ends that is what <c>sha256sum</c> prints. A checkout that turns LF into CRLF keeps its locks;
/// <see cref="Matches"/> also takes the hash of a file's bytes as they are. For HTML, Markdown and subtitles it is the hash of the file
/// with its
/// markup, not of the words read from it: a better extraction breaks no lock, and anyone can check it with a common tool.
/// </remarks>
public static class TextLock
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text), isText: true);

    /// <param name="file">The bytes of the file.</param>
    /// <param name="isText">False for files such as PDF, whose every byte counts.</param>
    public static string Of(ReadOnlySpan<byte> file, bool isText) => Convert.ToHexStringLower(SHA256.HashData(isText ? Plain(file) : file));

    /// <summary>
    /// Whether a lock, in either case, belongs to this file, its line ends and byte order mark as they are or as LF and none.
    /// </summary>
    public static bool Matches(string sha256, ReadOnlySpan<byte> file, bool isText)
    {
        var expected = sha256.Trim();
        return string.Equals(expected, Of(file, isText), StringComparison.OrdinalIgnoreCase)
            || string.Equals(expected, Of(file, isText: false), StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> text)
    {
        text = text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text;
        if (!text.Contains((byte)'\r'))
        {
            return text;
        }

        var lines = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r')
            {
                lines[length++] = text[i];
            }
            else if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                lines[length++] = (byte)'\n';
            }
        }

        return lines.AsSpan(0, length);
    }
}
