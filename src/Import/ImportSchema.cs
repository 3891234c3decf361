using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content.Reading;
using Timeline.Import.Mappings;

namespace Timeline.Import;

/// <summary>The JSON Schema (draft 2020-12) of a mapping, <c>import.yml</c>, made from the tables its reader goes by.</summary>
public static class ImportSchema
{
    public const string Kind = "import";

    public static string Text()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer,
            new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Timeline: import");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var field in MappingReader.Table.Fields)
            {
                json.WriteStartObject(field.Name);
                json.WriteString("description", field.Meaning);
                JsonSchema.WriteKind(json, field);
                json.WriteEndObject();
            }

            // Of events and of sources: which it is, 'into' says, and the reader holds it to that.
            var own = FieldTables.Event.Fields.Concat(FieldTables.Source.Fields).Where(CanBeImported).DistinctBy(f => f.Name);
            WriteFields(json, own.Where(f => !MappingReader.Table.Names.Contains(f.Name)).Append(MappingReader.OtherDates));
            json.WriteEndObject();
            WriteReference(json, "additionalProperties", "text"); // the site's facets
            json.WriteStartObject("$defs");
            WriteRule(json, "text", "Where in a record a text is.", MappingReader.TextKeys);
            WriteRule(json, "date", "Where in a record a date is, and how it is written.", MappingReader.DateKeys);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static bool CanBeImported(Field field) => field.Kind is not (FieldKind.ByLanguage or FieldKind.Free);

    private static void WriteFields(Utf8JsonWriter json, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Meaning);
            switch (field.Kind)
            {
                case FieldKind.Date:
                    WriteReference(json, null, "date");
                    break;
                case FieldKind.Record:
                    WriteRecord(json, field.Inside!, isList: false);
                    break;
                case FieldKind.Records:
                    json.WriteStartArray("anyOf");
                    json.WriteStartObject();
                    json.WriteString("type", "string");
                    json.WriteEndObject();
                    json.WriteStartObject();
                    WriteRecord(json, field.Inside!, isList: true);
                    json.WriteEndObject();
                    json.WriteStartObject();
                    json.WriteString("type", "array");
                    json.WriteEndObject();
                    json.WriteEndArray();
                    break;
                default:
                    WriteReference(json, null, "text");
                    break;
            }

            json.WriteEndObject();
        }
    }

    private static void WriteRecord(Utf8JsonWriter json, FieldTable table, bool isList)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        WriteFields(json, table.Fields.Where(CanBeImported));
        if (table == FieldTables.Locator)
        {
            json.WriteStartObject(MappingReader.Words);
            json.WriteString("description", "All of it in one text, as events.json has it.");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }

        if (isList)
        {
            json.WriteStartObject("each");
            json.WriteString("description", "A list of theirs: a record of ours for each of its items.");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string name, string meaning, string[] keys)
    {
        json.WriteStartObject(name);
        json.WriteString("description", meaning);
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("description", "A path: the name of a column, or names parted by dots.");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteString("description", "Paths: the first that holds something is taken.");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string? name, string definition)
    {
        if (name is not null)
        {
            json.WriteStartObject(name);
        }

        json.WriteString("$ref", "#/$defs/" + definition);
        if (name is not null)
        {
            json.WriteEndObject();
        }
    }
}
