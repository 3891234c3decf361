using System.Text.Json;

using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>
/// <c>datapackage.json</c> (Frictionless Data Package 1.0): which data files the site has, and what the columns of its table mean.
/// </summary>
internal sealed class DataPackage : IExport
{
    public Exported Write(SiteViews views) => new(JsonBytes.Of(json => Write(json, views)), []);

    private static void Write(Utf8JsonWriter json, SiteViews views)
    {
        var settings = views.Site.Settings;
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        // A name is of small letters, digits, points, hyphens and underscores.
        json.WriteString("name", Ids.Slug(settings.Title) is { Length: > 0 } name ? name : "timeline");
        json.WriteString("title", settings.Title);
        if (settings.Description.Length > 0)
        {
            json.WriteString("description", settings.Description);
        }

        json.Text("homepage", settings.Host);
        json.WriteStartArray("resources");
        foreach (var format in ExportChoice.OfBuild(views.Site)
            .Where(f => !f.IsFeed && f.Name is not ("datapackage" or "print" or "single")))
        {
            Resource(json, format, views);
        }

        // A package has one resource at least, and these the site always has.
        json.WriteStartObject();
        json.WriteString("name", "sources-json");
        json.WriteString("path", "sources.json");
        json.WriteString("mediatype", "application/json");
        json.WriteString("description", "the sources");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Resource(Utf8JsonWriter json, ExportFormat format, SiteViews views)
    {
        json.WriteStartObject();
        json.WriteString("name", format.Name == "csv" ? "events" : format.Name);
        json.WriteString("path", format.Path);
        json.WriteString("description", format.Meaning);
        json.WriteString("mediatype", TypeOf(format.Path));
        if (format.Name == "csv")
        {
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("format", "csv");
            json.WriteString("encoding", "utf-8");
            json.WriteStartObject("schema");
            json.WriteStartArray("fields");
            foreach (var column in EventsCsv.Columns(views.Site.Settings))
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("type", column.Type);
                json.WriteString("description", column.Meaning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("primaryKey", "id");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".csv" => "text/csv",
        ".json" => "application/json",
        ".geojson" => "application/geo+json",
        ".ics" => "text/calendar",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".bib" => "application/x-bibtex",
        ".ris" => "application/x-research-info-systems",
        _ => "text/plain",
    };
}
