using System.Xml;

namespace Timeline.Import.Rows;

/// <summary>
/// XML: the elements of one name that there are most of, or the name given. Attributes and inner elements are their parts, what they say is
/// <c>text</c>. No DTD is read and nothing outside the file.
/// </summary>
internal sealed class XmlRows : IRowReader
{
    private const int Deepest = 50;

    public string Name => "xml";

    public string Meaning => "elements of one name, with their attributes (.xml)";

    public bool Recognises(ImportFile file) => file.Extension is ".xml";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        var (found, tally) = (new List<(string Name, YamlMap Row)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        try
        {
            using var stream = file.Open();
            using var xml = XmlReader.Create(stream, new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = ImportFile.LargestWhole,
            });
            xml.MoveToContent();
            Children(xml, file, found, tally, at);
        }
        catch (XmlException fault)
        {
            complaints.Add(Codes.ImportMalformed, new(file.Path, fault.LineNumber, fault.LinePosition),
                fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? "the XML has a DOCTYPE, which can lead to other files and is not read; take the line out" : $"the XML is malformed " +
                    $"here, and what follows is not read: {fault.Message}");
        }

        var most = at ?? tally.OrderByDescending(t => t.Value).FirstOrDefault().Key;
        return found.Where(f => f.Name == most).Select(f => f.Row);
    }

    // Elements straight below the outermost one are the records, or, where a name is given, all of that name.
    private static void Children(XmlReader xml, ImportFile file, List<(string, YamlMap)> found, Dictionary<string, int> tally,
        string? wanted)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && (xml.Depth == 1 ? wanted is null || xml.LocalName == wanted
                : xml.LocalName == wanted))
            {
                var name = xml.LocalName;
                tally[name] = tally.GetValueOrDefault(name) + 1;
                found.Add((name, Element(xml, file)));
            }
        }
    }

    private static YamlMap Element(XmlReader xml, ImportFile file)
    {
        var at = At(xml, file);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        while (xml.MoveToNextAttribute())
        {
            Add(entries, xml.LocalName, new YamlScalar(xml.Value, false, At(xml, file)));
        }

        var text = new System.Text.StringBuilder();
        Location? textAt = null;
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                textAt ??= At(xml, file);
                text.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.Element && depth < Deepest)
            {
                var name = xml.LocalName;
                var inner = Element(xml, file);
                Add(entries, name, inner is { Entries: [{ Key: "text", Value: YamlScalar only }] } ? only : inner);
            }
        }

        if (!string.IsNullOrWhiteSpace(text.ToString()))
        {
            Add(entries, "text", new YamlScalar(text.ToString().Trim(), false, textAt!.Value));
        }

        return new(entries.ToImmutable(), at);
    }

    // What stands twice is a list.
    private static void Add(ImmutableArray<YamlEntry>.Builder entries, string name, YamlNode value)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key == name)
            {
                var list = entries[i].Value is YamlList known ? known.Items : [entries[i].Value];
                entries[i] = entries[i] with { Value = new YamlList(list.Add(value), entries[i].KeyAt) };
                return;
            }
        }

        entries.Add(new(name, value.At, value));
    }

    private static Location At(XmlReader xml, ImportFile file) =>
        xml is IXmlLineInfo place ? new(file.Path, place.LineNumber, place.LinePosition) : file.At;
}
