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

    // So many pages nobody asked for are made at most; those of parts hold a drawing and weigh ten times as much as those of events.
    private const int MostPages = 2000;
    private const int MostParts = 500;

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
    public static bool Wants(SiteContext site, PageTemplate template) => !template.IsEmbed || Chosen(site) switch
    {
        Embed.All => true,
        Embed.None => false,
        Embed.Parts => template.For != PageFor.Events,
        _ => template.For == PageFor.Site,
    };

    /// <summary>What the site does without because of its size, for the build to tell; empty when that is nothing.</summary>
    public static string LeftOut(SiteContext site)
    {
        if (site.Settings.Embed != Embed.Automatic || Chosen(site) is not (Embed.Whole or Embed.Parts))
        {
            return "";
        }

        var chosen = Chosen(site);
        var all = (site.Events.Length + site.PartCount + 1).ToString("N0", CultureInfo.InvariantCulture);
        return chosen == Embed.Parts
            ? $"; no embeds of single events, for all embeds would be {all} pages ('embed: all' in timeline.yml makes them)"
            : $"; no embeds but that of the whole, for all would be {all} pages ('embed: parts' or 'all' in timeline.yml makes more)";
    }

    /// <summary>
    /// From where an embed sees the site. Its links must also work in a page that has kept a copy of it, so they are absolute where the
    /// site's address is known.
    /// </summary>
    public static ViewPoint PointOf(string path, SiteContext site) =>
        new(site.Settings.Host is { } host && !site.Options.Preview ? host : SitePath.Root(path), IsEmbed: true);

    /// <summary>A height, in pixels, that suits most embeds of a kind where theirs cannot be known.</summary>
    public static int Height(PageFor what) => what == PageFor.Events ? 480 : 640;

    // By what would be made, not by events alone: two hundred events may have two thousand terms.
    private static Embed Chosen(SiteContext site) => site.Settings.Embed switch
    {
        Embed.Automatic when site.Events.Length + site.PartCount <= MostPages => Embed.All,
        Embed.Automatic when site.Events.Length <= MostPages && site.PartCount <= MostParts => Embed.Parts,
        Embed.Automatic => Embed.Whole,
        var asked => asked,
    };
}
