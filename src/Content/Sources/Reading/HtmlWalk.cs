using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>Goes over a page in the order of reading, however deep it is nested.</summary>
internal static class HtmlWalk
{
    private static readonly HashSet<string> NoText = new(
        ["aside", "audio", "button", "canvas", "datalist", "del", "dialog", "embed", "footer", "head", "iframe", "input", "map", "menu",
            "nav", "noscript", "object", "rp", "rt", "s",
         "script", "select", "strike", "style", "svg", "template", "textarea", "title", "video"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoTextRoles =
        new(["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "toolbar"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Calls <paramref name="enter"/> before a node's children, which are passed over if it says false, and <paramref name="leave"/> after
    /// them.
    /// </summary>
    public static void Over(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        // By number: the library looks for a node's next sibling among all of them.
        var open = new Stack<(INode Node, int Next)>();
        Begin(root);
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                leave(place.Node);
            }
            else
            {
                open.Push((place.Node, place.Next + 1));
                Begin(place.Node.ChildNodes[place.Next]);
            }
        }

        void Begin(INode node)
        {
            if (enter(node))
            {
                open.Push((node, 0));
            }
        }
    }

    /// <summary>Whether a part of a page is hidden, or no part of what it tells.</summary>
    public static bool IsNoText(IElement element) =>
        NoText.Contains(element.LocalName)
        || (element.Attributes.Length > 0 && (element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true"
            || (element.GetAttribute("role") is { } role && NoTextRoles.Contains(role))
            || (element.GetAttribute("style") is { } style && IsHiding(style))))
        || (element.LocalName == "header" && element.ParentElement?.LocalName == "body")
        || HtmlNotes.IsMark(element)
        || ReadersComments.Are(element);

    private static bool IsHiding(string style)
    {
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
