using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Office;

/// <summary>
/// Which other parts a part of an Office document refers to, by the last word of the relation's type: <c>footnotes</c>, <c>styles</c>.
/// </summary>
internal sealed class Relations : IPartVisitor
{
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);
    private readonly string part;

    private Relations(string part) => this.part = part;

    /// <param name="archive">The document.</param>
    /// <param name="part">The name of the part; empty for the document as a whole.</param>
    public static Relations Of(Archive archive, string part)
    {
        var relations = new Relations(part);
        var slash = part.LastIndexOf('/') + 1;
        XmlPart.Walk(archive, $"{part[..slash]}_rels/{part[slash..]}.rels", relations);
        return relations;
    }

    public string? this[string type] => targets.GetValueOrDefault(type);

    public bool Enter(XmlReader at)
    {
        if (at is { LocalName: "Relationship" } && at.GetAttribute("TargetMode") != "External"
            && at.GetAttribute("Type") is { } type && at.GetAttribute("Target") is { } target)
        {
            targets.TryAdd(type[(type.LastIndexOf('/') + 1)..], Archive.Resolve(part, target));
        }

        return true;
    }

    public void Leave(string name, string space)
    {
    }

    public void Text(ReadOnlySpan<char> words)
    {
    }
}
