using System.Collections.Frozen;
using System.Xml;

namespace Timeline.Site.Metadata;

/// <summary>
/// An SVG without its <c>metadata</c> elements, its comments and what drawing programs keep for themselves: names of files and folders, of
/// whoever drew it, of the program. What is drawn, its titles and its styles stay.
/// </summary>
internal static class SvgMarkup
{
    // What Inkscape, Illustrator, Sketch, Figma and Corel write in namespaces of their own; nothing of it is drawn.
    private static readonly FrozenSet<string> OfPrograms = new[]
    {
        "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://ns.adobe.com/AdobeIllustrator/10.0/", "http://ns.adobe.com/Extensibility/1.0/", "http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/",
        "http://ns.adobe.com/Graphs/1.0/", "http://ns.adobe.com/Variables/1.0/", "http://ns.adobe.com/SaveForWeb/1.0/",
        "http://www.bohemiancoding.com/sketch/ns", "http://www.figma.com/figma/ns", "http://www.serif.com/",
        "http://creativecommons.org/ns#", "http://purl.org/dc/elements/1.1/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null where it is no XML, or needs entities of its own: a shorthand of some programs, and a way to swell.</summary>
    public static byte[]? Clean(byte[] bytes)
    {
        try
        {
            using var input = new MemoryStream(bytes);
            var reading = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true };
            var writing = new XmlWriterSettings { NewLineHandling = NewLineHandling.None, Encoding = new System.Text.UTF8Encoding(false) };
            using var reader = XmlReader.Create(input, reading);
            using var output = new MemoryStream();
            using (var writer = XmlWriter.Create(output, writing))
            {
                Copy(reader, writer);
            }

            return output.ToArray();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Copy(XmlReader reader, XmlWriter writer)
    {
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when OfPrograms.Contains(reader.NamespaceURI) || reader.LocalName == "metadata":
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    Begin(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.CDATA:
                    writer.WriteCData(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction when reader.Name == "xml-stylesheet":
                    writer.WriteProcessingInstruction(reader.Name, reader.Value);
                    break;
            }

            reader.Read();
        }
    }

    private static void Begin(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            var declared = reader.Prefix == "xmlns" || reader.Name == "xmlns" ? reader.Value : reader.NamespaceURI;
            if (!OfPrograms.Contains(declared))
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }
}
