using System.Globalization;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>
/// Where readers report an error in a record, change its file or look for a copy of what it describes: the settings' patterns, filled in.
/// </summary>
internal readonly record struct RecordLinks(SiteContext Site, string Id, string Title, Location At, string Page)
{
    public string? Report => Fill(Site.Settings.Links.Report);

    public string? Edit => Fill(Site.Settings.Links.Edit);

    /// <summary>Where a copy of a source may be; null where it has one, or nothing to look for.</summary>
    public static string? Archive(Source source, SiteContext site) =>
        site.Settings.Links.Archive is not { } pattern || source.Archive?.Url is not null || source.Url is null
            ? null
            : pattern.Fill(name => name switch
            {
                "url" => source.Url,
                "title" => source.Title,
                "date" => Day(source),
                _ => null,
            });

    private string? Fill(AddressPattern? pattern)
    {
        var (site, id, title, at, page) = this;
        return pattern?.Fill(name => name switch
        {
            "id" => id,
            "title" => title,
            "file" => at.Path,
            "line" => at.Line.ToString(CultureInfo.InvariantCulture),
            "url" => site.Absolute(page) ?? SitePath.Pretty(page),
            _ => null,
        });
    }

    // As archives of the web count: digits alone. Without a date they list all copies for a star.
    private static string Day(Source source) =>
        (source.Accessed ?? source.Issued)?.Value.Bounds is { Latest: { Year: >= 1000 and <= 9999 } day }
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}{day.Month:00}{day.Day:00}")
            : "*";
}
