using System.Globalization;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary><c>feed.json</c>: the latest events and corrections as JSON Feed 1.1. Needs the site's address.</summary>
internal sealed class JsonFeed : IExport
{
    public Exported Write(SiteViews views)
    {
        var (site, host) = (views.Site, views.Site.Settings.Host ?? "");
        var news = FeedEntries.Of(views, host);
        var bytes = JsonBytes.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", site.Settings.Title);
            json.WriteString("home_page_url", host);
            json.WriteString("feed_url", host + "feed.json");
            if (site.Settings.Description.Length > 0)
            {
                json.WriteString("description", site.Settings.Description);
            }

            json.WriteString("language", site.Settings.Language);
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", site.Settings.Title);
            json.WriteString("url", host);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in news.Entries)
            {
                Item(json, entry, site);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new(bytes, []) { Problems = news.Problems };
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry, SiteContext site)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Url);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("content_text", entry.Summary);
        if (entry.Event.Event.Media.Where(m => m.File is not null).Select(m => ExportAddress.Of(m, site)).FirstOrDefault() is { } image
            && Path.GetExtension(image).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".svg" or ".avif")
        {
            json.WriteString("image", image);
        }

        json.Text("date_published", Text(entry.Published));
        json.Text("date_modified", Text(entry.Updated));
        string[] tags = [.. site.Settings.Facets
            .SelectMany(f => entry.Event.Event.Facets.TryGetValue(f.Id, out var terms) ? terms : [])
            .Select(term => term.Title).Distinct(StringComparer.Ordinal)];
        if (tags.Length > 0)
        {
            json.Texts("tags", tags);
        }

        json.WriteEndObject();
    }

    private static string? Text(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
