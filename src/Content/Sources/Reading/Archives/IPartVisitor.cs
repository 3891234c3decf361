using System.Xml;

namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>Is led through the elements of a part in the order in which they stand.</summary>
internal interface IPartVisitor
{
    /// <summary>An element begins; false to pass over all it holds, its end too.</summary>
    bool Enter(XmlReader at);

    void Leave(string name, string space);

    /// <summary>A piece of text, which may be a part of a longer one.</summary>
    void Text(ReadOnlySpan<char> words);
}
