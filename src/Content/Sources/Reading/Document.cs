using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>A source's file read for its words, by the reader of its kind. Every command reads sources here.</summary>
/// <remarks>The lock is that of the file, markup and all, never of the extracted text: see <see cref="TextLock"/>.</remarks>
public sealed class Document
{
    private readonly byte[] file;
    private readonly bool isText;

    private Document(byte[] file, bool isText, string sha256, ExtractedText extracted)
    {
        this.file = file;
        this.isText = isText;
        Text = extracted.Text;
        Landmarks = extracted.Landmarks;
        Details = extracted.Details;
        Attachments = extracted.Attachments;
        Sha256 = sha256;
    }

    /// <summary>How the names of files end that are read, in the order in which they are looked for beside a record.</summary>
    public static IReadOnlyList<string> Extensions => DocumentKinds.Extensions;

    /// <summary>The usual endings, for help texts: <c>.txt, .md, …</c>.</summary>
    public static string Kinds => DocumentKinds.Listed;

    /// <summary>The words, in paragraphs parted by blank lines; for plain text the file as it is.</summary>
    public string Text { get; }

    /// <summary>What the file says about itself.</summary>
    public DocumentDetails Details { get; }

    /// <summary>The files that came with it: what is attached to a message.</summary>
    public ImmutableArray<Attachment> Attachments { get; }

    /// <summary>The lock of the file.</summary>
    public string Sha256 { get; }

    internal Landmarks Landmarks { get; }

    /// <summary>Whether a lock belongs to this file.</summary>
    public bool IsLockedBy(string sha256) => TextLock.Matches(sha256, file, isText);

    /// <summary>The document, or null and a diagnostic that says what is wrong with the file.</summary>
    public static Document? Read(string fullPath, string path, Complaints complaints, TextCache? cache = null) =>
        TextFile.ReadBytes(fullPath, path, complaints, TextFile.LargestText) is { } bytes ? Decode(bytes, path, complaints, cache) : null;

    /// <param name="bytes">The file; it is kept and must not be changed.</param>
    /// <param name="path">Its path as diagnostics show it; the ending says how to read it.</param>
    /// <param name="complaints">Where to say what is wrong.</param>
    /// <param name="cache">Where texts lie that were read before, of files that are no text themselves.</param>
    public static Document? Decode(byte[] bytes, string path, Complaints complaints, TextCache? cache = null)
    {
        var reader = DocumentKinds.Of(path, bytes);
        if (KnownKinds.Of(bytes) is { } kind && !kind.Endings.Contains(reader.Extensions[0]))
        {
            complaints.Add(Codes.UnreadableSource, new(path), $"the file is {kind.Name}, which is not read under this name; {kind.Remedy}");
            return null;
        }

        var sha256 = TextLock.Of(bytes, reader.IsText);
        var extracted = reader.IsText || cache is null ? reader.Read(bytes, path, complaints) : Cached(reader, bytes, path, complaints, cache);
        return extracted is null ? null : new(bytes, reader.IsText, sha256, extracted);

        ExtractedText? Cached(IDocumentReader reader, byte[] bytes, string path, Complaints complaints, TextCache cache)
        {
            if (cache.Find(sha256, path, complaints) is { } known)
            {
                return known;
            }

            var told = new Complaints();
            var read = reader.Read(bytes, path, told);
            foreach (var diagnostic in told.ToImmutable())
            {
                complaints.Add(diagnostic);
            }

            if (read is not null)
            {
                cache.Keep(sha256, read, told.ToImmutable());
            }

            return read;
        }
    }
}
