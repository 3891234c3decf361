using System.Security.Cryptography;
using System.Text;

namespace Timeline.Benchmarks.Building;

/// <summary>The events as this program reads them: a file each, and the records of sources with their texts.</summary>
internal static class TimelineFolder
{
    public static void WriteEvent(string folder, MadeEvent e) => Write(folder, $"input/events/{e.Id}.yml",
    [
        $"title: {Quoted(e.Title)}", $"date: {Quoted(e.Date)}", "summary: >-", .. Folded(e.Summary, 2),
        $"tags: [{string.Join(", ", e.Tags)}]", $"people: [{string.Join(", ", e.People)}]", "citations:",
        .. e.Citations.SelectMany(c => new[] { $"  - source: {c.Source}", $"    quote: {Quoted(c.Quote)}" }),
        "body: |", .. e.Body.Split('\n').Select(line => line.Length == 0 ? "" : "  " + line),
    ]);

    /// <summary>Everything else, once all events are made.</summary>
    public static void WriteRest(string folder, MadeEvents made, int count)
    {
        for (var i = 0; i < made.Sources.Length; i++)
        {
            var (s, text) = (made.Sources[i], made.Text(i));
            Write(folder, $"seeds/{s.Id}.txt", [text]);
            Write(folder, $"seeds/{s.Id}.yml",
            [
                $"id: {s.Id}", $"type: {s.Type}", $"title: {Quoted(s.Title)}", $"author: [{Quoted(s.Author)}]", $"publisher: {Quoted(s.Publisher)}",
                $"issued: {Quoted(s.Issued)}", $"url: {Quoted(s.Url)}", $"text: {s.Id}.txt",
                $"sha256: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + "\n")))}", "publish: full",
            ]);
        }

        Write(folder, "input/timeline.yml",
        [
            "title: Benchmark timeline", $"description: {count} made events", "language: en", "host: https://example.org/",
            "facets:", "  people:", "    title: People", "    terms:", .. made.People.Select(p => $"      {p.Id}: {Quoted(p.Name)}"), "  tags: { title: Tags }",
            "evidence:", "  require: verified",
        ]);
    }

    internal static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    internal static IEnumerable<string> Folded(string text, int indent)
    {
        const int Width = 88;
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return new string(' ', indent) + line;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return new string(' ', indent) + line;
    }

    internal static void Write(string folder, string path, IEnumerable<string> lines)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, string.Join('\n', lines) + "\n");
    }
}
