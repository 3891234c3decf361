using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Books;

/// <summary>What a book's package document says of its parts: which files there are, and in which order they are read.</summary>
internal sealed class Package(string path) : IPartVisitor
{
    private readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    private readonly List<(string Id, bool IsApart)> spine = [];

    /// <summary>The chapters in the order of reading; what the book keeps out of that order, such as its notes, comes last.</summary>
    public IEnumerable<Item> Chapters => spine.OrderBy(item => item.IsApart)
        .Select(item => items.TryGetValue(item.Id, out var found) ? found : null).OfType<Item>().Where(item => item is { IsPage: true,
            IsContents: false }).Distinct();

    public bool Enter(XmlReader at)
    {
        if (at.LocalName == "item" && at.GetAttribute("id") is { } id && at.GetAttribute("href") is { } href)
        {
            var type = at.GetAttribute("media-type") ?? "";
            var isContents = at.GetAttribute("properties")?.Split(' ').Contains("nav") == true;
            items.TryAdd(id, new(Archive.Resolve(path, href), type is "application/xhtml+xml" or "text/html" or "text/x-oeb1-document",
                isContents));
        }
        else if (at.LocalName == "itemref" && at.GetAttribute("idref") is { } reference)
        {
            spine.Add((reference, at.GetAttribute("linear") == "no"));
        }

        return true;
    }

    public void Leave(string name, string space)
    {
    }

    public void Text(ReadOnlySpan<char> words)
    {
    }

    /// <param name="Path">Its name in the archive.</param>
    /// <param name="IsPage">Whether it is HTML and not a picture.</param>
    /// <param name="IsContents">Whether it is the book's own table of contents.</param>
    public sealed record Item(string Path, bool IsPage, bool IsContents);
}
