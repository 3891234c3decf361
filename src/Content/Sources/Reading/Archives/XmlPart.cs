using System.Xml;

namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>Reads the XML of a part: no document type, no entities, nothing from outside, no deeper than people write.</summary>
internal static class XmlPart
{
    private const int Chunk = 4096;

    /// <summary>Leads a visitor through a part; false if there is none of that name.</summary>
    public static bool Walk(Archive archive, string name, IPartVisitor visitor)
    {
        using var stream = archive.Open(name);
        if (stream is null)
        {
            return false;
        }

        if (stream is BoundedStream bounded)
        {
            bounded.HasTags = true;
        }

        try
        {
            using var reader = XmlReader.Create(stream, new()
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
                    CloseInput = false,
            });
            Walk(reader, name, visitor);
            return true;
        }
        catch (XmlException fault)
        {
            throw new BadFile($"“{name}” in it is broken or holds a document type, which is never followed"
                + $" (line {fault.LineNumber}, column {fault.LinePosition})");
        }
    }

    private static void Walk(XmlReader reader, string name, IPartVisitor visitor)
    {
        var chunk = new char[Chunk];
        var passingOver = -1;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > ReadingLimits.Deepest:
                    throw new BadFile($"more than {ReadingLimits.Deepest} elements of “{name}” stand open within each other");
                case XmlNodeType.Element when passingOver < 0:
                    var isEmpty = reader.IsEmptyElement;
                    if (!visitor.Enter(reader))
                    {
                        passingOver = isEmpty ? -1 : reader.Depth;
                    }
                    else if (isEmpty)
                    {
                        visitor.Leave(reader.LocalName, reader.NamespaceURI);
                    }

                    break;
                case XmlNodeType.EndElement when passingOver < 0:
                    visitor.Leave(reader.LocalName, reader.NamespaceURI);
                    break;
                case XmlNodeType.EndElement when passingOver == reader.Depth:
                    passingOver = -1;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace when passingOver < 0:
                    while (reader.ReadValueChunk(chunk, 0, Chunk) is > 0 and var count)
                    {
                        visitor.Text(chunk.AsSpan(0, count));
                    }

                    break;
            }
        }
    }
}
