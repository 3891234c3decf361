using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content;

namespace Timeline.Site.Planning;

/// <summary>
/// A planned file of JSON: UTF-8, a value a line, so that two versions can be compared, without indentation, which would be a quarter of a
/// large file.
/// </summary>
internal static class JsonFile
{
    // Data is read by programs, not put into pages, so letters of all scripts stay as they are.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 0,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PlannedFile Of(string path, Location at, Action<Utf8JsonWriter> write) => new(path, at, output =>
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            write(json);
        }

        output.Write("\n"u8);
        return ImmutableArray<Diagnostic>.Empty;
    }) { IsSound = true, MayBeLong = true };

    /// <summary>Absent values are left out.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A list of objects, the members of each written by <paramref name="write"/>.</summary>
    public static void Rows<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
