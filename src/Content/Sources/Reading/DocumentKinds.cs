using System.Collections.Immutable;

using Timeline.Content.Sources.Reading.Pdf;

namespace Timeline.Content.Sources.Reading;

/// <summary>The kinds of source files that are read, and those that are known and are not.</summary>
internal static class DocumentKinds
{
    private static readonly PlainTextReader Plain = new();
    private static readonly PdfReader Pdf = new();

    private static readonly ImmutableArray<IDocumentReader> Readers =
        [Plain, new MarkdownReader(), new HtmlReader(), new SubtitleReader(SubtitleFormat.WebVtt),
            new SubtitleReader(SubtitleFormat.SubRip), Pdf];

    /// <summary>The endings of files that are read, each kind's usual one first.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. Readers.SelectMany(reader => reader.Extensions)];

    /// <summary>The usual ending of each kind, as help texts list them.</summary>
    public static string Listed { get; } = string.Join(", ", Readers.Select(reader => reader.Extensions[0]));

    /// <summary>The reader for a file; what has no known ending is read as plain text.</summary>
    public static IDocumentReader Of(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return Pdf; // whatever it is called
        }

        var extension = Path.GetExtension(path).ToLowerInvariant();
        return Readers.FirstOrDefault(reader => reader.Extensions.Contains(extension)) ?? Plain;
    }

    /// <summary>What a file is by its first bytes, if it is of a kind that is not read; else null.</summary>
    public static string? Foreign(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive, as word processors and e-books use"
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "an old Office document"
        : bytes.StartsWith("{\\rtf"u8) ? "RTF"
        : null;
}
