using System.Xml;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>The names of OpenDocument.</summary>
internal static class OpenDocument
{
    public const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string TableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string OfficeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string StyleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /// <summary>Whether what stands in these names is no text: descriptions of pictures, who commented when, formulas as code.</summary>
    public static bool IsNoText(string space) => space is "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        or "http://purl.org/dc/elements/1.1/" or "http://www.w3.org/1998/Math/MathML" or "urn:oasis:names:tc:opendocument:xmlns:form:1.0";

    public static string? Text(XmlReader at, string name) => at.GetAttribute(name, TextSpace);

    public static string? Style(XmlReader at, string name) => at.GetAttribute(name, StyleSpace);
}
