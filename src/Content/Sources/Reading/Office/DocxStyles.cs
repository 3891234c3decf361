using System.Globalization;
using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>
/// What the styles of a Word document say that matters to its words: headings, hidden and struck-out text, tables of contents.
/// </summary>
internal sealed class DocxStyles : IPartVisitor
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private string id = "";
    private Style current = new();

    private DocxStyles()
    {
    }

    public static DocxStyles Of(Archive archive, string? part)
    {
        var styles = new DocxStyles();
        if (part is not null)
        {
            XmlPart.Walk(archive, part, styles);
        }

        return styles;
    }

    /// <summary>A style with what it takes over from those it is based on.</summary>
    public Style Find(string? name)
    {
        var found = new Style();
        for (var steps = 0; name is not null && steps < LongestChain && styles.TryGetValue(name, out var style); name = style.Base, steps++)
        {
            found = new(found.Name ?? style.Name, null, found.Level ?? style.Level, found.IsHidden ?? style.IsHidden,
                found.IsStruck ?? style.IsStruck);
        }

        return found;
    }

    public bool Enter(XmlReader at)
    {
        if (!WordMarkup.IsWord(at.NamespaceURI) || at.LocalName.EndsWith("Change", StringComparison.Ordinal)
            || at.LocalName == "tblStylePr")
        {
            return false;
        }

        switch (at.LocalName)
        {
            case "style":
                (id, current) = (WordMarkup.Attribute(at, "styleId") ?? "", new());
                break;
            case "name":
                current = current with { Name = WordMarkup.Value(at) };
                break;
            case "basedOn":
                current = current with { Base = WordMarkup.Value(at) };
                break;
            case "outlineLvl":
                current = current with { Level = LevelOf(at) };
                break;
            case "vanish":
                current = current with { IsHidden = WordMarkup.IsOn(at) };
                break;
            case "strike" or "dstrike":
                current = current with { IsStruck = current.IsStruck == true || WordMarkup.IsOn(at) };
                break;
        }

        return true;
    }

    public void Leave(string name, string space)
    {
        if (name == "style")
        {
            styles[id] = current.IsTitle ? current with { Level = 0 } : current;
            current = new();
        }
    }

    public void Text(ReadOnlySpan<char> words)
    {
    }

    /// <summary>An outline level, counted from 1; beyond the ninth is body text.</summary>
    public static int LevelOf(XmlReader at) =>
        int.TryParse(WordMarkup.Value(at), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9 ? level + 1
            : NoHeading;

    /// <summary>The level of body text.</summary>
    public const int NoHeading = 10;

    public readonly record struct Style(string? Name, string? Base, int? Level, bool? IsHidden, bool? IsStruck)
    {
        public bool IsTitle => string.Equals(Name, "Title", StringComparison.OrdinalIgnoreCase);

        /// <summary>A line of a table of contents, which repeats a heading with a page's number.</summary>
        public bool IsContents => Name is { Length: 5 } && Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiDigit(Name[4]);
    }
}
