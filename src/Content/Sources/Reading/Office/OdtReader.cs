using System.Collections.Immutable;
using System.Text;
using System.Xml;

using Timeline.Content.Diagnostics;
using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>OpenDocument texts: the text in its order, then its footnotes and endnotes. Where pages end is not in the file.</summary>
internal sealed class OdtReader : IDocumentReader
{
    private const string Remedy = "Open it in a word processor and save it anew as .odt or .docx, without a password";

    public ImmutableArray<string> Extensions { get; } = [".odt", ".ott"];

    public bool IsText => false;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints) =>
        ArchiveFile.Read(bytes, path, "an OpenDocument text", Remedy, complaints, Words);

    private static ExtractedText Words(Archive archive)
    {
        if (archive.Bytes("mimetype") is { } type && !Encoding.Latin1.GetString(type).StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal))
        {
            throw new BadFile("it is of another kind, such as a spreadsheet");
        }

        var locks = new Locks();
        if (XmlPart.Walk(archive, "META-INF/manifest.xml", locks) && locks.AreThere)
        {
            throw new BadFile("it is locked with a password");
        }

        var styles = new OdtStyles();
        styles.Add(archive, "content.xml");
        styles.Add(archive, "styles.xml");
        var words = new OdtWords(styles);
        if (!XmlPart.Walk(archive, "content.xml", words))
        {
            throw new BadFile("its content is missing");
        }

        var whole = words.Whole();
        return !whole.IsEmpty ? whole.ToText(OfficeDetails.Of(PartTexts.Of(archive, "meta.xml"), ["initial-creator", "creator"],
            ["creation-date", "date"]))
            : throw new BadFile("it holds no text; if its pages are pictures, their text must be recognised first (save it as PDF, then ocrmypdf)");
    }

    private sealed class Locks : IPartVisitor
    {
        public bool AreThere { get; private set; }

        public bool Enter(XmlReader at)
        {
            AreThere |= at.LocalName is "encryption-data" or "encrypted-key";
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
