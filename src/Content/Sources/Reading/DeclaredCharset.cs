using System.Text;
using System.Text.RegularExpressions;

namespace Timeline.Content.Sources.Reading;

/// <summary>Which encoding a file says it is in: by its byte order mark, or, for a page, in its head.</summary>
public static partial class DeclaredCharset
{
    // The HTML standard looks for the declaration in the first 1,024 bytes; pages with long comments put it a little later.
    private const int Head = 4_096;

    /// <summary>The encoding of a label as pages and servers write it; null for one that is not known, or that no page may be in.</summary>
    public static Encoding? Of(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        return name switch
        {
            null or "" or "utf-7" or "utf-32" => null,
            "utf-8" or "utf8" => Encoding.UTF8,
            // The Encoding Standard: whoever says Latin 1 or ASCII means its superset of Windows.
            "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "cp1252" => Find("windows-1252"),
            "iso-8859-9" or "latin5" => Find("windows-1254"),
            "gb2312" or "gbk" => Find("gb18030"),
            "x-sjis" or "sjis" => Find("shift_jis"),
            _ => Find(name),
        };
    }

    /// <summary>By its byte order mark.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>By the page's own <c>meta</c> element or XML declaration.</summary>
    public static Encoding? OfPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        var declared = Of(Declaration().Match(head).Groups[1].Value);

        // A page whose declaration can be read as ASCII is in no UTF-16, whatever it says.
        return declared is UnicodeEncoding ? Encoding.UTF8 : declared;
    }

    /// <summary>The text, without its byte order mark; null where a byte is no character of the encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (Exception fault) when (fault is DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?([\w:.+-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
