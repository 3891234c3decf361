using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for pages of prose under <c>input/pages/</c>.</summary>
internal static class PageReader
{
    /// <param name="node">Front matter with the text as body.</param>
    /// <param name="relative">The file's path below the input folder.</param>
    /// <param name="complaints">Where errors go.</param>
    public static Page? Read(YamlNode node, string relative, Complaints complaints)
    {
        if (node is not YamlMap map)
        {
            return null;
        }

        var fields = new FieldReader(map, FieldTables.Page, complaints);
        var parts = Path.ChangeExtension(relative["pages/".Length..], null).Split('/')
            .Select(part => FileNames.Id(part, "page", map.At, complaints)).ToArray();
        if (parts.Any(part => part is null))
        {
            return null;
        }

        return new(string.Join('/', parts), map.At, fields.RequiredPlain("title"), fields.Markdown("body") ?? new("", map.At))
        {
            Menu = fields.Integer("menu", 1, 1000),
            Description = fields.Plain("description"),
        };
    }
}
