using Timeline.Content.Diagnostics;

namespace Timeline.Content.Yaml;

/// <summary>The fields at the head of a file, YAML between two lines <c>---</c> or TOML between two lines <c>+++</c>, and the text
/// below.</summary>
public sealed record FrontMatter(string Fields, bool IsToml, string Body, int BodyLine)
{
    // The fields begin below the first line.
    private const int FieldsLine = 2;

    /// <summary>Null when the text does not begin with front matter that ends.</summary>
    public static FrontMatter? Split(string text)
    {
        var lineEnd = LineEnd(text, 0);
        var isToml = text.AsSpan(0, lineEnd).TrimEnd() is "+++";
        if (!isToml && text.AsSpan(0, lineEnd).TrimEnd() is not "---")
        {
            return null;
        }

        var start = Math.Min(lineEnd + 1, text.Length);
        var line = FieldsLine;
        for (var at = start; at < text.Length; line++)
        {
            var end = LineEnd(text, at);
            var mark = text.AsSpan(at, end - at).TrimEnd();
            if (isToml ? mark is "+++" : mark is "---" or "...")
            {
                return new(text[start..at], isToml, text[Math.Min(end + 1, text.Length)..], line + 1);
            }

            at = end + 1;
        }

        return null;
    }

    /// <summary>The fields as nodes; null when there are none or they are malformed (then complaints say why).</summary>
    public YamlNode? Read(string path, Complaints complaints) => IsToml
        ? TomlReader.Read(Fields, path, complaints, FieldsLine)
        : YamlReader.Read(Fields, path, complaints, FieldsLine);

    private static int LineEnd(string text, int from)
    {
        var feed = text.IndexOf('\n', from);
        return feed < 0 ? text.Length : feed;
    }
}
