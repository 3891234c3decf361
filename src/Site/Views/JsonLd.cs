using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Chronology;

namespace Timeline.Site.Views;

/// <summary>
/// Pages described for machines (schema.org). A date that is not sure to the day, month or year, or that sources disagree on, is not
/// emitted: it would be read as exact.
/// </summary>
internal static class JsonLd
{
    // The default encoder writes < > & as \u escapes, so that no text can end the script element.
    private static readonly JsonWriterOptions Safe = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The site itself.</summary>
    public static ReadOnlyMemory<byte> Home(SiteContext site)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Safe))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "WebSite");
            json.WriteString("name", site.Settings.Title);
            if (site.Settings.Description.Length > 0)
            {
                json.WriteString("description", site.Settings.Description);
            }

            if (site.Absolute("index.html") is { } url)
            {
                json.WriteString("url", url);
            }

            json.WriteString("inLanguage", site.Settings.Language);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Event(LinkedEvent linked, SiteContext site, string? url)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Safe))
        {
            var e = linked.Event;
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "WebPage");
            json.WriteString("name", e.Title);
            if (url is not null)
            {
                json.WriteString("url", url);
            }

            json.WriteString("inLanguage", site.LanguageOf(e));
            if (e.Status != Status.Retracted)
            {
                About(json, e, site.Settings);
            }

            json.WriteStartArray("citation");
            foreach (var source in linked.Evidence.Select(x => x.Source).DistinctBy(s => s.Id, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("@type", "CreativeWork");
                json.WriteString("name", source.Title);
                if (source.Url is not null)
                {
                    json.WriteString("url", source.Url);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    // What is retracted is no event that a machine should repeat.
    private static void About(Utf8JsonWriter json, Event e, Settings settings)
    {
        json.WriteStartObject("about");
        json.WriteString("@type", "Event");
        json.WriteString("name", e.Title);
        if (DateFacts.MachineReadable(e.Date.Value) is { } date && !e.Date.YearInferred && e.Dates.IsEmpty)
        {
            json.WriteString("startDate", date);
        }

        Location(json, e, settings);

        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, Event e, Settings settings)
    {
        var places = PlaceIndex.Told(e, settings);
        if (places.IsEmpty)
        {
            return;
        }

        json.WritePropertyName("location");
        if (places.Length > 1)
        {
            json.WriteStartArray();
        }

        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Place");
            if (place.Title is { } title)
            {
                json.WriteString("name", title);
            }

            json.WriteStartObject("geo");
            json.WriteString("@type", "GeoCoordinates");
            json.WriteNumber("latitude", place.Latitude);
            json.WriteNumber("longitude", place.Longitude);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (places.Length > 1)
        {
            json.WriteEndArray();
        }
    }
}
