using System.Globalization;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Texts;
using Timeline.Site.Themes;

namespace Timeline.Site.Views;

/// <summary>
/// What of a site can be put into other pages, and where it lies: at <c>embed/</c> and the path of the page it stands for.
/// </summary>
internal static class Embeds
{
    private const string Folder = "embed/";

    public static bool IsEmbed(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The path of the page that an embed stands for.</summary>
    public static string Original(string path) => IsEmbed(path) ? path[Folder.Length..] : path;

    /// <summary>The path of a page's embed; null when it has none.</summary>
    public static string? Of(string page, LinkResolver links) => links.Exists(Folder + page) ? Folder + page : null;

    /// <summary>The path of the oEmbed description of a page's embed; null when there is none.</summary>
    public static string? OEmbedOf(string page, LinkResolver links) =>
        OEmbedPath(Folder + page) is { } path && links.Exists(path) ? path : null;

    /// <summary>Beside the embed itself.</summary>
    public static string OEmbedPath(string embed) => embed[..(embed.LastIndexOf('/') + 1)] + "oembed.json";

    /// <summary>Whether the site has the pages of a template: always, but for embeds that it does without.</summary>
    public static bool Wants(SiteContext site, PageTemplate template) => !template.IsEmbed || site.Settings.Embed switch
    {
        Embed.All => true,
        Embed.None => false,
        Embed.Parts => template.For != PageFor.Events,
        Embed.Whole => template.For == PageFor.Site,
        _ => template.For == PageFor.Site || !site.IsHuge,
    };

    /// <summary>What the site does without because of its size, for the build to tell; empty when that is nothing.</summary>
    public static string LeftOut(SiteContext site)
    {
        if (site.Settings.Embed != Embed.Automatic || !site.IsHuge)
        {
            return "";
        }

        var many = SiteContext.ManyEvents.ToString("N0", CultureInfo.InvariantCulture);
        const string Remedy = "'embed: parts' or 'all' in timeline.yml makes more";
        return $"; no embeds but that of the whole, there being more than {many} events ({Remedy})";
    }

    /// <summary>
    /// From where an embed sees the site. Its links must also work in a page that has kept a copy of it, so they are absolute where the
    /// site's address is known.
    /// </summary>
    public static ViewPoint PointOf(string path, SiteContext site) =>
        new(site.Settings.Host is { } host && !site.Options.Preview ? host : SitePath.Root(path), IsEmbed: true);

    /// <summary>A height, in pixels, that suits most embeds of a kind where theirs cannot be known.</summary>
    public static int Height(PageFor what) => what == PageFor.Events ? 480 : 640;
}
