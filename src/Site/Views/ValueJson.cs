using System.Text.Json;

using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>What templates see, as JSON.</summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter json, Value value)
    {
        if (value.AsList is { } list)
        {
            json.WriteStartArray();
            for (var i = 0; i < list.Count; i++)
            {
                Write(json, Value.Of(list[i]));
            }

            json.WriteEndArray();
        }
        else if (value.AsMap is { } map)
        {
            json.WriteStartObject();
            foreach (var name in map.Names)
            {
                json.WritePropertyName(name);
                Write(json, map.TryGet(name, out var member) ? member : Value.Null);
            }

            json.WriteEndObject();
        }
        else if (value.Kind is ValueKind.Boolean)
        {
            json.WriteBooleanValue(value.IsTrue);
        }
        else if (value.IsNumber)
        {
            json.WriteRawValue(value.ToString());
        }
        else if (value.IsNull)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(value.AsString ?? value.ToString());
        }
    }
}
