using System.Globalization;
using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>What the styles of an OpenDocument text say that matters to its words: hidden, struck-out and raised text, titles.</summary>
internal sealed class OdtStyles : IPartVisitor
{
    private const int LongestChain = 20;

    private readonly Dictionary<(string Family, string Name), Style> styles = [];
    private (string Family, string Name)? id;
    private Style current;

    /// <summary>Reads the styles of a part; those that are there already stay.</summary>
    public void Add(Archive archive, string part) => XmlPart.Walk(archive, part, this);

    /// <summary>A style with what it takes over from those above it.</summary>
    public Style Find(string family, string? name)
    {
        var found = new Style();
        for (var steps = 0; name is not null && steps < LongestChain; steps++)
        {
            if (!styles.TryGetValue((family, name), out var style))
            {
                // Built-in styles need not be in the file.
                return found with { IsTitle = found.IsTitle || name == "Title" };
            }

            found = new(null, found.IsHidden ?? style.IsHidden, found.IsStruck ?? style.IsStruck, found.Digits ?? style.Digits,
                found.IsTitle || name == "Title");
            name = style.Parent;
        }

        return found;
    }

    public bool Enter(XmlReader at)
    {
        if (at.LocalName == "body")
        {
            return false;
        }

        if (at.LocalName == "style" && OpenDocument.Style(at, "name") is { } name)
        {
            (id, current) = ((OpenDocument.Style(at, "family") ?? "", name), new() { Parent = OpenDocument.Style(at,
                "parent-style-name") });
        }
        else if (at.LocalName == "text-properties" && id is not null)
        {
            current = current with
            {
                IsHidden = OpenDocument.Text(at, "display") is { } display ? display == "none" : null,
                IsStruck = (OpenDocument.Style(at, "text-line-through-style") ?? OpenDocument.Style(at,
                    "text-line-through-type")) is { } line ? line != "none" : null,
                Digits = OpenDocument.Style(at, "text-position") is { } position ? DigitsAt(position) : null,
            };
        }

        return true;
    }

    public void Leave(string name, string space)
    {
        if (name == "style" && id is { } known)
        {
            styles.TryAdd(known, current);
            id = null;
        }
    }

    public void Text(ReadOnlySpan<char> words)
    {
    }

    // "super 58%", "-33% 58%", "0% 100%"
    private static string? DigitsAt(string position)
    {
        var first = position.Split(' ')[0];
        var height = double.TryParse(first.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? percent : 0;
        return first == "super" || height > 0 ? Prose.RaisedDigits : first == "sub" || height < 0 ? Prose.LoweredDigits : null;
    }

    public readonly record struct Style(string? Parent, bool? IsHidden, bool? IsStruck, string? Digits, bool IsTitle);
}
