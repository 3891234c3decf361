using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>Which part of a page is its main text, and the page's headline where that stands outside of it.</summary>
/// <remarks>
/// What the page itself calls so, if it holds enough of the page's text outside of links: the element marked <c>articleBody</c>, the
/// longest <c>article</c>, <c>main</c>.
/// Else the smallest element that holds most of the text of long paragraphs.
/// </remarks>
internal sealed record MainText(IElement Root, IElement? Title)
{
    private const double Enough = 0.4;
    private const double Most = 0.6;
    private const double Rival = 0.5;
    private const int LongParagraph = 80;

    public static MainText Of(IElement body)
    {
        var lengths = Lengths(body, out var paragraphs, out var headlines);
        var whole = lengths[body];
        var root = Named(lengths, whole, element =>
            element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true)
            ?? Named(lengths, whole, element => element.LocalName == "article")
            ?? Named(lengths, whole, element => element.LocalName == "main" || element.GetAttribute("role") == "main")
            ?? Densest(body, lengths, paragraphs);
        return new(root, headlines is [var title] && !root.Contains(title) ? title : null);
    }

    private static IElement? Named(Dictionary<INode, int> lengths, int whole, Func<IElement, bool> isNamed)
    {
        var named = lengths.Where(pair => pair.Key is IElement element && isNamed(element)).OrderByDescending(pair => pair.Value)
            .Select(pair => (Element: (IElement)pair.Key, Length: pair.Value)).ToList();
        if (named is not [var (longest, length), ..] || length == 0 || length < whole * Enough)
        {
            return null;
        }

        // Another one almost as long is as much the page's text: then only what holds both is.
        var isOneOfSome = named.Exists(other => other.Length >= length * Rival
            && !other.Element.Contains(longest) && !longest.Contains(other.Element));
        return isOneOfSome ? null : longest;
    }

    // Climbs from the element with most text in its own paragraphs until most of the page's paragraphs are inside.
    private static IElement Densest(IElement body, Dictionary<INode, int> lengths, List<IElement> paragraphs)
    {
        var own = new Dictionary<IElement, int>();
        var total = 0;
        foreach (var paragraph in paragraphs.Where(paragraph => lengths[paragraph] >= LongParagraph))
        {
            var parent = paragraph.ParentElement ?? body;
            own[parent] = own.GetValueOrDefault(parent) + lengths[paragraph];
            total += lengths[paragraph];
        }

        if (own.Count == 0)
        {
            return body;
        }

        var root = own.MaxBy(pair => pair.Value).Key;
        while (root != body && lengths[root] < total * Most && root.ParentElement is { } parent)
        {
            root = parent;
        }

        return root;
    }

    // Letters outside of links, per element.
    private static Dictionary<INode, int> Lengths(IElement body, out List<IElement> paragraphs, out List<IElement> headlines)
    {
        var lengths = new Dictionary<INode, int> { [body] = 0 };
        var (found, titles) = (new List<IElement>(), new List<IElement>());
        var links = 0;
        HtmlWalk.Over(body, Enter, Leave);
        (paragraphs, headlines) = (found, titles);
        return lengths;

        bool Enter(INode node, INode? next)
        {
            if (node is IText words && links == 0 && words.Parent is { } parent)
            {
                lengths[parent] += Letters(words.Data);
            }

            if (node is not IElement element)
            {
                return false;
            }

            if (element.LocalName == "h1")
            {
                titles.Add(element);
            }

            // A page's own header may hold the headline, but no main text.
            if (HtmlWalk.IsNoText(element) && element.LocalName != "header")
            {
                return false;
            }

            lengths[element] = 0;
            links += element.LocalName is "a" or "header" ? 1 : 0;
            if (element.LocalName == "p")
            {
                found.Add(element);
            }

            return true;
        }

        void Leave(INode node)
        {
            if (node is not IElement element)
            {
                return;
            }

            links -= element.LocalName is "a" or "header" ? 1 : 0;
            if (element != body && element.ParentElement is { } parent)
            {
                lengths[parent] += lengths[element];
            }
        }
    }

    private static int Letters(string words)
    {
        var count = 0;
        foreach (var c in words)
        {
            count += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return count;
    }
}
