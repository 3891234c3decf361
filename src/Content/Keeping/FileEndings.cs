using System.Text.Unicode;

using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Keeping;

/// <summary>How the name of a file ends that came without one: by its media type, its address, or its first bytes.</summary>
public static class FileEndings
{
    /// <summary>With its dot; null for what no text can be read from.</summary>
    public static string? Of(string? mediaType, string? address, ReadOnlySpan<byte> bytes) =>
        OfMediaType(mediaType) ?? (IsVague(mediaType) ? OfAddress(address) ?? OfBytes(bytes) : null);

    private static string? OfMediaType(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => ".html",
        "text/markdown" => ".md",
        "text/vtt" => ".vtt",
        "application/x-subrip" => ".srt",
        "application/pdf" => ".pdf",
        "message/rfc822" => ".eml",
        "application/mbox" => ".mbox",
        "application/vnd.ms-outlook" => ".msg",
        "application/epub+zip" => ".epub",
        "application/rtf" or "text/rtf" => ".rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/vnd.oasis.opendocument.text" => ".odt",
        "application/warc" => ".warc",
        _ => null,
    };

    // Servers say these of what they do not know; text/plain of Markdown, subtitles and more.
    private static bool IsVague(string? mediaType) => mediaType?.ToLowerInvariant()
        is null or "" or "text/plain" or "application/octet-stream" or "binary/octet-stream" or "application/x-download"
        or "application/download" or "application/zip" or "application/gzip" or "application/x-gzip" or "text/xml" or "application/xml";

    private static string? OfAddress(string? address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : address ?? "";
        var ending = Path.GetExtension(path).ToLowerInvariant();
        return Captured(path) ?? (Document.Extensions.Contains(ending) ? ending : null);
    }

    /// <summary>The ending of a capture's file; null for others.</summary>
    public static string? Captured(string path) =>
        path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) ? ".warc.gz"
        : path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) ? ".warc"
        : path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase) ? ".wacz" : null;

    private static string? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return ".pdf";
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return ".rtf";
        }

        if (bytes.StartsWith("WARC/"u8))
        {
            return ".warc";
        }

        // OpenDocument and EPUB begin with their media type, uncompressed; the first part of a Word file has its name.
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            var head = bytes[..Math.Min(bytes.Length, 4_096)];
            return head.IndexOf("application/epub+zip"u8) >= 0 ? ".epub"
                : head.IndexOf("opendocument.text"u8) >= 0 ? ".odt"
                : head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("word/"u8) >= 0 ? ".docx" : null;
        }

        var start = bytes.TrimStart("\uFEFF \t\r\n"u8);
        return start.StartsWith("WEBVTT"u8) ? ".vtt"
            : Begins(start, "<!doctype html"u8) || Begins(start, "<html"u8) || (Begins(start, "<?xml"u8) && start.IndexOf("<html"u8) >= 0)
            ? ".html"
            : bytes.IndexOf((byte)0) < 0 && (Utf8.IsValid(bytes) || DeclaredCharset.OfMark(bytes) is not null) ? ".txt" : null;
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        bytes.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..word.Length], word);
}
