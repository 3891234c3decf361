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
        var id = Path.ChangeExtension(relative["pages/".Length..], null);
        var bad = id.Split('/').Select(Ids.Problem).FirstOrDefault(p => p is not null);
        if (bad is not null)
        {
            complaints.Add(Codes.BadId, map.At, $"the file's name becomes the page's address: {bad}");
            return null;
        }

        return new(id, map.At, fields.RequiredText("title"), fields.Located("body") ?? new("", map.At))
        {
            Menu = fields.Integer("menu", 1, 1000),
            Description = fields.Text("description"),
        };
    }
}
