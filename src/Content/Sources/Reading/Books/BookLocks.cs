using System.Xml;

using Timeline.Content.Sources.Reading.Archives;

namespace Timeline.Content.Sources.Reading.Books;

/// <summary>
/// Which parts of a book are encrypted. Fonts often are, by a rule that anyone can undo; chapters only where somebody wants them unread.
/// </summary>
internal sealed class BookLocks : IPartVisitor
{
    private readonly HashSet<string> locked = new(StringComparer.Ordinal);

    public static BookLocks Of(Archive archive)
    {
        var locks = new BookLocks();
        XmlPart.Walk(archive, "META-INF/encryption.xml", locks);
        return locks;
    }

    public bool Hold(string part) => locked.Contains(part);

    public bool Enter(XmlReader at)
    {
        if (at.LocalName == "CipherReference" && at.GetAttribute("URI") is { } part)
        {
            locked.Add(Archive.Resolve("", part));
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
