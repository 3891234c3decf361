using System.Text.RegularExpressions;

namespace Timeline.Import.Rows;

/// <summary>
/// Markwhen (https://docs.markwhen.com/syntax): <c>date: what happened</c>, or <c>start - end:</c> and <c>start/end:</c>; lines below belong to
/// it. <c>#tags</c> and <c>@people</c> are taken out of the first line, the section is its <c>section</c>.
/// </summary>
internal sealed partial class MarkwhenRows : IRowReader
{
    public string Name => "markwhen";

    public string Meaning => "Markwhen's text (.mw)";

    public bool Recognises(ImportFile file) => file.Extension is ".mw" or ".markwhen";

    public IEnumerable<YamlMap> Rows(ImportFile file, string? at, Complaints complaints)
    {
        if (file.Text(complaints) is not { } text)
        {
            yield break;
        }

        var sections = new Stack<string>();
        Entry? entry = null;
        var number = 0;
        foreach (var line in WithoutHeader(text).Split('\n'))
        {
            number++;
            if (Comment().IsMatch(line))
            {
                continue;
            }

            if (Started(line) is { Success: true } start)
            {
                if (entry is not null)
                {
                    yield return entry.Row();
                }

                entry = new(new(file.Path, number, 1), start, sections.TryPeek(out var section) ? section : null);
            }
            else if (Section().Match(line) is { Success: true } opened)
            {
                if (opened.Groups["level"].Length > 0)
                {
                    while (sections.Count >= opened.Groups["level"].Length)
                    {
                        sections.Pop();
                    }
                }

                sections.Push(opened.Groups["name"].Value.Trim());
            }
            else if (SectionEnd().IsMatch(line))
            {
                sections.TryPop(out _);
            }
            else if (entry is not null)
            {
                // A backslash keeps a line from meaning something.
                entry.Lines.Add((line.StartsWith('\\') ? line[1..] : line).TrimEnd());
            }
        }

        if (entry is not null)
        {
            yield return entry.Row();
        }
    }

    // In 12/2012 - 1/2013 the slashes are of the dates, in 2012/2013 between them.
    private static Match Started(string line) => American().Match(line) is { Success: true } american ? american : Start().Match(line);

    // Front matter, or lines of "key: value" above the first blank one; their lines stay, so that numbers do.
    private static string WithoutHeader(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (FrontMatter.Split(text) is { } front)
        {
            return new string('\n', front.BodyLine - 1) + front.Body;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length && Header().IsMatch(lines[i]) && !Started(lines[i]).Success; i++)
        {
            lines[i] = "";
        }

        return string.Join('\n', lines);
    }

    private sealed class Entry(Location at, Match start, string? section)
    {
        public List<string> Lines { get; } = [];

        public YamlMap Row()
        {
            var first = start.Groups["text"].Value;
            var (tags, people) = (Tag().Matches(first).Select(m => m.Groups[1].Value),
                Person().Matches(first).Select(m => m.Groups[1].Value));
            var title = Escaped().Replace(Person().Replace(Tag().Replace(first, ""), ""), "").Trim();
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            Add("start", start.Groups["start"].Value);
            Add("end", start.Groups["end"].Value is "now" or "present" ? "present" : start.Groups["end"].Value);
            Add("title", title);
            Add("text", string.Join('\n', Lines).Trim());
            Add("section", section is null ? "" : Tag().Replace(section, "").Trim());
            List("tags", tags.Concat(section is null ? [] : Tag().Matches(section).Select(m => m.Groups[1].Value)));
            List("people", people);
            return new(entries.ToImmutable(), at);

            void Add(string key, string value)
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    entries.Add(new(key, at, new YamlScalar(value.Trim(), false, at)));
                }
            }

            void List(string key, IEnumerable<string> values)
            {
                ImmutableArray<YamlNode> items = [.. values.Select(value => new YamlScalar(value, false, at))];
                if (!items.IsEmpty)
                {
                    entries.Add(new(key, at, new YamlList(items, at)));
                }
            }
        }
    }

    // A date begins with a digit, a name of a month, a word for now or another event ("after !dig 3 days"); what it comes to is not decided here. The colon of a time is none that ends it.
    [GeneratedRegex(@"^\s{0,3}(?<start>(?=-?\d|now\b|(?:(?:after|before|by)\s+)?!\w|[A-Z][a-z]{2,8}\.? \d)[^/:#\n]{1,40}?(?:\d:\d\d(?::\d\d)?(?:\.\d+)?Z?(?: ?[ap]m)?)?)(?:\s*/\s*|\s+-\s+|\s+to\s+|\s*(?=:))(?<end>(?:[^/:#\n]{1,40}?(?:\d:\d\d(?::\d\d)?(?:\.\d+)?Z?(?: ?[ap]m)?)?)?):(?:\s+(?<text>.*))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s{0,3}(?<start>\d{1,2}/(?:\d{1,2}/)?\d{4})(?:\s*-\s*(?<end>\d{1,2}/(?:\d{1,2}/)?\d{4}|\d{4}|now))?:(?:\s+(?<text>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex American();

    [GeneratedRegex(@"^(?:(?:section|group)\s+(?<name>.+)|(?<level>#{1,6})\s+(?<name>.+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*end(?:Section|Group)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SectionEnd();

    [GeneratedRegex(@"^\s*//(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:[A-Za-z#][\w -]*:.*|\s+\S.*|)$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"(?<=^|\s)#([\p{L}\p{N}_-]{1,100})", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=^|\s)\\(?=[#@])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"(?<=^|\s)@([\p{L}\p{N}_.-]{1,100})", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
