using System.Text.Json;

using Timeline.Content.Yaml;

namespace Timeline.Desk.Events;

/// <summary>A value that a form sends, as the node that a text shall have in its place.</summary>
internal static class JsonNodes
{
    /// <summary>Null for null: the field goes.</summary>
    public static YamlNode? Of(JsonElement value) => value.ValueKind switch
    {
        // Nothing is written as nothing: what is typed there next needs no quotes.
        JsonValueKind.String => new YamlScalar(value.GetString()!, value.GetString()!.Length == 0, default),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => new YamlScalar(value.GetRawText(), true, default),
        JsonValueKind.Array => new YamlList([.. value.EnumerateArray().Select(Of).OfType<YamlNode>()], default),
        JsonValueKind.Object => new YamlMap([.. value.EnumerateObject()
            .Select(entry => (entry.Name, Value: Of(entry.Value)))
            .Where(entry => entry.Value is not null)
            .Select(entry => new YamlEntry(entry.Name, default, entry.Value!))], default),
        _ => null,
    };
}
