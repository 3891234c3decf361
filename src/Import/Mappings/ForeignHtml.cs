using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Import.Mappings;

/// <summary>HTML in the texts of other tools, as the Markdown that pages here may hold. What Markdown has no word for keeps its text.</summary>
internal static partial class ForeignHtml
{
    public static bool IsIn(string text) => text.Contains('<', StringComparison.Ordinal) ? Tag().IsMatch(text) : Entity().IsMatch(text);

    /// <summary>
    /// Its words, and what of it no text takes: scripts, pictures, words struck out, links that lead nowhere a page may lead; empty where nothing is lost.
    /// </summary>
    /// <param name="html">Where empty lines part it, it is Markdown already, with tags here and there: its own marks and lines stay.</param>
    /// <param name="asMarkdown">Else as plain words.</param>
    public static (string Words, string Lost) Read(string html, bool asMarkdown)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        var writer = new ForeignHtmlWords(!asMarkdown ? ForeignHtmlWords.Form.Plain : html.Contains("\n\n", StringComparison.Ordinal) ? ForeignHtmlWords.Form.Marked : ForeignHtmlWords.Form.Markdown);
        var words = writer.Read(body);
        return (asMarkdown ? words : Spaces.Single(words), writer.Lost(body));
    }

    /// <summary>Where a link leads; null where no page may lead there.</summary>
    public static string? Address(IElement link) =>
        link.GetAttribute("href")?.Trim() is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" or "mailto"
            ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) : null;

    [GeneratedRegex(@"</?(?:p|br|a|b|i|u|s|q|em|strong|span|div|ul|ol|li|dl|dt|dd|blockquote|h[1-6]|cite|code|pre|table|tr|td|th|thead|tbody|caption|img|font|sup|sub|small|big|center|del|ins|strike|abbr|mark|details|summary|iframe|script|style|video|audio|hr|figure|figcaption|section|article|aside|address)\b[^<>]{0,2000}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:amp|lt|gt|quot|nbsp|#\\d{2,6}|[lr]dquo|[lr]squo|[mn]dash|hellip|eacute);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
