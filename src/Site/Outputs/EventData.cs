using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Exporting;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary><c>events.json</c>: everything of every event that the site shows.</summary>
internal static class EventData
{
    public static void Write(Utf8JsonWriter json, SiteViews views)
    {
        var site = views.Site;
        DataFiles.Head(json, site);
        json.Rows("facets", site.Facets, facet =>
        {
            json.WriteString("id", facet.Facet.Id);
            json.WriteString("title", facet.Facet.Title);
            json.Rows("terms", facet.Terms.Where(term => term.Events.Length > 0), term =>
            {
                json.WriteString("id", term.Term.Id);
                json.WriteString("title", term.Term.Title);
            });
        });
        json.Rows("lanes", site.Settings.Lanes, lane =>
        {
            json.WriteString("id", lane.Id);
            json.WriteString("title", lane.Title);
        });
        json.Rows("eras", site.Settings.Eras, era =>
        {
            json.WriteString("id", era.Id);
            json.WriteString("title", era.Title);
            DataFiles.Date(json, "date", era.Date, site);
            json.Text("description", era.Description);
        });
        json.WriteStartArray("events");
        foreach (var linked in site.Events)
        {
            json.WriteStartObject();
            Event(json, linked, views, isPublished: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="json">To where.</param>
    /// <param name="linked">The event.</param>
    /// <param name="views">The site.</param>
    /// <param name="isPublished">Whether with where things stand, and what became of the quotes.</param>
    public static void Event(Utf8JsonWriter json, LinkedEvent linked, SiteViews views, bool isPublished)
    {
        var (e, site) = (linked.Event, views.Site);
        json.WriteString("id", e.Id);
        if (isPublished)
        {
            json.Text("url", DataFiles.Url(site.Routes.Event(e.Id)));
        }

        json.WriteString("title", e.Title);
        DataFiles.Date(json, "date", e.Date, site, site.PhraseOf(linked));
        json.WriteString("summary", views.PlainSummary(linked));
        json.WriteString("summary_markdown", views.Written(linked, e.Summary).Trim());
        json.Text("body", e.Body is { } body ? views.Written(linked, body).Trim() : null);
        json.Text("lane", e.Lane);
        json.WriteNumber("importance", e.Importance);
        Number(json, "order", e.Order);
        json.WriteString("status", e.Status.Word());
        json.Text("added", e.Added?.Value.ToString());
        json.Text("language", e.Language);
        json.Text("note", e.Note);
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
        json.Rows("dates", e.Dates, other =>
        {
            DataFiles.Date(json, "date", other.Date, site);
            json.Texts("citations", other.Citations.Select(c => c.Id));
            json.Text("note", other.Note);
        });
        json.Rows("citations", linked.Evidence, evidence =>
        {
            Citation(json, evidence);
            if (isPublished)
            {
                json.WriteString("verdict", evidence.VerdictWord());
                json.WriteBoolean("verified", evidence.Result.Verifies);
                BesideNegation(json, evidence);
                json.Text("date_verdict", evidence.Date?.Word);
                json.Text("passage", site.PassageOf(linked, evidence)?.Pretty);
            }
        });
        Besides(json, e, site);
    }

    /// <summary>That verified words stand beside a “not” of their sentence, or are parts of two sentences; nothing where they are not.</summary>
    public static void BesideNegation(Utf8JsonWriter json, Evidence evidence)
    {
        if (evidence.Result is { Verifies: true, IsBesideNegation: true })
        {
            json.WriteBoolean("beside_negation", true);
        }

        if (evidence.Result is { Verifies: true, JoinsSentences: true })
        {
            json.WriteBoolean("joins_sentences", true);
        }
    }

    // What is beside the event itself and its evidence.
    private static void Besides(Utf8JsonWriter json, Event e, SiteContext site)
    {
        json.Texts("aliases", e.Aliases.Select(alias => alias.Id));
        json.Texts("related", ExportAddress.Related(e, site));
        json.Rows("links", e.Links, link =>
        {
            json.WriteString("title", link.Title);
            json.WriteString("url", link.Url);
        });
        json.Rows("media", e.Media, media => Media(json, media));
        json.Rows("corrections", e.Corrections, correction =>
        {
            DataFiles.Date(json, "date", correction.Date, site);
            json.WriteString("what", correction.What);
            json.Text("why", correction.Why);
        });
        if (e.Extra is { } extra)
        {
            json.WritePropertyName("extra");
            ValueJson.Write(json, YamlValue.Of(extra));
        }
    }

    private static void Media(Utf8JsonWriter json, Media media)
    {
        json.Text("file", media.File?.Replace('\\', '/'));
        json.Text("url", media.Url);
        json.WriteString("alt", media.Alt);
        json.Text("caption", media.Caption);
        json.Text("credit", media.Credit);
        json.Text("thumbnail", media.Thumbnail?.Id.Replace('\\', '/'));
        json.Text("captions", media.Captions?.Id.Replace('\\', '/'));
        json.Text("embed", media.Embed);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Citation(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteNumber("number", evidence.Number);
        json.WriteString("id", evidence.Citation.Id);
        json.WriteString("source", evidence.Source.Id);
        json.Text("quote", evidence.Citation.Quote?.Text.Trim());
        json.Text("locator", evidence.Citation.LocatorText);
        json.Text("speaker", evidence.Speaker);
        json.Texts("supports", evidence.Citation.Supports);
        json.Text("note", evidence.Citation.Note);
    }

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
}
