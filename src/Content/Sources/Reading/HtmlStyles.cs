using System.Text.RegularExpressions;

using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Words within a sentence that a page's own style sheets hide or strike out, which no reader takes for the text: word processors that write web pages strike
/// out by classes. Blocks are left alone, since what a script will open is text.
/// </summary>
internal static partial class HtmlStyles
{
    private const int MostRules = 5_000;

    private enum Effect
    {
        Display,
        Line,
    }

    private readonly record struct Rule(string Selector, Effect Effect, bool Hides, bool IsConditional);

    /// <summary>Gives what is hidden the attribute <c>hidden</c>.</summary>
    public static void Hide(IDocument page, params IEnumerable<string> linked)
    {
        var rules = new List<Rule>();
        foreach (var sheet in page.QuerySelectorAll("style").Select(style => style.TextContent).Concat(linked))
        {
            Read(Comment().Replace(sheet, " "), isConditional: false, rules);
        }

        foreach (var rule in rules.Where(rule => rule.Hides && !rule.IsConditional))
        {
            foreach (var element in Matching(page, rule.Selector))
            {
                // Another rule may show it again, and which one wins a browser would know.
                if (HtmlWalk.IsAmongWords(element) && !rules.Exists(other => other.Effect == rule.Effect && !other.Hides && Matches(element, other.Selector)))
                {
                    element.SetAttribute("hidden", "");
                }
            }
        }
    }

    private static void Read(ReadOnlySpan<char> sheet, bool isConditional, List<Rule> rules)
    {
        while (rules.Count < MostRules && sheet.IndexOf('{') is var open and >= 0)
        {
            var head = sheet[..open];
            head = head[(head.LastIndexOfAny(';', '}') + 1)..].Trim(); // an @import before it
            var close = Closing(sheet, open);
            var inner = sheet[(open + 1)..close];
            if (!head.StartsWith('@'))
            {
                Add(head.ToString(), inner.ToString(), isConditional, rules);
            }
            else if (head.StartsWith("@media", StringComparison.OrdinalIgnoreCase) || head.StartsWith("@supports", StringComparison.OrdinalIgnoreCase))
            {
                Read(inner, isConditional: true, rules);
            }

            sheet = sheet[Math.Min(close + 1, sheet.Length)..];
        }
    }

    private static int Closing(ReadOnlySpan<char> sheet, int open)
    {
        var depth = 0;
        for (var i = open; i < sheet.Length; i++)
        {
            depth += sheet[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return sheet.Length;
    }

    private static void Add(string selectors, string declarations, bool isConditional, List<Rule> rules)
    {
        // What is so only while a pointer is over it, or of a part without words, is so of no words.
        if (selectors.Contains(':', StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match declaration in Declaration().Matches(declarations))
        {
            var value = declaration.Groups[2].Value.Trim();
            var rule = declaration.Groups[1].ValueSpan.StartsWith("display", StringComparison.OrdinalIgnoreCase)
                ? new Rule(selectors, Effect.Display, value.StartsWith("none", StringComparison.OrdinalIgnoreCase), isConditional)
                : new Rule(selectors, Effect.Line, value.Contains("line-through", StringComparison.OrdinalIgnoreCase), isConditional);
            rules.Add(rule);
        }
    }

    private static IReadOnlyList<IElement> Matching(IDocument page, string selector)
    {
        try
        {
            return [.. page.QuerySelectorAll(selector)];
        }
        catch (DomException)
        {
            return []; // a selector that only browsers know
        }
    }

    private static bool Matches(IElement element, string selector)
    {
        try
        {
            return element.Matches(selector);
        }
        catch (DomException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w-])(display|text-decoration(?:-line)?)\s*:\s*([^;}]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
