using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>Which elements of a page only lead to a note, or from a note back to its place.</summary>
internal static class HtmlNotes
{
    // A mark is a few elements deep at most; who nests more means something else.
    private const int MostNodes = 24;

    private static readonly string[] Anchors = ["_ftn", "_edn", "_ftnref", "_ednref", "_msocom_", "_msoanchor_"];

    private static readonly HashSet<string> Classes = new(
        ["footnote-ref", "footnote-back", "footnote-backref", "reversefootnote", "noteref", "mw-cite-backlink",
            "sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the page itself says so, in one of the ways that editors, standards and word processors do.</summary>
    public static bool IsMark(IElement element) => element.LocalName switch
    {
        "a" => HasMark(element) && (IsMarked(element) || IsWordAnchor(element) || NoteMarks.IsBracketed(Short(element))),
        "sup" => element.FirstElementChild is { LocalName: "a" } note && IsInPage(note)
            || IsMarked(element)
            || (element.ParentElement is { LocalName: "a" } link && IsInPage(link) && HasMark(element)),
        _ => element.Attributes.Length > 0 && IsMarked(element) && HasMark(element),
    };

    /// <summary>The words of an element if they are few enough for a mark; else nothing.</summary>
    public static string Short(IElement element)
    {
        var words = "";
        var nodes = 0;
        HtmlWalk.Over(element, (node, _) => ++nodes <= MostNodes && Gather(node), _ => { });
        return nodes > MostNodes || words.Length > NoteMarks.Longest * 4 ? "" : words.Trim();

        bool Gather(INode node)
        {
            words += node is IText text && words.Length <= NoteMarks.Longest * 4 ? text.Data : "";
            return true;
        }
    }

    private static bool HasMark(IElement element) => NoteMarks.IsMark(Short(element));

    private static bool IsInPage(IElement link) => link.GetAttribute("href")?.StartsWith('#') == true;

    private static bool IsMarked(IElement element) =>
        element.GetAttribute("role") is "doc-noteref" or "doc-backlink"
        || element.GetAttribute("epub:type") is { } type && type.Split(' ').Any(name => name is "noteref" or "backlink")
        || element.HasAttribute("data-footnote-ref") || element.HasAttribute("data-footnote-backref")
        || element.ClassList.Any(Classes.Contains)
        || (element.LocalName == "sup" && element.ClassList.Contains("reference") && HasMark(element));

    // Word: <a href="#_ftn1" name="_ftnref1"> at the words and the other way round at the note.
    private static bool IsWordAnchor(IElement link) =>
        link.GetAttribute("href") is { } href && href.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
        && Anchors.Any(anchor => href.AsSpan(hash + 1).StartsWith(anchor, StringComparison.OrdinalIgnoreCase));
}
