using System.Buffers;
using System.Text.Json;

using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// <c>assets/names.js</c>, from which the theme's scripts know the names of those they load later. Its own name stays, so that pages need
/// not change with the data: an event more changes this file and not every page.
/// </summary>
internal sealed class NameTable : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var names = views.Names;
        yield return new("assets/names.js", views.Site.Settings.At, output =>
        {
            output.Write("(window.timeline ??= {}).names = "u8);
            using (var json = new Utf8JsonWriter(output))
            {
                json.WriteStartObject();
                foreach (var file in names.Files.All
                    .Where(file => names.IsHashed(file) && file.Path.EndsWith(".js", StringComparison.Ordinal))
                    .OrderBy(file => file.Path, StringComparer.Ordinal))
                {
                    json.WriteString(file.Path, names.Digest(file));
                }

                json.WriteEndObject();
            }

            output.Write(";\n"u8);
            return [];
        }) { IsSound = true };
    }
}
