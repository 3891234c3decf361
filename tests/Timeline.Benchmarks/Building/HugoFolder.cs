using System.Text.Json.Nodes;

namespace Timeline.Benchmarks.Building;

/// <summary>The same events as Hugo reads them: Markdown with front matter, and the small theme beside this file.</summary>
internal static class HugoFolder
{
    public static void WriteEvent(string folder, MadeEvent e) => TimelineFolder.Write(folder, $"content/events/{e.Id}.md",
    [
        "---", $"id: {e.Id}", $"title: {TimelineFolder.Quoted(e.Title)}", $"date: {e.Day}", $"edtf: {TimelineFolder.Quoted(e.Date)}",
        $"years: [\"{e.Day[..4]}\"]", "summary: >-", .. TimelineFolder.Folded(e.Summary, 2),
        $"tags: [{string.Join(", ", e.Tags)}]", $"people: [{string.Join(", ", e.People)}]", "citations:",
        .. e.Citations.SelectMany(c => new[] { $"  - source: {c.Source}", $"    locator: {TimelineFolder.Quoted(c.Locator)}", $"    quote: {TimelineFolder.Quoted(c.Quote)}" }),
        "---", "", e.Body.Replace("](../", "](/events/", StringComparison.Ordinal),
    ]);

    public static void WriteRest(string folder, MadeEvents made)
    {
        var theme = Path.Combine(Repository.Root, "tests", "Timeline.Benchmarks", "Building", "hugo");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var sources = made.Sources.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Id, new JsonObject
        {
            ["kind"] = s.Type,
            ["title"] = s.Title,
            ["author"] = s.Author,
            ["publisher"] = s.Publisher,
            ["date"] = s.Issued,
            ["url"] = s.Url,
        }));
        TimelineFolder.Write(folder, "data/sources.json", [new JsonObject(sources).ToJsonString()]);
        TimelineFolder.Write(folder, "data/people.json", [new JsonObject(made.People.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Id, p.Name))).ToJsonString()]);
    }
}
