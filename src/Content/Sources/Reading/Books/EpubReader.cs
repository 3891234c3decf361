using System.Collections.Immutable;
using System.Text;
using System.Xml;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Books;

/// <summary>
/// E-books: the chapters in the order of reading, each as a web page is read, all of it being main text. Pages are the device's own.
/// </summary>
internal sealed class EpubReader : IDocumentReader
{
    private const string Remedy = "Convert it with Calibre or pandoc, or save its text";

    public ImmutableArray<string> Extensions { get; } = [".epub"];

    public bool IsText => false;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints) =>
        ArchiveFile.Read(bytes, path, "an e-book (EPUB)", Remedy, complaints, Words);

    private static ExtractedText Words(Archive archive)
    {
        var root = new Root();
        XmlPart.Walk(archive, "META-INF/container.xml", root);
        var path = root.Path ?? throw new BadFile("it does not say where its package document is (META-INF/container.xml)");
        var package = new Package(path);
        if (!XmlPart.Walk(archive, path, package))
        {
            throw new BadFile("its package document is missing");
        }

        var locks = BookLocks.Of(archive);
        var words = new HtmlWords();
        string[] styles = [.. archive.Names.Where(name => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Select(archive.Bytes).OfType<byte[]>().Select(Encoding.UTF8.GetString)];
        var tags = 0;
        foreach (var chapter in package.Chapters)
        {
            if (locks.Hold(chapter.Path))
            {
                throw new BadFile("its chapters are encrypted (DRM), so that only the shop's own program can show them; ask the publisher for a copy without");
            }

            if (archive.Bytes(chapter.Path) is { } bytes)
            {
                tags += bytes.AsSpan().Count((byte)'<');
                if (tags > ReadingLimits.MostTagsOfBook)
                {
                    throw new BadFile($"its chapters have more than {ReadingLimits.MostTagsOfBook} tags; split it");
                }

                Chapter.Add(words, bytes, chapter.Path, styles);
            }
        }

        if (words.IsEmpty)
        {
            throw new BadFile("its chapters hold no text; if its pages are pictures, their text must be recognised first");
        }

        var texts = PartTexts.Of(archive, path);
        var text = words.ToText(new()
        {
            Title = texts.First("title"), Authors = [.. texts.All("creator").Distinct()], Issued = texts.Date("date"),
                Language = texts.First("language"),
        });
        return text with { Landmarks = text.Landmarks with { Lines = null } };
    }

    private sealed class Root : IPartVisitor
    {
        public string? Path { get; private set; }

        public bool Enter(XmlReader at)
        {
            Path ??= at.LocalName == "rootfile" ? at.GetAttribute("full-path") : null;
            return true;
        }

        public void Leave(string name, string space)
        {
        }

        public void Text(ReadOnlySpan<char> words)
        {
        }
    }
}
