using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using NodaTime.Text;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Cli.Terminal;

/// <summary>A list of events as one JSON array, for other programs.</summary>
public static class EventListJson
{
    public static string Of(IEnumerable<LinkedEvent> events, EdtfPhrases phrases)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes,
            new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var e in events)
            {
                writer.WriteStartObject();
                writer.WriteString("id", e.Id);
                writer.WriteString("title", e.Event.Title);
                writer.WriteString("date", e.Event.Date.Value.ToString());
                writer.WriteString("phrase", phrases.Long(e.Event.Date.Value));
                writer.WriteString("status", e.Event.Status.Word());
                writer.WriteString("publish", e.Event.Publish is { } day ? InstantPattern.ExtendedIso.Format(day) : null);
                writer.WriteString("lane", e.Event.Lane);
                writer.WriteNumber("importance", e.Event.Importance);
                writer.WriteNumber("quotes", e.Coverage.Quotes);
                writer.WriteNumber("verified", e.Coverage.VerifiedQuotes);
                writer.WriteNumber("statements", e.Coverage.Statements.Sum(s => s.Count));
                writer.WriteNumber("carried", e.Coverage.Statements.Sum(s => s.Carried));
                writer.WriteString("at", e.Event.At.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
