using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Yaml;

/// <summary>Hop 2 for JSON: the same nodes as YAML gives. Comments and trailing commas are allowed, as editors write them.</summary>
internal static class JsonReader
{
    internal static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = YamlReader.DeepestNesting,
    };

    public static YamlNode? Read(string text, string path, Complaints complaints)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Options);
        var lines = new LineCounter(bytes, path);
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            var node = Node(ref reader, lines, complaints);
            reader.Read(); // anything but white space after the value throws
            return node;
        }
        catch (JsonException fault)
        {
            var at = new Location(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
            var isDeep = fault.Message.Contains("maximum", StringComparison.Ordinal);
            var message = fault.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            complaints.Add(isDeep ? Codes.TooDeep : Codes.Syntax, at, isDeep ? $"nested more than {YamlReader.DeepestNesting} deep"
                : $"malformed JSON: {message}");
            return null;
        }
    }

    private static YamlNode Node(ref Utf8JsonReader reader, LineCounter lines, Complaints complaints)
    {
        var at = lines.Place((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Node(ref reader, lines, complaints));
                }

                return new YamlList(items.ToImmutable(), at);

            case JsonTokenType.StartObject:
                var map = new MapBuilder(complaints);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var keyAt = lines.Place((int)reader.TokenStartIndex);
                    var key = Text(ref reader, keyAt, complaints);
                    reader.Read();
                    map.Add(new(key, keyAt, Node(ref reader, lines, complaints)));
                }

                return map.Build(at);

            case JsonTokenType.String:
                return new YamlScalar(Text(ref reader, at, complaints), false, at) { TextAt = at with { Column = at.Column + 1 } };

            default:
                return new YamlScalar(Encoding.UTF8.GetString(reader.ValueSpan), true, at);
        }
    }

    private static string Text(ref Utf8JsonReader reader, Location at, Complaints complaints)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair; .NET does not say which.
            complaints.Add(Codes.Forbidden, at,
                "the text holds half of a surrogate pair, such as \\uD800 alone, which is no character; write the character " +
                    "itself, or both " +
                "halves");
            return "";
        }

        if (ForbiddenCharacters.Find(text) is >= 0 and var bad)
        {
            complaints.Add(Codes.Forbidden, at, ForbiddenCharacters.Complaint(text[bad]));
        }

        return text;
    }

    /// <summary>Byte offsets → lines and columns, moving only forward.</summary>
    private sealed class LineCounter(byte[] bytes, string path)
    {
        private int line = 1;
        private int lineStart;
        private int seen;

        public Location Place(int offset)
        {
            while (bytes.AsSpan(seen, offset - seen).IndexOf((byte)'\n') is >= 0 and var feed)
            {
                line++;
                seen += feed + 1;
                lineStart = seen;
            }

            seen = offset;
            return new(path, line, Encoding.UTF8.GetCharCount(bytes, lineStart, offset - lineStart) + 1);
        }
    }
}
