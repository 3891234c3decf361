using System.Text.Json;

namespace Timeline.Site.Templates;

/// <summary>Data from JSON, with objects as maps in the order they are written.</summary>
public static class DataJson
{
    public static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            new DataMap([.. element.EnumerateObject().DistinctBy(m => m.Name).Select(m => (m.Name, Read(m.Value)))]),
        JsonValueKind.Array => DataList.From(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Value.Null,
    };
}
