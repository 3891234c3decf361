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
    public IEnumerable<PlannedFile> Plan(SiteViews views) =>
    [
        JsonFile.Of("events.json", views.Site.Settings.At, json => Events(json, views)),
        JsonFile.Of("sources.json", views.Site.Settings.At, json => Sources(json, views.Site)),
    ];

    private static void Place(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject("place");
        json.Text("title", place.Title);
        json.WriteNumber("latitude", place.Latitude);
        json.WriteNumber("longitude", place.Longitude);
        json.WriteEndObject();
    }

    private static void Events(Utf8JsonWriter json, SiteViews views)
    {
        var site = views.Site;
        Head(json, site);
        json.WriteStartArray("events");
        foreach (var linked in site.Events)
        {
            var e = linked.Event;
            json.WriteStartObject();
            json.WriteString("id", e.Id);
            json.Text("url", Url(site.Routes.Event(e.Id)));
            json.WriteString("title", e.Title);
            Date(json, "date", e.Date, site);
            json.WriteString("summary", views.PlainSummary(linked));
            json.Text("lane", e.Lane);
            json.WriteNumber("importance", e.Importance);
            json.WriteString("status", e.Status.Word());
            json.WriteStartObject("facets");
            foreach (var facet in site.Settings.Facets)
            {
                if (e.Facets.TryGetValue(facet.Id, out var terms) && !terms.IsEmpty)
                {
                    json.Texts(facet.Id, terms.Select(t => t.Id));
                }
            }

            json.WriteEndObject();
            json.Texts("eras", linked.Eras.Select(era => era.Id));
            Place(json, e.Place);

            CompetingDates(json, e, site);
            json.WriteStartArray("citations");
            foreach (var evidence in linked.Evidence)
            {
                Citation(json, linked, evidence, site);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void CompetingDates(Utf8JsonWriter json, Event e, SiteContext site)
    {
        json.WriteStartArray("dates");
        foreach (var other in e.Dates)
        {
            json.WriteStartObject();
            Date(json, "date", other.Date, site);
            json.Texts("citations", other.Citations.Select(c => c.Id));
            json.Text("note", other.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Citation(Utf8JsonWriter json, LinkedEvent e, Evidence evidence, SiteContext site)
    {
        json.WriteStartObject();
        json.WriteNumber("number", evidence.Number);
        json.WriteString("id", evidence.Citation.Id);
        json.WriteString("source", evidence.Source.Id);
        json.Text("quote", evidence.Citation.Quote?.Text.Trim());
        json.Text("locator", evidence.Citation.LocatorText);
        json.Text("speaker", evidence.Speaker);
        json.Texts("supports", evidence.Citation.Supports);
        json.WriteString("verdict", evidence.VerdictWord());
        json.WriteBoolean("verified", evidence.Result.Verifies);
        json.Text("passage", site.PassageOf(e, evidence)?.Pretty);
        json.WriteEndObject();
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
            json.Text("sha256", source.Sha256?.Text);
            json.Texts("events", site.CitedBy(linked).Select(use => use.Event.Id).Distinct(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    private static void Date(Utf8JsonWriter json, string name, DatedText? date, SiteContext site)
    {
        if (date is null)
        {
            return;
        }

        var bounds = date.Value.Bounds;
        json.WriteStartObject(name);
        json.WriteString("edtf", date.Value.ToString());
        json.WriteString("phrase", site.Phrases.Long(date.Value));
        json.WriteString("earliest", bounds.Earliest?.ToString());
        json.WriteString("latest", bounds.Latest?.ToString());
        json.WriteString("precision", date.Value.Precision.Word());
        json.WriteBoolean("approximate", date.Value.IsApproximate);
        json.WriteBoolean("uncertain", date.Value.IsUncertain);
        json.WriteBoolean("year_inferred", date.YearInferred);
        json.WriteEndObject();
    }

    private static string? Url(string? path) => path is null ? null : SitePath.Encode(SitePath.Pretty(path));
}
