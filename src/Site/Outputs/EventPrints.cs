using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// Prints of what the site says of events by their author's will: not where things stand, which other events decide too, nor what became of
/// their quotes. One after the other in the same room, for one thread.
/// </summary>
internal sealed class EventPrints(SiteViews views)
{
    private readonly ArrayBufferWriter<byte> row = new(16 * 1024);
    private readonly Utf8JsonWriter json = new(Stream.Null);

    public string Of(LinkedEvent linked)
    {
        row.ResetWrittenCount();
        json.Reset(row);
        json.WriteStartObject();
        EventData.Event(json, linked, views, isPublished: false);
        json.WriteEndObject();
        json.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(row.WrittenSpan).AsSpan(0, 8));
    }
}
