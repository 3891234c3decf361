using System.Text;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Import.Mappings;

/// <summary>HTML in the texts of other tools, as the Markdown that pages here may hold. What Markdown has no word for keeps its text.</summary>
internal static partial class ForeignHtml
{
    private const int DeepestNesting = 60;

    public static bool IsIn(string text) => text.Contains('<', StringComparison.Ordinal) ? Tag().IsMatch(text) : Entity().IsMatch(text);

    /// <summary>
    /// Its words, and what of it no text takes: scripts, pictures, links that lead nowhere a page may lead; empty where nothing is lost.
    /// </summary>
    /// <param name="html">Where empty lines part it, it is Markdown already, with tags here and there: its own marks and lines stay.</param>
    /// <param name="asMarkdown">Else as plain words.</param>
    public static (string Words, string Lost) Read(string html, bool asMarkdown)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        if (!asMarkdown)
        {
            return (Spaces.Single(body.TextContent), Lost(body));
        }

        var text = new StringBuilder();
        new Writer(html.Contains("\n\n", StringComparison.Ordinal)).Write(body, text, 0);
        return (Blanks().Replace(text.ToString().Trim(), "\n\n"), Lost(body));
    }

    private static string Lost(IElement body) => string.Join(", ", body
        .QuerySelectorAll("script, style, iframe, object, img, video, audio, a[href]")
        .Where(element => element.LocalName != "a" || Address(element) is null)
        .GroupBy(element => element.LocalName == "a" ? "a link without an address of the web" : $"<{element.LocalName}>",
            StringComparer.Ordinal)
        .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} × {group.Count()}"));

    private static string? Address(IElement link) =>
        link.GetAttribute("href")?.Trim() is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" or "mailto"
            ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) : null;

    private static string Escaped(string text) => Marks().Replace(text, @"\$0");

    private sealed class Writer(bool isMarkdown)
    {
        public void Write(INode parent, StringBuilder text, int depth)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText words)
                {
                    text.Append(isMarkdown ? words.Data : Escaped(Runs().Replace(words.Data, " ")));
                }
                else if (node is IElement element && depth < DeepestNesting)
                {
                    Write(element, text, depth + 1, element.LocalName);
                }
                else if (node is IElement deep)
                {
                    text.Append(Escaped(Spaces.Single(deep.TextContent)));
                }
            }
        }

        private void Write(IElement element, StringBuilder text, int depth, string name)
        {
            switch (name)
            {
                case "script" or "style" or "template" or "iframe" or "object" or "noscript":
                    break;
                case "br":
                    text.Append("  \n");
                    break;
                case "b" or "strong":
                    Wrapped(element, text, depth, "**");
                    break;
                case "i" or "em" or "cite":
                    Wrapped(element, text, depth, "*");
                    break;
                case "a" when Address(element) is { } url && Spaces.Single(element.TextContent).Length > 0:
                    text.Append('[');
                    Write(element, text, depth);
                    text.Append("](").Append(url).Append(')');
                    break;
                case "li":
                    text.Append("\n- ").Append(Inner(element, depth).Replace("\n", "\n  ", StringComparison.Ordinal));
                    break;
                case "blockquote":
                    text.Append("\n\n> ").Append(Inner(element, depth).Replace("\n", "\n> ", StringComparison.Ordinal)).Append("\n\n");
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    text.Append("\n\n**").Append(Escaped(Spaces.Single(element.TextContent))).Append("**\n\n");
                    break;
                case "p" or "div" or "ul" or "ol" or "table" or "section" or "article" or "figure" or "tr" or "pre":
                    text.Append("\n\n").Append(Inner(element, depth)).Append("\n\n");
                    break;
                default:
                    Write(element, text, depth);
                    break;
            }
        }

        private string Inner(IElement element, int depth)
        {
            var inner = new StringBuilder();
            Write(element, inner, depth);
            return Blanks().Replace(inner.ToString().Trim(), "\n\n");
        }

        // A mark stands close to its words, or Markdown does not see it.
        private void Wrapped(IElement element, StringBuilder text, int depth, string mark)
        {
            var inner = new StringBuilder();
            Write(element, inner, depth);
            var words = inner.ToString();
            var bare = words.Trim();
            if (bare.Length == 0)
            {
                text.Append(words);
                return;
            }

            text.Append(words.AsSpan(0, words.Length - words.TrimStart().Length)).Append(mark).Append(bare).Append(mark)
                .Append(words.AsSpan(words.TrimEnd().Length));
        }
    }

    [GeneratedRegex(@"</?(?:p|br|a|b|i|u|em|strong|span|div|ul|ol|li|blockquote|h[1-6]|cite|code|pre|table|tr|td|th|img|font|sup|sub|small|iframe|script|style|hr|figure|section)\b[^<>]{0,2000}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:amp|lt|gt|quot|nbsp|#\\d{2,6}|[lr]dquo|[lr]squo|[mn]dash|hellip|eacute);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex(@"[ \t]*\n(?:[ \t]*\n)+[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[*_`\[\]\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
