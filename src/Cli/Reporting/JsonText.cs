using System.Text.Encodings.Web;
using System.Text.Json;

namespace Timeline.Cli.Reporting;

/// <summary>JSON as all reports write it: indented, with letters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            write(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
