using System.Globalization;

using Timeline.Site.Templates;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>The HTML with which other people put an embed into their pages.</summary>
internal static class EmbedCode
{
    // Where the site's address is not known, people or a script put it in.
    private const string UnknownHost = "https://…/";

    public static Value Of(ViewSet views, string page, string title, int height)
    {
        if (Embeds.Of(page, views.Shared.Links) is not { } path)
        {
            return Value.Null;
        }

        var root = views.Site.Settings.Host ?? UnknownHost;
        return Shapes.Embed.Map(
            views.Url(path),
            root,
            SitePath.Encode(path),
            Frame(root + SitePath.Encode(path), title, height),
            Element(root, path, page, title, height));
    }

    /// <summary>Needs no script around it. In the sandbox scripts run without an origin, and links open outside of it.</summary>
    public static string Frame(string address, string title, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<iframe src="{Escape(address)}" title="{Escape(title)}" width="100%" height="{height}" loading="lazy" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>""");

    // One event is as high as it is; a list scrolls.
    private static string Element(string root, string path, string page, string title, int height)
    {
        var fixedHeight = height == Embeds.Height(Themes.PageFor.Events)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" height=\"{height}\"");
        return $"""
            <timeline-embed src="{Escape(root + SitePath.Encode(path))}"{fixedHeight}><a href="{Escape(root + SitePath.Encode(page))}">{Escape(title)}</a></timeline-embed>
            <script async src="{Escape(root)}embed.js"></script>
            """.ReplaceLineEndings("\n");
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
