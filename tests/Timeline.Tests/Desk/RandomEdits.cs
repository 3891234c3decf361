using System.Globalization;

using Timeline.Content;
using Timeline.Site.Planning;

namespace Timeline.Tests.Desk;

/// <summary>A small site whose files are edited at random: written, renamed, moved, removed; events, sources, settings, translations, templates.</summary>
internal sealed class RandomEdits : IDisposable
{
    private const string Words = "The board met on 3 May 1903 and voted to close the dock for repairs. On 9 June 1904 the dock was opened again.";

    private static readonly string[] Titles = ["The dock", "Het dok", "A vote", "*Repairs*", "Opening: \"again\""];
    private static readonly string[] Dates = ["1903-05-03", "1904-06-09", "1903", "1903/1904", "1904~", "[1903,1905]", "13 May"];
    private static readonly string[] Quotes = ["The board met on 3 May 1903", "the dock for repairs", "the dock was opened again", "nobody said this"];
    private static readonly string[] Bodies = ["It met. [@a]", "It met, as the *minutes* say.\n\nThen it voted. [@a]", "My own words. [@self]", "See [b](../e2/), ![x](../../assets/p.svg) and [@nowhere]."];

    private readonly Random random;
    private readonly bool isSound;
    private readonly string host;
    private readonly TemporaryFolder folder = new();
    private readonly List<string> names = [];
    private DateTime clock = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="seed">Another, and the edits are others.</param>
    /// <param name="isSound">Whether nearly all of it can be built: of what may stand in a file, the last of each kind is amiss, or may become so.</param>
    public RandomEdits(int seed, bool isSound = false)
    {
        // With an address, a site has feeds, a sitemap and social cards, too.
        (random, this.isSound, host) = (new(seed), isSound, isSound && seed % 4 == 0 ? "host: https://example.org/dock\n" : "");
        Settings();
        for (var i = 0; i < 8; i++)
        {
            Event();
        }

        Write("seeds/minutes.yml", "title: Minutes\ntext: minutes.txt\n");
        Write("seeds/minutes.txt", Words);
        Write("input/pages/about.md", "---\ntitle: About\n---\nAbout [e1](../events/e1/).\n");
    }

    public ReadOptions Read => new(folder["input"]);

    public SiteOptions Site => new()
    {
        InputFolder = folder["input"], SeedsFolder = folder["seeds"], ThemeFolder = folder["theme"], OutputFolder = folder["output"],
    };

    public string this[string path] => folder[path];

    /// <summary>One edit: what was done, and the full paths that a watch of the folders would name.</summary>
    public (string What, HashSet<string> Paths) Next()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var what = random.Next(22) switch
        {
            < 6 => Event(paths),
            6 => Rename(paths),
            7 => Move(paths),
            8 => Remove(paths),
            9 => Settings(paths),
            10 => Write("seeds/minutes.txt", random.Next(2) == 0 ? Words : Words.Replace("close", "open", StringComparison.Ordinal), paths),
            11 => Write("seeds/minutes.yml", $"title: {Quoted(Any(Titles))}\ntext: minutes.txt\n" + (random.Next(2) == 0 ? "publish: full\n" : ""), paths),
            12 => Toggle("theme/parts/footer.html", Slips(3) ? "{{ if }}" : $"<p>{{{{ site.title }}}} {random.Next(9)}</p>\n", paths),
            13 when random.Next(3) == 0 => Toggle("theme/pages/own.html", Slips(2) ? "no front matter" : "---\nfor: site\npath: own.html\n---\n<p>{{ site.title }}</p>\n", paths),
            13 => Toggle("theme/i18n/en.yml", $"\"nav.home\": Home {random.Next(9)}\n", paths),
            14 => Toggle("input/assets/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", paths),
            15 => CameAndWent(paths),
            < 20 => Say(paths),
            _ => Reword(paths),
        };
        return (what, paths);
    }

    /// <summary>The commonest edit: words of an event, and nothing else of it.</summary>
    public string Reword(HashSet<string>? paths = null)
    {
        var name = Any([.. names]);
        if (!File.Exists(folder[name]))
        {
            return "nothing";
        }

        var lines = File.ReadAllLines(folder[name]).ToList();
        lines.RemoveAll(line => line.StartsWith("note: ", StringComparison.Ordinal) || line.StartsWith('#'));
        switch (random.Next(5))
        {
            case 0:
                Replace("title: ", $"title: '{Any(Titles)} {random.Next(99)}'");
                break;
            case 1:
                Replace("summary: ", $"summary: {Summary("was told again")}");
                break;
            case 2:
                Replace("body: ", $"body: |\n  Once more {random.Next(99)}. [@self]");
                break;
            case 3:
                lines.Add($"note: A word {random.Next(9)}");
                break;
            default:
                lines.Insert(0, "# What follows moves down a line.");
                break;
        }

        return Write(name, string.Join('\n', lines) + "\n", paths);

        void Replace(string key, string words)
        {
            if (lines.FindIndex(line => line.StartsWith(key, StringComparison.Ordinal)) is >= 0 and var at)
            {
                lines[at] = words;
            }
        }
    }

    public void Dispose() => folder.Dispose();

    private string Any(string[] values) => values[random.Next(values.Length)];

    private string AnyOf(string[] values) => values[random.Next(values.Length - (isSound ? 1 : 0))];

    // Some titles are no text of YAML's where nothing stands round them.
    private string Quoted(string text) => isSound ? $"'{text}'" : text;

    private string Summary(string what) => Quoted($"{Any(Titles).Replace(':', ' ')} {what}. [@a]");

    private bool Slips(int oneIn) => random.Next(oneIn) == 0 && !isSound;

    private string Event(HashSet<string>? paths = null)
    {
        var name = names.Count > 0 && paths is not null && random.Next(5) > 0 ? Any([.. names]) : string.Create(CultureInfo.InvariantCulture, $"input/events/e{names.Count}.yml");
        if (!names.Contains(name))
        {
            names.Add(name);
        }

        var title = Slips(4) ? $"{{ en: {random.Next(99)}, nl: Het dok }}" : $"'{Any(Titles)} {random.Next(99)}'";
        return Write(name, $"title: {title}\ndate: {Quoted(AnyOf(Dates))}\nsummary: {Summary("was told")}\n"
            + (random.Next(3) == 0 ? "tags: [Dock, dock, Port]\n" : "tags: [Port]\n")
            + (random.Next(9) == 0 ? "status: draft\n" : "") + (Slips(9) ? "lane: nowhere\n" : "")
            + (Slips(4) ? "related: [e1, e77]\n" : "")
            + $"body: |\n  {AnyOf(Bodies).Replace("\n", "\n  ", StringComparison.Ordinal)}\n"
            + $"citations: [{{ id: a, source: {(Slips(9) ? "nobody" : "minutes")}, quote: \"{AnyOf(Quotes)}\", supports: [title, date] }}]\n", paths);
    }

    // What an event says is written anew; its date, terms and status stay.
    private string Say(HashSet<string> paths)
    {
        var name = Any([.. names]);
        if (!File.Exists(folder[name]))
        {
            return "nothing";
        }

        string[] places = ["date:", "tags:", "status:"];
        var kept = File.ReadLines(folder[name]).Where(line => places.Any(line.StartsWith));
        return Write(name, $"title: '{Any(Titles)} {random.Next(99)}'\nsummary: {Summary("was said")}\n"
            + (random.Next(4) == 0 ? "lane: city\n" : "") + (Slips(4) ? "related: [e2, e78]\n" : "")
            + string.Concat(kept.Select(line => line + "\n"))
            + $"body: |\n  {AnyOf(Bodies).Replace("\n", "\n  ", StringComparison.Ordinal)}\n"
            + $"citations: [{{ id: a, source: {(Slips(9) ? "nobody" : "minutes")}, quote: \"{AnyOf(Quotes)}\", supports: [title] }}]\n", paths);
    }

    private string Settings(HashSet<string>? paths = null) => Write("input/timeline.yml",
        $"title: {{ en: The dock {random.Next(3)}, nl: Het dok }}\nlanguage: {(random.Next(3) == 0 ? "nl" : "en")}\nlanguages: {{ en: ../en/, nl: ../nl/ }}\n{host}"
        + $"evidence: {{ require: none }}\nfacets: {{ tags: {{ title: Tags }} }}\nlanes: [{(random.Next(2) == 0 ? "city" : "city, nowhere")}]\n", paths);

    private string Rename(HashSet<string> paths)
    {
        var i = random.Next(names.Count);
        var to = string.Create(CultureInfo.InvariantCulture, $"{names[i][..names[i].LastIndexOf('/')]}/r{random.Next(1000)}.yml");
        if (!File.Exists(folder[names[i]]) || Path.Exists(folder[to]))
        {
            return "nothing";
        }

        File.Move(folder[names[i]], folder[to]);
        paths.UnionWith([folder[names[i]], folder[to]]);
        var what = $"rename {names[i]} to {to}";
        names[i] = to;
        return what;
    }

    // A folder with a file in it goes by one name.
    private string Move(HashSet<string> paths)
    {
        var (from, to) = random.Next(2) == 0 ? ("input/events", "input/moved") : ("input/moved", "input/events");
        if (!Directory.Exists(folder[from]) || Path.Exists(folder[to]))
        {
            return "nothing";
        }

        Directory.Move(folder[from], folder[to]);
        paths.UnionWith([folder[from], folder[to]]);
        for (var i = 0; i < names.Count; i++)
        {
            names[i] = names[i].Replace(from + "/", to + "/", StringComparison.Ordinal);
        }

        return $"move {from} to {to}";
    }

    private string Remove(HashSet<string> paths)
    {
        if (names.Count < 5)
        {
            return "nothing";
        }

        var name = Any([.. names]);
        names.Remove(name);
        File.Delete(folder[name]);
        paths.Add(folder[name]);
        return "remove " + name;
    }

    private string Toggle(string path, string text, HashSet<string> paths)
    {
        if (random.Next(2) == 0 && File.Exists(folder[path]))
        {
            File.Delete(folder[path]);
            paths.Add(folder[path]);
            return "remove " + path;
        }

        return Write(path, text, paths);
    }

    private string CameAndWent(HashSet<string> paths)
    {
        paths.Add(folder["input/events/4913"]);
        return "nothing that stayed";
    }

    // Each write at a later time than the last: clocks of file systems tick more slowly than this test writes.
    private string Write(string path, string text, HashSet<string>? paths = null)
    {
        folder.With(path, text);
        clock += TimeSpan.FromSeconds(1);
        File.SetLastWriteTimeUtc(folder[path], clock);
        paths?.Add(folder[path]);
        return "write " + path;
    }
}
