using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Timeline.Content.Yaml;

/// <summary>JSON → nodes that know their characters, read as <see cref="JsonReader"/> does.</summary>
internal static class JsonSpans
{
    public static SpannedNode? Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, JsonReader.Options);
        var places = new Places(bytes);
        try
        {
            return reader.Read() ? Node(ref reader, places) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SpannedNode Node(ref Utf8JsonReader reader, Places places)
    {
        var start = places.Of((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<SpannedNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Node(ref reader, places));
                }

                return new SpannedList(items.ToImmutable(), IsFlow: true, [], start, places.Of((int)reader.BytesConsumed));

            case JsonTokenType.StartObject:
                var entries = ImmutableArray.CreateBuilder<SpannedEntry>();
                var keys = new HashSet<string>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (key, keyStart) = (reader.GetString()!, places.Of((int)reader.TokenStartIndex));
                    var after = places.Of((int)reader.BytesConsumed); // a property's name is read with its colon
                    reader.Read();
                    var value = Node(ref reader, places);
                    if (keys.Add(key))
                    {
                        entries.Add(new(key, keyStart, after, value));
                    }
                }

                return new SpannedMap(entries.ToImmutable(), IsFlow: true, start, places.Of((int)reader.BytesConsumed));

            case JsonTokenType.String:
                return new SpannedScalar(reader.GetString()!, ScalarForm.Double, start, places.Of((int)reader.BytesConsumed));

            default:
                return new SpannedScalar(Encoding.UTF8.GetString(reader.ValueSpan), ScalarForm.Plain, start,
                    places.Of((int)reader.BytesConsumed));
        }
    }

    /// <summary>Offsets of bytes → offsets of characters, moving only forward.</summary>
    private sealed class Places(byte[] bytes)
    {
        private int seen;
        private int characters;

        public int Of(int offset)
        {
            characters += Encoding.UTF8.GetCharCount(bytes, seen, offset - seen);
            seen = offset;
            return characters;
        }
    }
}
