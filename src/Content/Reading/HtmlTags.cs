using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Reading;

/// <summary>A tag of HTML in a text, or a comment; <c>Name</c> is in lower case, and empty for a comment.</summary>
internal readonly record struct HtmlTag(int Start, int End, string Name, bool IsClosing)
{
    public string Written(string text) => text[Start..Math.Min(End, Start + 40)];
}

/// <summary>Finds the tags of HTML in texts. Only names that HTML has are tags: <c>&lt;name&gt;</c> and <c>a &lt; b</c> are text.</summary>
internal static partial class HtmlTags
{
    private const string Names = "p|br|a|b|i|u|s|em|strong|span|div|ul|ol|li|dl|dt|dd|blockquote|h[1-6]|cite|code|kbd|q|del|ins|mark|pre|" +
        "table|thead|tbody|tfoot|tr|td|th|img|font|center|sup|sub|small|big|abbr|time|iframe|script|style|object|template|noscript|svg|" +
        "video|audio|hr|figure|figcaption|section|article|aside|nav|header|footer|details|strike|tt|var|samp|ruby|rt|wbr|input|button|" +
        "form|embed|marquee|html|head|title|meta|link|base|body|main|address|hgroup|menu|dfn|bdi|bdo|data|picture|source|track|map|area|" +
        "caption|colgroup|col|label|datalist|optgroup|option|output|progress|meter|fieldset|legend|select|textarea|summary|dialog|slot|" +
        "canvas|param|acronym|frame|frameset|noframes|nobr|basefont|dir|applet|math|rp|search";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static bool IsNoText(string name) => name is "script" or "style" or "iframe" or "object" or "template" or "noscript" or "svg";

    public static ImmutableArray<HtmlTag> Find(string text) => [.. Within(text, 0, text.Length)];

    /// <summary>Those that Markdown too takes for HTML: not what stands in code, and no addresses in angle brackets.</summary>
    public static ImmutableArray<HtmlTag> FindInMarkdown(string text)
    {
        if (!Tag().IsMatch(text) || MarkdownLimits.OfTexts.Problem(text) is not null)
        {
            return [];
        }

        try
        {
            return [.. Markdown.Parse(Bounded(text), Pipeline).Descendants()
                .Where(node => node is HtmlInline or HtmlBlock)
                .Select(node => node.Span)
                .Where(span => span.Start >= 0 && span.End < text.Length && span.Length > 0)
                .OrderBy(span => span.Start)
                .SelectMany(span => Within(text, span.Start, span.End + 1))];
        }
        catch (ArgumentException)
        {
            return []; // nested deeper than the library goes; who renders the text says so
        }
    }

    /// <summary>A text without its tags, and without what is no text between them.</summary>
    public static string Removed(string text, ImmutableArray<HtmlTag> tags)
    {
        var bare = new StringBuilder(text.Length);
        var from = 0;
        var unclosed = new HashSet<string>(StringComparer.Ordinal); // sought once only
        foreach (var tag in tags.Where(tag => tag.Start >= from))
        {
            bare.Append(text, from, tag.Start - from);
            from = tag.End;
            if (IsNoText(tag.Name) && !tag.IsClosing && !unclosed.Contains(tag.Name) && (from = EndOf(tag, text)) == tag.End)
            {
                unclosed.Add(tag.Name);
            }

            if (tag.Name is "br" or "p" or "div" or "li" && bare.Length > 0 && !char.IsWhiteSpace(bare[^1]))
            {
                bare.Append(' ');
            }
        }

        return bare.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Where the element ends that a tag opens; the end of the tag itself where it never does.</summary>
    public static int EndOf(HtmlTag tag, string text)
    {
        var close = text.IndexOf($"</{tag.Name}", tag.End, StringComparison.OrdinalIgnoreCase);
        return close >= 0 && text.IndexOf('>', close) is >= 0 and var end ? end + 1 : tag.End;
    }

    // The same text, as long, without what the library seeks the end of again and again: instructions, declarations and comments that never
    // close. None of them is a tag.
    private static string Bounded(string text)
    {
        if (!text.Contains("<!", StringComparison.Ordinal) && !text.Contains("<?", StringComparison.Ordinal))
        {
            return text;
        }

        var bounded = text.ToCharArray();
        var close = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (!text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                if (text.AsSpan(at + 1) is ['!' or '?', ..])
                {
                    bounded[at] = ' ';
                }

                continue;
            }

            close = close < 0 ? close : text.IndexOf("-->", at + 4, StringComparison.Ordinal);
            if (close < 0)
            {
                bounded[at] = ' ';
            }
            else
            {
                at = close;
            }
        }

        return new(bounded);
    }

    private static IEnumerable<HtmlTag> Within(string text, int start, int end)
    {
        for (var match = Tag().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            yield return new(match.Index, match.Index + match.Length, match.Groups["name"].Value.ToLowerInvariant(),
                match.Value.StartsWith("</", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("<!--.{0,2000}?-->|</?(?<name>" + Names + @")(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tag();
}
