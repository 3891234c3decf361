using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Yaml;

/// <summary>A content file as nodes, whichever of YAML, JSON and Markdown (with front matter in YAML or TOML) it is written in.</summary>
public static class ContentNodes
{
    /// <summary>The file's node. A Markdown file gives its front matter's map with the text below it added as <c>body</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="complaints">Where errors go.</param>
    /// <param name="isNamed">Whether a Markdown file needs no front matter, since its name says what an event needs.</param>
    public static YamlNode? Read(TextFile file, Complaints complaints, bool isNamed = false)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            complaints.Add(Codes.Empty, new(file.Path), "the file is empty");
            return null;
        }

        var already = complaints.Count;
        var node = Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".json" => JsonReader.Read(file.Text, file.Path, complaints),
            ".md" or ".markdown" => Markdown(file, complaints, isNamed),
            _ => YamlReader.Read(file.Text, file.Path, complaints),
        };
        if (node is null && complaints.Count == already)
        {
            complaints.Add(Codes.Empty, new(file.Path), "the file holds nothing but comments");
        }

        return node;
    }

    private static YamlMap? Markdown(TextFile file, Complaints complaints, bool isNamed)
    {
        var already = complaints.Count;
        var isOpened = file.Text.StartsWith("---", StringComparison.Ordinal) || file.Text.StartsWith("+++", StringComparison.Ordinal);
        var whole = isNamed && !isOpened ? new FrontMatter("", IsToml: false, file.Text, BodyLine: 1) : null;
        if ((FrontMatter.Split(file.Text) ?? whole) is not { } parts)
        {
            complaints.Add(Codes.FrontMatter, new(file.Path, 1, 1),
                "a Markdown file begins with front matter: a line '---' (or '+++' for TOML), its fields, and another such line; an event " +
                    "whose file's name begins with its day, such as 2020-05-01-title.md, needs none");
            return null;
        }

        var node = parts.Read(file.Path, complaints);
        if (node is null && isNamed && complaints.Count == already)
        {
            node = new YamlMap([], new(file.Path, 1, 1));
        }

        if (node is not YamlMap map)
        {
            if (node is not null)
            {
                complaints.Add(Codes.FrontMatter, node.At, "front matter is a map of fields, such as 'title: …'");
            }

            return null;
        }

        if (string.IsNullOrWhiteSpace(parts.Body))
        {
            return map;
        }

        var bodyAt = new Location(file.Path, parts.BodyLine, 1);
        if (map.Find("body") is { } twice)
        {
            complaints.Add(Codes.DuplicateKey, twice.At, "the text below the front matter is the body already; remove the field 'body'");
            return map;
        }

        if (ForbiddenCharacters.Find(parts.Body) is >= 0 and var bad)
        {
            var line = parts.Body.AsSpan(0, bad).Count('\n');
            complaints.Add(Codes.Forbidden, new(file.Path, parts.BodyLine + line, bad - parts.Body.AsSpan(0, bad).LastIndexOf('\n')),
                ForbiddenCharacters.Complaint(parts.Body[bad]));
        }

        return map with { Entries = map.Entries.Add(new("body", bodyAt,
            new YamlScalar(parts.Body, false, bodyAt) { LinesAreTheFiles = true })) };
    }
}
