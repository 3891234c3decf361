using System.Text.RegularExpressions;

using Timeline.Content.Input;

namespace Timeline.Import.Rows;

/// <summary>
/// Markdown files, each a record: front matter in YAML or lines of <c>key:: value</c> (Obsidian's Dataview), the text below as <c>body</c>, the
/// first heading as <c>heading</c>, and <c>file</c>, the file's name without its ending, of which a date at the beginning is <c>file_date</c>.
/// </summary>
internal sealed partial class MarkdownRows : IRowReader
{
    /// <summary>What is read from the name of a file.</summary>
    public static readonly string[] OfTheName = ["file", "file_date"];

    public string Name => "markdown";

    public string Meaning => "a folder of Markdown files with front matter: Jekyll, Hugo, Obsidian (.md)";

    public bool IsRecordPerFile => true;

    public bool Recognises(ImportFile file) => file.Extension is ".md" or ".markdown";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        if (file.Text(complaints) is not { } text)
        {
            yield break;
        }

        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var (body, line) = (text, 1);
        if (FrontMatter.Split(text) is { } front)
        {
            entries.AddRange(((front.Read(file.Path, complaints) as YamlMap)?.Entries ?? []).Select(entry => entry with { Value = Unlinked(entry.Value) }));
            (body, line) = (front.Body, front.BodyLine);
        }

        // Obsidian shows %%comments%% to nobody; they come along by a name of their own, so that it is told what became of them.
        var remarks = new List<string>();
        body = Remarks().Replace(body, remark =>
        {
            remarks.Add(remark.Groups[1].Value.Trim());
            return new('\n', remark.Value.Count(c => c == '\n'));
        });
        var kept = new List<string>();
        var number = line;
        foreach (var one in body.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Dataview().Match(one) is { Success: true } field)
            {
                Add(field.Groups[1].Value.Trim(), Unlinked(field.Groups[2].Value.Trim()), number);
            }
            else
            {
                kept.Add(one);
            }

            number++;
        }

        var words = string.Join('\n', kept).Trim();
        if (Heading().Match(words) is { Success: true } heading)
        {
            Add("heading", heading.Groups[1].Value.Trim(), line);
            words = words[heading.Length..].Trim();
        }

        Add("body", Unlinked(words), line);
        Add("hidden comment", string.Join('\n', remarks), line);
        var name = file.Name[..^file.Extension.Length];
        if (DatedName().Match(name) is { Success: true } dated)
        {
            Add("file_date", dated.Groups[1].Value, 1);
            name = dated.Groups[2].Value;
        }

        Add("file", name is "index" or "_index" ? Folder(file.Path) : name, 1);
        yield return new(entries.ToImmutable(), new(file.Path, 1, 1));

        void Add(string key, string value, int at)
        {
            if (value.Length > 0 && entries.All(e => e.Key != key))
            {
                var place = new Location(file.Path, at, 1);
                entries.Add(new(key, place, new YamlScalar(value, false, place)));
            }
        }
    }

    private static string Unlinked(string words) =>
        WikiLinks().Replace(words, match => match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value);

    private static YamlNode Unlinked(YamlNode node) => node switch
    {
        YamlScalar scalar when scalar.Value.Contains("[[", StringComparison.Ordinal) => scalar with { Value = Unlinked(scalar.Value) },
        YamlList list => list with { Items = [.. list.Items.Select(Unlinked)] },
        _ => node,
    };

    private static string Folder(string path) => path.Split('/') is [.., var folder, _] ? folder : path;

    [GeneratedRegex(@"^(?:[-*] )?\[?([\p{L}][\p{L}\p{N} _-]{0,40})::\s*((?:[^\]]|\[\[[^\]]*\]\])+?)\]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dataview();

    [GeneratedRegex(@"\A# (.+)\n?", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\d{4}(?:-\d{2}(?:-\d{2})?)?)[-_ ](.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedName();

    [GeneratedRegex("%%(.*?)%%", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Remarks();

    // [[Note|words]] leads to a note that does not come along; its words do.
    [GeneratedRegex(@"!?\[\[([^\]|\n]{1,200})(?:\|([^\]\n]{1,200}))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLinks();
}
