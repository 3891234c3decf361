using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Timeline.Content;
using Timeline.Content.Keeping;

namespace Timeline.Cli.Terminal;

/// <summary>The list of sources as one JSON array, for other programs.</summary>
public static class SourceListJson
{
    public static string Of(IEnumerable<SourceUse> uses)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes,
            new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var use in uses)
            {
                var source = use.Linked.Source;
                writer.WriteStartObject();
                writer.WriteString("id", source.Id);
                writer.WriteString("type", source.Type);
                writer.WriteString("title", source.Title);
                writer.WriteString("issued", source.Issued?.Value.ToString());
                writer.WriteString("url", source.Url);
                writer.WriteString("archive", source.Archive?.Url);
                writer.WriteString("words", use.Words);
                writer.WriteString("sha256", source.Sha256?.Text);
                writer.WriteNumber("events", use.Events);
                writer.WriteNumber("quotes", use.Quotes);
                writer.WriteNumber("verified", use.Verified);
                writer.WriteBoolean("unarchived", use.IsUnarchived);
                writer.WriteBoolean("unused", use.IsUnused);
                writer.WriteBoolean("single", use.IsSingle);
                writer.WriteString("at", source.At.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
