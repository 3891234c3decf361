using System.Text;

namespace Timeline.Site.Links;

/// <summary>Reads the addresses of CSS: <c>url(…)</c> and <c>@import "…"</c>, outside of comments.</summary>
internal static class StyleScan
{
    /// <param name="bytes">A style sheet, the content of a style element, or of an attribute.</param>
    /// <param name="isFile">In a file of its own, <c>url(#id)</c> means an element of whichever page uses it, which is not known here.</param>
    /// <param name="found">What is added to.</param>
    public static void Read(ReadOnlySpan<byte> bytes, bool isFile, FoundLinks found)
    {
        while (bytes.IndexOfAny("/u@U"u8) is >= 0 and var at)
        {
            bytes = bytes[at..];
            if (bytes.StartsWith("/*"u8))
            {
                bytes = bytes[2..].IndexOf("*/"u8) is >= 0 and var end ? bytes[(end + 4)..] : [];
            }
            else if (bytes.Length >= 4 && Ascii.EqualsIgnoreCase(bytes[..4], "url("u8))
            {
                bytes = Value(bytes[4..], isFile, found);
            }
            else if (bytes.Length >= 7 && Ascii.EqualsIgnoreCase(bytes[..7], "@import"u8))
            {
                bytes = bytes[7..].TrimStart(" \t\r\n\f"u8);
                bytes = !bytes.IsEmpty && bytes[0] is (byte)'"' or (byte)'\'' ? Value(bytes, isFile, found) : bytes;
            }
            else
            {
                bytes = bytes[1..];
            }
        }
    }

    // Quoted, or up to the bracket. In an attribute the quotes may be written as &quot;.
    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> bytes, bool isFile, FoundLinks found)
    {
        bytes = bytes.TrimStart(" \t\r\n\f"u8);
        var quote = bytes.StartsWith("&quot;"u8) ? "&quot;"u8 : bytes.StartsWith("&#39;"u8) ? "&#39;"u8
            : !bytes.IsEmpty && bytes[0] is (byte)'"' or (byte)'\'' ? bytes[..1] : ")"u8;
        bytes = quote[0] == ')' ? bytes : bytes[quote.Length..];
        var end = bytes.IndexOf(quote);
        if (end < 0)
        {
            return [];
        }

        var value = bytes[..end].Trim(" \t\r\n\f"u8);
        if (!value.IsEmpty && !(isFile && value[0] == '#'))
        {
            found.Address(value);
        }

        return bytes[(end + quote.Length)..];
    }
}
