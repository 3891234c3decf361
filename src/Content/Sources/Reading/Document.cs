using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// A source's file read for its words: plain text, Markdown, HTML (its main text), WebVTT or SubRip, told apart by the extension. Every command reads sources here.
/// </summary>
/// <remarks>The lock is that of the file, markup and all, never of the extracted text: see <see cref="TextLock"/>.</remarks>
public sealed class Document
{
    private readonly string file;

    private Document(string file, ExtractedText extracted)
    {
        this.file = file;
        Text = extracted.Text;
        Places = extracted.Places;
        Description = extracted.Description;
        Sha256 = TextLock.Of(file);
    }

    /// <summary>The extensions looked for beside a record, in this order.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".html", ".htm", ".vtt", ".srt"];

    /// <summary>The words, in paragraphs parted by blank lines; for plain text the file as it is.</summary>
    public string Text { get; }

    public Landmarks Places { get; }

    /// <summary>What the file says about itself.</summary>
    public DocumentDetails Description { get; }

    /// <summary>The lock of the file.</summary>
    public string Sha256 { get; }

    /// <summary>Whether a lock belongs to this file.</summary>
    public bool IsLockedBy(string sha256) => TextLock.Matches(sha256, file);

    /// <summary>The document, or null and a diagnostic that says what is wrong with the file.</summary>
    public static Document? Read(string fullPath, string path, Complaints complaints) =>
        TextFile.ReadBytes(fullPath, path, complaints, TextFile.LargestText) is { } bytes ? Decode(bytes, path, complaints) : null;

    /// <param name="bytes">The file.</param>
    /// <param name="path">Its path as diagnostics show it; the extension says how to read it.</param>
    /// <param name="complaints">Where to say what is wrong.</param>
    public static Document? Decode(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        if (Foreign(bytes) is { } kind)
        {
            complaints.Add(Codes.UnreadableSource, new(path), $"the file is {kind}, which is not read here; convert it to text (pdftotext keeps pages apart, so that page locators can be checked) or save it as HTML");
            return null;
        }

        return TextFile.Decode(bytes, path, complaints) is { } text ? Of(text, complaints) : null;
    }

    private static Document? Of(TextFile file, Complaints complaints)
    {
        var extracted = Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => MarkdownReader.Read(file.Text),
            ".html" or ".htm" or ".xhtml" => HtmlReader.Read(file, complaints),
            ".vtt" => SubtitleReader.Read(file, SubtitleFormat.WebVtt, complaints),
            ".srt" => SubtitleReader.Read(file, SubtitleFormat.SubRip, complaints),
            _ => new(file.Text, Landmarks.OfPlainText),
        };
        return extracted is null ? null : new(file.Text, extracted);
    }

    private static string? Foreign(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "a PDF"
        : bytes.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive, as word processors and e-books use"
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "an old Office document"
        : bytes.StartsWith("{\\rtf"u8) ? "RTF"
        : null;
}
