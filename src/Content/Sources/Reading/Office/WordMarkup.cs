using System.Xml;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>How WordprocessingML writes names and values.</summary>
internal static class WordMarkup
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Formulas = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictFormulas = "http://purl.oclc.org/ooxml/officeDocument/math";

    public static bool IsWord(string space) => space is Transitional or Strict;

    public static bool IsFormula(string space) => space is Formulas or StrictFormulas;

    public static string? Attribute(XmlReader at, string name) => at.GetAttribute(name, at.NamespaceURI);

    public static string? Value(XmlReader at) => Attribute(at, "val");

    /// <summary>Whether a switch is on: it is where it stands, unless it says otherwise.</summary>
    public static bool IsOn(XmlReader at) => Value(at) is not ("0" or "false" or "off" or "none");
}
