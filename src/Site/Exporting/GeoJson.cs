using System.Collections.Immutable;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>The events that have a place, as a collection of points (RFC 7946).</summary>
internal sealed class GeoJson : IExport
{
    public Exported Write(SiteViews views)
    {
        var (site, losses) = (views.Site, new LossList());
        var bytes = JsonBytes.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var e in site.Events)
            {
                if (PlaceIndex.Told(e.Event, site.Settings) is { IsEmpty: false } places)
                {
                    Feature(json, e, places, views);
                    losses.LoseAllBut(e, EventPart.Place, EventPart.Lane, EventPart.Importance);
                }
                else
                {
                    losses.Add("events without a place, which are left out", e);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new(bytes, losses.ToImmutable());
    }

    private static void Feature(Utf8JsonWriter json, LinkedEvent linked, ImmutableArray<Place> places, SiteViews views)
    {
        var (e, site) = (linked.Event, views.Site);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", e.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", places.Length == 1 ? "Point" : "MultiPoint");
        json.WritePropertyName("coordinates");
        if (places.Length > 1)
        {
            json.WriteStartArray();
        }

        foreach (var place in places)
        {
            // Longitude first (section 3.1.1).
            json.WriteStartArray();
            json.WriteNumberValue(place.Longitude);
            json.WriteNumberValue(place.Latitude);
            json.WriteEndArray();
        }

        if (places.Length > 1)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("title", e.Title);
        json.Text("place", string.Join(", ", places.Select(p => p.Title).OfType<string>()) is { Length: > 0 } title ? title : null);
        json.WriteString("date", e.Date.Value.ToString());
        json.WriteString("date_text", site.PhraseOf(linked));
        json.Text("earliest", e.Date.Value.Bounds.Earliest?.ToString());
        json.Text("latest", e.Date.Value.Bounds.Latest?.ToString());
        json.WriteString("summary", views.PlainSummary(linked));
        json.Text("lane", e.Lane);
        json.WriteNumber("importance", e.Importance);
        json.WriteString("status", e.Status.Word());
        foreach (var facet in site.Settings.Facets)
        {
            if (e.Facets.TryGetValue(facet.Id, out var terms) && !terms.IsEmpty)
            {
                json.Texts(Name(facet.Id), terms.Select(t => t.Title));
            }
        }

        json.Text("url", ExportAddress.Page(linked, site) ?? ExportAddress.RelativePage(linked, site));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The author's own names may be ours.
    private static string Name(string facet) =>
        facet is "date_text" or "earliest" or "latest" or "url" ? "facet_" + facet : facet;
}
