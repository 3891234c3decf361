using System.Globalization;

using Timeline.Site.Templates;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>The HTML with which other people put an embed into their pages.</summary>
internal static class EmbedCode
{
    // Where the site's address is not known, people or a script put it in.
    private const string UnknownHost = "https://…/";

    private static readonly Shape<Seen> Shape = new(
        "embed code",
        ("url", e => e.Views.Url(e.Path)),
        ("base", e => e.Root),
        ("path", e => e.Address(e.Path)),
        ("frame", e => Frame(e.Root + e.Address(e.Path), e.Title, e.Height)),
        ("element", Element));

    public static Value Of(ViewSet views, string page, string title, int height) =>
        Embeds.Of(page, views.Shared.Links) is { } path ? Shape.Map(new(views, page, path, title, height)) : Value.Null;

    /// <summary>Needs no script around it. In the sandbox scripts run without an origin, and links open outside of it.</summary>
    public static string Frame(string address, string title, int height)
    {
        var what = $"src=\"{Escape(address)}\" title=\"{Escape(title)}\"";
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"100%\" height=\"{height}\"");
        const string Sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
        return $"""<iframe {what} {size} loading="lazy" frameborder="0" sandbox="{Sandbox}"></iframe>""";
    }

    private static Value Element(Seen embed)
    {
        // The frame of one event grows with its content; that of a list has a height, and the list scrolls in it.
        var height = embed.Height == Embeds.Height(Themes.PageFor.Events)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" height=\"{embed.Height}\"");
        var (source, page) = (Escape(embed.Root + embed.Address(embed.Path)), Escape(embed.Root + embed.Address(embed.Page)));
        return $"""
            <timeline-embed src="{source}"{height}><a href="{page}">{Escape(embed.Title)}</a></timeline-embed>
            <script async src="{Escape(embed.Root)}embed.js"></script>
            """.ReplaceLineEndings("\n");
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private sealed record Seen(ViewSet Views, string Page, string Path, string Title, int Height)
    {
        public string Root => Views.Site.Settings.Host ?? UnknownHost;

        /// <summary>A path of the site as people share it; where its host is not known, one that also works from disk.</summary>
        public string Address(string path) => SitePath.Encode(Views.Site.Settings.Host is null ? path : SitePath.Pretty(path));
    }
}
