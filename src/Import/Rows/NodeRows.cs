using System.Text.RegularExpressions;

using Timeline.Content.Input;

namespace Timeline.Import.Rows;

/// <summary>JSON, JSON lines, JSON in a script, and YAML: the longest list of maps in it, or the one at a path.</summary>
internal sealed partial class NodeRows : IRowReader
{
    private const int Depth = 4;

    public string Name => "json";

    public string Meaning => "a list of records anywhere in JSON, JSON lines or YAML (.json, .jsonl, .js, .yml)";

    public bool IsRecordPerFile => true;

    public bool Recognises(ImportFile file) => file.Extension is ".json" or ".jsonl" or ".ndjson" or ".yml" or ".yaml" or ".js" or ".jsonp";

    /// <summary>The whole file, with what lies beside its records; null where it cannot be read.</summary>
    public static YamlNode? Whole(ImportFile file, Complaints complaints) => file.Text(complaints) is { } text ? Whole(file, text, complaints) : null;

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        if (file.Text(complaints) is not { } text)
        {
            return [];
        }

        if (file.Extension is ".jsonl" or ".ndjson")
        {
            return Lines(file, text, complaints);
        }

        if (Whole(file, text, complaints) is not { } node)
        {
            return [];
        }

        var found = at is null ? Longest(node, Depth) : NodePath.Parse(at).Find(node) as YamlList;
        if (found is null && node is YamlMap one && at is null)
        {
            return [one];
        }

        if (found is null)
        {
            complaints.Add(Codes.ImportMalformed, node.At, at is null ? "there is no list of records in this file"
                : $"there is no list at '{at}'{Near(node)}");
            return [];
        }

        TellWhatIsBeside(node, found, complaints);
        return found.Items.OfType<YamlMap>();
    }

    private static YamlNode? Whole(ImportFile file, string text, Complaints complaints) => file.Extension is ".yml" or ".yaml"
        ? YamlReader.Read(text, file.Path, complaints) : Json(file.Path, file.Extension is ".js" or ".jsonp" ? Bare(text) : text, complaints);

    // "eras" and "title" beside "events": records too, of which nothing becomes an event.
    private static void TellWhatIsBeside(YamlNode node, YamlList found, Complaints complaints)
    {
        if (node is YamlMap map && map.Entries.Any(e => ReferenceEquals(e.Value, found)))
        {
            foreach (var entry in map.Entries.Where(e => !ReferenceEquals(e.Value, found)
                && e.Value is YamlMap or YamlList { Items.Length: > 0 }))
            {
                var size = entry.Value is YamlList list ? $" ({list.Items.Length})" : "";
                complaints.Add(Codes.ImportGuess, entry.KeyAt, $"'{entry.Key}'{size} lies beside the records and is left out");
            }
        }
    }

    private static IEnumerable<YamlMap> Lines(ImportFile file, string text, Complaints complaints)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Json(file.Path, new string('\n', number - 1) + line, complaints) is YamlMap map)
            {
                yield return map;
            }
        }
    }

    private static YamlNode? Json(string path, string text, Complaints complaints)
    {
        // By its ending the same reader takes it for JSON, with a place for every part.
        var inner = new Complaints();
        var node = ContentNodes.Read(new TextFile(path + ".json", text), inner);
        foreach (var complaint in inner.ToImmutable())
        {
            complaints.Add(complaint with { At = complaint.At with { Path = path } });
        }

        return node is null ? null : Renamed(node, path);
    }

    private static YamlNode Renamed(YamlNode node, string path) => node switch
    {
        YamlMap map => new YamlMap([.. map.Entries.Select(e => new YamlEntry(e.Key, e.KeyAt with { Path = path }, Renamed(e.Value, path)))],
            map.At with { Path = path }),
        YamlList list => new YamlList([.. list.Items.Select(item => Renamed(item, path))], list.At with { Path = path }),
        _ => node with { At = node.At with { Path = path } },
    };

    // callback({…}); or var data = {…};
    private static string Bare(string text)
    {
        var match = Wrapping().Match(text);
        return match.Success ? new string(' ', match.Length) + text[match.Length..].TrimEnd().TrimEnd(';').TrimEnd(')') : text;
    }

    private static YamlList? Longest(YamlNode node, int depth)
    {
        if (node is YamlList list)
        {
            return list.Items.Any(item => item is YamlMap) ? list : null;
        }

        return node is YamlMap map && depth > 0
            ? map.Entries.Select(entry => Longest(entry.Value, depth - 1)).OfType<YamlList>().MaxBy(found => found.Items.Length) : null;
    }

    private static string Near(YamlNode node) => node is YamlMap map
        ? "; at the top there are " + string.Join(", ", map.Entries.Select(e => e.Key).Take(8)) : "";

    [GeneratedRegex(@"\A\s*(?:(?:var|let|const)\s+[\w$.]+\s*=\s*|[\w$.]+\s*[=(]\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapping();
}
