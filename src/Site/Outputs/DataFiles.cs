using System.Text.Json;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// The site as data: <c>events.json</c> and <c>sources.json</c>, whose fields <c>theme/README.md</c> lists. URLs are relative to the site's
/// root; <c>base</c> is the root's own address when it is known.
/// </summary>
internal sealed class DataFiles : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        if (Exports.Wants(views.Site, "events.json"))
        {
            yield return JsonFile.Of("events.json", views.Site.Settings.At, json => EventData.Write(json, views));
        }

        yield return JsonFile.Of("sources.json", views.Site.Settings.At, json => Sources(json, views.Site));
    }

    private static void Sources(Utf8JsonWriter json, SiteContext site)
    {
        Head(json, site);
        json.WriteStartArray("sources");
        foreach (var linked in site.Sources)
        {
            var source = linked.Source;
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.Text("page", Url(site.Routes.Source(source.Id)));
            json.WriteString("type", source.Type);
            json.WriteString("title", source.Title);
            json.Texts("authors", source.Authors);
            json.Text("container_title", source.ContainerTitle);
            json.Text("publisher", source.Publisher);
            Date(json, "issued", source.Issued, site);
            json.Text("language", source.Language);
            json.Text("url", source.Url);
            json.Text("archive", source.Archive?.Url);
            Date(json, "archive_date", source.Archive is { Url: not null } archive ? archive.Date : null, site);
            Date(json, "accessed", source.Accessed, site);
            json.Text("sha256", source.Sha256?.Text);
            json.Text("tier", source.Tier);
            json.Text("note", source.Note);
            Details(json, source);
            json.Texts("events", site.CitedBy(linked).Select(use => use.Event.Id).Distinct(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // In an object of their own: 'page' is the pages it covers, and above it the source's page here.
    private static void Details(Utf8JsonWriter json, Source source)
    {
        if (source.Details.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("details");
        foreach (var (name, value) in source.Details)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    /// <summary>What every data file begins with; the object stays open.</summary>
    internal static void Head(Utf8JsonWriter json, SiteContext site)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("title", site.Settings.Title);
        json.WriteString("language", site.Settings.Language);
        json.Text("base", site.Settings.Host);
    }

    internal static void Date(Utf8JsonWriter json, string name, DatedText? date, SiteContext site, string? phrase = null)
    {
        if (date is null)
        {
            return;
        }

        var bounds = date.Value.Bounds;
        json.WriteStartObject(name);
        json.WriteString("edtf", date.Value.ToString());
        json.WriteString("phrase", phrase ?? site.Phrases.Long(date.Value));
        json.WriteString("earliest", bounds.Earliest?.ToString());
        json.WriteString("latest", bounds.Latest?.ToString());
        json.WriteString("precision", date.Precision.Word());
        json.WriteBoolean("approximate", date.Value.IsApproximate);
        json.WriteBoolean("uncertain", date.Value.IsUncertain);
        json.WriteBoolean("year_inferred", date.YearInferred);
        json.Text("calendar", date.Written?.Calendar);
        json.Text("note", date.Note);
        json.WriteEndObject();
    }

    internal static string? Url(string? path) => path is null ? null : SitePath.Encode(SitePath.Pretty(path));
}
