using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;

namespace Timeline.Site.Exporting;

/// <summary>Where a file that is read elsewhere leads to: absolute addresses, where the site has one.</summary>
internal static class ExportAddress
{
    public const string NoHost = "links back to the site, whose address ('host') is not set";

    /// <summary>The page of an event; null where the site's address is not known.</summary>
    public static string? Page(LinkedEvent e, SiteContext site) => site.Routes.Event(e.Id) is { } path ? site.Absolute(path) : null;

    public static string? RelativePage(LinkedEvent e, SiteContext site) =>
        site.Routes.Event(e.Id) is { } path ? SitePath.Encode(SitePath.Pretty(path)) : null;

    /// <summary>
    /// Where a picture, sound or film can be had from anywhere; null where it is the author's file and the site has no address.
    /// </summary>
    public static string? Of(Media media, SiteContext site) =>
        media.Url ?? (media.File is { } file ? site.Absolute(file.Replace('\\', '/')) : media.Embed);

    public static string? Relative(Media media) => media.File is { } file ? SitePath.Encode(file.Replace('\\', '/')) : null;

    /// <summary>Ids of related events that the site shows: what is no more than a draft is nobody's business.</summary>
    public static IEnumerable<string> Related(Event e, SiteContext site) => e.Related.Select(r => r.Id)
        .Where(id => site.Library.EventsById.TryGetValue(id, out var other) && site.Shows(other));
}
