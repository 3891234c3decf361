using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Timeline.Content.Extraction;

/// <summary>One found expression as one line of JSON: file, start, end, text, type, value, edtf, always in this order.</summary>
public static class FoundDateJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(string file, FoundDate found)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("start", found.Start);
            json.WriteNumber("end", found.End);
            json.WriteString("text", found.Text);
            json.WriteString("type", found.Type.ToString().ToUpperInvariant());
            json.WriteString("value", found.Value);
            json.WriteString("edtf", found.Edtf?.ToString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
