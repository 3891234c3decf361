using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content.Extraction.Matching;
using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>
/// The published JSON Schema (draft 2020-12) of a file kind, made from the same table as its reader, so that editors complete and validate
/// what we accept.
/// </summary>
public static class JsonSchema
{
    /// <summary>The file kinds that have a schema: name → table.</summary>
    public static IReadOnlyDictionary<string, FieldTable> Kinds { get; } = new SortedDictionary<string, FieldTable>(StringComparer.Ordinal)
    {
        ["event"] = FieldTables.Event,
        ["source"] = FieldTables.Source,
        ["settings"] = FieldTables.Settings,
        ["page"] = FieldTables.Page,
    };

    public static string Of(string kind)
    {
        var table = Kinds[kind];
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer,
            new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", $"Timeline: {kind}");
            if (kind is "event" or "source")
            {
                // One file may hold one record or a list of them.
                json.WriteStartArray("oneOf");
                WriteReference(json);
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                WriteReference(json);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteStartObject("$defs");
                json.WritePropertyName("record");
                json.WriteStartObject();
                WriteRecord(json, table, isOpen: kind == "event"); // facets are the author's own fields
                json.WriteEndObject();
                foreach (var inside in table.Fields.Where(f => f.Alone is not null).Select(f => f.Inside!).Distinct())
                {
                    json.WriteStartObject(inside.Record);
                    WriteRecord(json, inside, isOpen: false);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }
            else
            {
                WriteRecord(json, table, isOpen: false);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteReference(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$ref", "#/$defs/record");
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, FieldTable table, bool isOpen)
    {
        if (table.Meaning.Length > 0)
        {
            json.WriteString("description", table.Meaning);
        }

        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", isOpen);
        var required = table.Fields.Where(f => f.Required).ToArray();
        if (required.Length > 0)
        {
            json.WriteStartArray("required");
            foreach (var field in required)
            {
                json.WriteStringValue(field.Name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var field in table.Fields)
        {
            json.WriteStartObject(field.Name);
            WriteAbout(json, field);
            WriteKind(json, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // What an editor shows beside it.
    private static void WriteAbout(Utf8JsonWriter json, Field field)
    {
        // Of a record that stands in place the meaning is told of as a whole, of the field it is in.
        if (field.Kind != FieldKind.Record)
        {
            json.WriteString("description", field.Meaning);
        }

        if (field.Default is { } otherwise)
        {
            json.WritePropertyName("default");
            WriteValue(json, field, otherwise);
        }

        if (field.Example is { } example)
        {
            json.WriteStartArray("examples");
            WriteValue(json, field, example);
            json.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, Field field, string yaml)
    {
        var node = YamlReader.Read(yaml, field.Name, new()) ?? throw new InvalidOperationException($"'{field.Name}: {yaml}' is no YAML");
        Write(node);

        void Write(YamlNode node)
        {
            switch (node)
            {
                case YamlList list:
                    json.WriteStartArray();
                    list.Items.ToList().ForEach(Write);
                    json.WriteEndArray();
                    break;
                case YamlMap map:
                    json.WriteStartObject();
                    foreach (var entry in map.Entries)
                    {
                        json.WritePropertyName(entry.Key);
                        Write(entry.Value);
                    }

                    json.WriteEndObject();
                    break;
                case YamlScalar { Value: var text } when field.Kind == FieldKind.Integer:
                    json.WriteNumberValue(int.Parse(text, CultureInfo.InvariantCulture));
                    break;
                case YamlScalar { Value: var text }:
                    json.WriteStringValue(text);
                    break;
            }
        }
    }

    /// <summary>What values a field takes, as members of its schema.</summary>
    public static void WriteKind(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Integer:
                json.WriteString("type", "integer");
                break;
            case FieldKind.Choice:
                json.WriteStartArray("enum");
                foreach (var choice in field.Choices)
                {
                    json.WriteStringValue(choice);
                }

                json.WriteEndArray();
                break;
            case FieldKind.Id:
                json.WriteString("type", "string");
                json.WriteNumber("maxLength", Ids.Longest);
                break;
            case FieldKind.Texts or FieldKind.Ids:
                WriteEither(json, () => json.WriteString("type", "string"), () => WriteTexts(json));
                break;
            case FieldKind.Date:
                // An unquoted year is a number to an editor.
                WriteEither(json, () => WriteTypes(json, "string", "integer"), () => WriteRecord(json, FieldTables.Date, isOpen: false));
                break;
            case FieldKind.Record:
                WriteRecord(json, field.Inside!, isOpen: false);
                break;
            case FieldKind.Records when field.Alone is not null:
                WriteOneOrMore(json, field);
                break;
            case FieldKind.Records:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteRecord(json, field.Inside!, isOpen: false);
                json.WriteEndObject();
                break;
            case FieldKind.Words:
                WriteEither(json, () => WriteTypes(json, "string", "number", "boolean"), () =>
                {
                    json.WriteString("type", "object");
                    json.WriteStartObject("additionalProperties");
                    json.WriteString("type", "string");
                    json.WriteEndObject();
                });
                break;
            case FieldKind.ByLanguage:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteRecord(json, field.Inside!, isOpen: false);
                json.WriteEndObject();
                break;
            case FieldKind.Free:
                break;
            default:
                WriteTypes(json, "string", "number", "boolean");
                break;
        }
    }

    // A text alone is a record of which only that is known; one may stand without a list.
    private static void WriteOneOrMore(Utf8JsonWriter json, Field field)
    {
        json.WriteStartArray("anyOf");
        WriteOneOf(json, field);
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteStartArray("anyOf");
        WriteOneOf(json, field);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteOneOf(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("$ref", $"#/$defs/{field.Inside!.Record}");
        json.WriteEndObject();
    }

    private static void WriteEither(Utf8JsonWriter json, Action one, Action other)
    {
        json.WriteStartArray("oneOf");
        foreach (var write in new[] { one, other })
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
