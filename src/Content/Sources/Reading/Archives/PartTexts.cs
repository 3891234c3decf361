using System.Text;
using System.Xml;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Reading.Archives;

/// <summary>The short texts of a part that describes the file, by the names of their elements: <c>title</c>, <c>creator</c>.</summary>
internal sealed class PartTexts : IPartVisitor
{
    private const int Longest = 1000;
    private const int Most = 1000;

    private readonly List<(string Name, string Text)> texts = [];
    private readonly StringBuilder current = new();

    /// <summary>Those of a part; none if there is no such part.</summary>
    public static PartTexts Of(Archive archive, string name)
    {
        var texts = new PartTexts();
        XmlPart.Walk(archive, name, texts);
        return texts;
    }

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (texts.Find(text => text.Name == name).Text is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public IEnumerable<string> All(string name) => texts.Where(text => text.Name == name).Select(text => text.Text);

    /// <summary>The day, month or year a date begins with, in EDTF.</summary>
    public string? Date(params ReadOnlySpan<string> names) => First(names) is { } date ? EdtfOf(date) : null;

    public static string? EdtfOf(string date)
    {
        var length = date.AsSpan().IndexOfAnyExcept("0123456789-") is >= 0 and var end ? end : date.Length;
        var isShaped = length is 4 or 7 or 10 && date[..length].Select((c, i) => i is 4 or 7 ? c == '-'
            : char.IsAsciiDigit(c)).All(isRight => isRight);
        return isShaped ? date[..length] : null;
    }

    public bool Enter(XmlReader at)
    {
        current.Clear();
        return true;
    }

    public void Leave(string name, string space)
    {
        var words = Spaces.Single(current.ToString());
        current.Clear();
        if (words.Length > 0 && texts.Count < Most)
        {
            texts.Add((name, words));
        }
    }

    public void Text(ReadOnlySpan<char> words)
    {
        if (current.Length + words.Length <= Longest)
        {
            current.Append(words);
        }
    }
}
