using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Planning;

namespace Timeline.Site.Citing;

/// <summary>A source as an item of CSL-JSON, what citation processors read.</summary>
internal static class CslJson
{
    /// <summary>A source alone: a list of one, as reference managers read it.</summary>
    public static string Text(Source source)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            Write(json, source);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("type", source.Type);
        json.WriteString("title", source.Title);
        if (!source.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (var author in source.Authors)
            {
                // A name is not taken apart: which part is the family's differs by culture.
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.Text("container-title", source.ContainerTitle);
        json.Text("publisher", source.Publisher);
        Date(json, "issued", source.Issued);
        Date(json, "accessed", source.Accessed);
        json.Text("language", source.Language);
        json.Text("URL", source.Url);
        json.Text("archive_location", source.Archive?.Url);
        foreach (var (name, value) in source.Details)
        {
            json.WriteString(Name(name), value);
        }

        json.WriteEndObject();
    }

    // CSL 1.1 takes EDTF as it is; CSL-JSON 1.0 wants parts, and calls what is not sure "circa".
    private static void Date(Utf8JsonWriter json, string name, DatedText? date)
    {
        if (date?.Value.Bounds is not { Earliest: { } first })
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(first.Year);
        if (date.Value.Precision >= Precision.Month && !date.Value.HasUnspecifiedDigits)
        {
            json.WriteNumberValue(first.Month);
            if (date.Value.Precision >= Precision.Day)
            {
                json.WriteNumberValue(first.Day);
            }
        }

        json.WriteEndArray();
        json.WriteEndArray();
        if (date.Value.Qualification != Qualification.None)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    private static string Name(string name) =>
        name.ToUpperInvariant() is "DOI" or "ISBN" or "ISSN" or "PMID" or "PMCID" ? name.ToUpperInvariant() : name.Replace('_', '-');
}
