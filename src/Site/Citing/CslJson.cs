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
    private const string Rights = "rights";

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
                var name = CitedName.Of(author);
                json.WriteStartObject();
                json.Text("literal", name.IsParted ? null : author);
                json.Text("family", name.Family);
                json.Text("given", name.Given);
                json.Text("suffix", name.Suffix);
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
        var details = CitedDetails.Of(source).ToArray();
        foreach (var (name, value) in details.Where(d => d.Key != Rights))
        {
            json.WriteString(Name(name), value);
        }

        Custom(json, source, details.Where(d => d.Key == Rights).Select(d => d.Value).FirstOrDefault());
        json.WriteEndObject();
    }

    // What its schema has no variable for; others it refuses.
    private static void Custom(Utf8JsonWriter json, Source source, string? rights)
    {
        if ((source.Archive?.Url ?? rights) is null)
        {
            return;
        }

        json.WriteStartObject("custom");
        json.Text("archive_url", source.Archive?.Url);
        json.Text("archive_date", source.Archive is { Url: not null, Date: { } date } ? date.Value.ToString() : null);
        json.Text(Rights, rights);
        json.WriteEndObject();
    }

    // CSL-JSON wants one or two lists of parts and calls what is not sure "circa"; for anything else it has "literal".
    private static void Date(Utf8JsonWriter json, string name, DatedText? date)
    {
        if (date?.Value is not { } value)
        {
            return;
        }

        var season = CitedDate.Season(value);
        DateParts?[] parts = value switch
        {
            EdtfInterval { Start.Date: { } start, End.Date: { } end } => [CitedDate.Parts(start), CitedDate.Parts(end)],
            Season { Year.Value: { } year } when season is not null => [new DateParts(year)],
            _ => [CitedDate.Parts(value)],
        };
        json.WriteStartObject(name);
        if (parts.All(p => p is not null))
        {
            json.WriteStartArray("date-parts");
            foreach (var known in parts)
            {
                Parts(json, known!.Value);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteString("literal", CitedDate.Words(value));
            json.WriteEndObject();
            return;
        }

        if (season is { } number)
        {
            json.WriteNumber("season", number);
        }

        if (value.Qualification != Qualification.None)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    // CSL has no year zero: what EDTF calls -0334 is 335 BCE, and -335 there.
    private static void Parts(Utf8JsonWriter json, DateParts parts)
    {
        json.WriteStartArray();
        json.WriteNumberValue(parts.Year > 0 ? parts.Year : parts.Year - 1);
        if (parts.Month is { } month)
        {
            json.WriteNumberValue(month);
        }

        if (parts.Day is { } day)
        {
            json.WriteNumberValue(day);
        }

        json.WriteEndArray();
    }

    private static string Name(string name) =>
        name.ToUpperInvariant() is "DOI" or "ISBN" or "ISSN" or "PMID" or "PMCID" ? name.ToUpperInvariant() : name;
}
