using System.Net;
using System.Text;

using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>Pages at the former addresses of events, which lead to the present ones without a script.</summary>
internal sealed class Redirects : IOutput
{
    public bool IsFramed => true;

    public IEnumerable<PlannedFile> Plan(SiteViews views) => Plan(views.Site);

    private static IEnumerable<PlannedFile> Plan(SiteContext site) =>
        from linked in site.Events
        from alias in linked.Event.Aliases
        let path = site.Routes.Event(alias.Id)
        let target = site.Routes.Event(linked.Id)
        where path is not null && target is not null
        select PlannedFile.Of(
            path,
            alias.At,
            () => Page(site, linked.Event.Title, SitePath.Root(path) + SitePath.Encode(target), site.Absolute(target)));

    private static byte[] Page(SiteContext site, string title, string url, string? canonical)
    {
        var (shownTitle, shownUrl) = (WebUtility.HtmlEncode(title), WebUtility.HtmlEncode(url));
        return Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(site.Settings.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{shownTitle}</title>
            <meta http-equiv="refresh" content="0; url={shownUrl}">
            <link rel="canonical" href="{WebUtility.HtmlEncode(canonical ?? url)}">
            <meta name="robots" content="noindex">
            <link rel="icon" href="data:,">
            </head>
            <body><p><a href="{shownUrl}">{shownTitle}</a></p></body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
