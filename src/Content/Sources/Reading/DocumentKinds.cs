using System.Collections.Immutable;

using Timeline.Content.Sources.Reading.Books;
using Timeline.Content.Sources.Reading.Mail;
using Timeline.Content.Sources.Reading.Office;
using Timeline.Content.Sources.Reading.Pdf;
using Timeline.Content.Sources.Reading.Rtf;
using Timeline.Content.Sources.Reading.Wiki;

namespace Timeline.Content.Sources.Reading;

/// <summary>The kinds of source files that are read.</summary>
internal static class DocumentKinds
{
    private static readonly PlainTextReader Plain = new();
    private static readonly PdfReader Pdf = new();

    private static readonly ImmutableArray<IDocumentReader> Readers =
        [
            Plain, new MarkdownReader(), new HtmlReader(), Pdf, new DocxReader(), new OdtReader(), new EpubReader(), new RtfReader(),
            new MailReader(), new WikitextReader(), new SubtitleReader(SubtitleFormat.WebVtt), new SubtitleReader(SubtitleFormat.SubRip),
        ];

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
}
