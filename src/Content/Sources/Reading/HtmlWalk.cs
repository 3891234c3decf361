using System.Text.RegularExpressions;

using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>Goes over a page in the order of reading, however deep it is nested.</summary>
internal static partial class HtmlWalk
{
    private static readonly HashSet<string> NoText = new(
        ["aside", "audio", "button", "canvas", "datalist", "del", "dialog", "embed", "footer", "head", "iframe", "input", "map", "menu",
            "nav", "noscript", "object", "rp", "rt", "s",
         "script", "select", "strike", "style", "svg", "template", "textarea", "title", "video"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoTextRoles =
        new(["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "toolbar"],
        StringComparer.OrdinalIgnoreCase);

    // Classes by which frameworks hide what only screen readers are to say.
    private static readonly HashSet<string> ForScreenReaders =
        new(["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only", "a11y-hidden", "u-visually-hidden", "assistive-text"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Calls <paramref name="enter"/> with a node and its next sibling before the node's children, which are passed over if it says false,
    /// and <paramref name="leave"/> after them.
    /// </summary>
    /// <remarks>To ask a node for its next sibling takes the library as long as the node has siblings before it.</remarks>
    public static void Over(INode root, Func<INode, INode?, bool> enter, Action<INode> leave)
    {
        if (!enter(root, null))
        {
            return;
        }

        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            var children = top.Node.ChildNodes;
            if (top.Next >= children.Length)
            {
                leave(top.Node);
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = children[top.Next];
            if (enter(child, top.Next + 1 < children.Length ? children[top.Next + 1] : null))
            {
                open.Push((child, 0));
            }
        }
    }

    /// <summary>Whether a part of a page is hidden, or no part of what it tells.</summary>
    public static bool IsNoText(IElement element) =>
        (NoText.Contains(element.LocalName) && !(element.LocalName == "button" && IsSaidAmongWords(element)))
        || (element.Attributes.Length > 0 && (element.HasAttribute("hidden")
            || (element.GetAttribute("aria-hidden") == "true" && !IsSaidAmongWords(element))
            || (element.GetAttribute("role") is { } role && NoTextRoles.Contains(role))
            || (element.GetAttribute("style") is { } style && IsHiding().IsMatch(style))
            || element.ClassList.Any(ForScreenReaders.Contains)))
        || (element.LocalName == "header" && element.ParentElement?.LocalName == "body")
        || HtmlNotes.IsMark(element)
        || ReadersComments.Are(element);

    /// <summary>Whether words stand beside it, so that it is within a sentence.</summary>
    public static bool IsAmongWords(IElement element) => element.Parent is { } parent && !HtmlWords.IsBlock(element)
        && parent.ChildNodes.Any(sibling => sibling is IText { Data: var words } && words.Any(char.IsLetter));

    // What is hidden from those who hear a page, and a button within a sentence, is seen by those who read it; a picture made of letters is not said.
    private static bool IsSaidAmongWords(IElement element) => IsAmongWords(element) && element.TextContent.Any(char.IsLetter)
        && element.GetAttribute("class")?.Contains("icon", StringComparison.OrdinalIgnoreCase) != true;

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|line-through|(?<![\w-])(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:[a-z]{1,4}|%)?\s*(?:;|!|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsHiding();
}
