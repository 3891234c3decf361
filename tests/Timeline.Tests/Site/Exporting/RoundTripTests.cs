using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Model;
using Timeline.Site;
using Timeline.Site.Exporting;
using Timeline.Site.Planning;
using Timeline.Tests.Cli;

namespace Timeline.Tests.Site.Exporting;

/// <summary>
/// What is exported and imported again by the real program is what it was, but for what the export says that its form cannot hold.
/// </summary>
public sealed class RoundTripTests
{
    // Which losses stand for which difference: words of their sentences.
    private static readonly Dictionary<string, string[]> Sentences = new(StringComparer.Ordinal)
    {
        ["presence"] = ["left out"],
        ["id"] = ["ids"],
        ["title"] = ["in words in the title"],
        ["date"] = ["in words", "known to the minute", "names of time zones", "show twice", "(its offset or zone)"],
        ["summary"] = ["links within the site", "headings, code"],
        ["body"] = ["longer texts"],
        ["lane"] = ["lane"],
        ["importance"] = ["importance"],
        ["order"] = ["order of events"],
        ["status"] = ["retracted"],
        ["added"] = ["was added"],
        ["note"] = ["notes on entries"],
        ["related"] = ["related"],
        ["aliases"] = ["former ids"],
        ["media"] = ["media"],
        ["links"] = ["links"],
        ["place"] = ["places"],
        ["terms"] = ["facet", "terms", "tag"],
        ["citations"] = ["quotes"],
        ["dates"] = ["dates that other sources give"],
        ["corrections"] = ["corrections"],
        ["extra"] = ["fields of the author's own"],
    };

    [Theory]
    [InlineData("csv", "events.csv")]
    [InlineData("excel-csv", "events.csv")]
    [InlineData("timelinejs", "timelinejs.json")]
    [InlineData("timelinejs-sheet", "timelinejs.csv")]
    [InlineData("markwhen", "events.mw")]
    [InlineData("json", "events.json")]
    public void What_comes_back_is_what_went_out_but_for_the_losses(string name, string file)
    {
        using var folder = new TemporaryFolder().WithCopyOf(Path.Combine(ExportedSite.Folder, "site"), "here");
        var differences = Differences(folder, name, file, out var told);
        var losses = Losses(folder["here"], name);
        var untold = differences.Where(d => !losses.Any(loss =>
            Sentences[d.Field].Any(words => loss.What.Contains(words, StringComparison.Ordinal))
            && (loss.Events.IsEmpty || loss.Events.Contains(d.Id)))
            // What the file holds and the import has no field for, that names.
            && !(name == "json" && told.Contains($"'{d.Field}", StringComparison.Ordinal)));
        Assert.Equal([], untold.Select(d => $"{d.Id}: {d.Field}: {d.Was} → {d.Is}"));
    }

    // Every form that EDTF has, one event each.
    [Theory]
    [InlineData("csv", "events.csv")]
    [InlineData("excel-csv", "events.csv")]
    [InlineData("json", "events.json")]
    [InlineData("timelinejs", "timelinejs.json")]
    [InlineData("timelinejs-sheet", "timelinejs.csv")]
    [InlineData("markwhen", "events.mw")]
    [InlineData("ics", "events.ics")]
    public void Every_kind_of_date_comes_back_or_is_told_of(string name, string file)
    {
        string[] dates =
        [
            "1985-04-12", "1985-04", "1985", "0000", "0001-01-01", "9999-12-31", "-0001", "-0043-03-15", "-9999", "Y170000002", "1950S2",
            "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30+04:30", "1985-04-12T00:00:00",
            "1985-04-12T09:30", "1985-04-12T09:30[Europe/Brussels]", "1985-04-12T09:30:00.25Z", "2026-10-25T02:30:00[Europe/Brussels]", "9999-12-31T23:30:00-02:00",
            "0001-01-01T00:30:00+02:00", "-0043-03-15T10:00:00Z", "2020-05-01T01:26/2020-05-01T01:27",
            "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02", "1964/1964",
            "2001-21", "2001-24", "2001-34", "2001-38", "2001-41", "2001-29", "1984?", "2004-06~", "2004-06-11%", "2004-06~-11", "?2004-06-~11", "201X",
            "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "XXXX-09-10", "1XXX-12", "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12",
            "../1985", "1985-04-12/", "/1985-04", "/1985", "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "{1960,1961-12}", "{..1984}",
            "1984~/2004-06", "1984-06?/2004-08?", "2004-06-XX/2004-07-03", "-0100/-0050", "-0100/0100", "0476-09-04",
        ];
        using var folder = new TemporaryFolder().With("here/input/timeline.yml", "title: Dates\nevidence: { require: none }\n");
        for (var i = 0; i < dates.Length; i++)
        {
            folder.With($"here/input/events/e{i}.yml", $"title: Event {(char)('a' + i / 26)}{(char)('a' + i % 26)}\ndate: \"{dates[i]}\"\n");
        }

        var differences = Differences(folder, name, file, out _);
        var losses = Losses(folder["here"], name);
        var isExact = name is "csv" or "excel-csv" or "json";
        Assert.Equal([], differences.Where(d => isExact || !losses.Any(loss => (loss.Events.IsEmpty && d.Field == "id") || loss.Events.Contains(d.Id)))
            .Select(d => $"{d.Id}: {d.Field}: {d.Was} → {d.Is}"));
        // What is told of is really lost.
        var lost = differences.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], losses.SelectMany(loss => loss.Events).Distinct().Where(id => !lost.Contains(id)));
    }

    // A site that says nothing but what every form can hold comes back whole, whatever its words are.
    [Theory]
    [InlineData("csv", "events.csv")]
    [InlineData("timelinejs", "timelinejs.json")]
    [InlineData("timelinejs-sheet", "timelinejs.csv")]
    [InlineData("markwhen", "events.mw")]
    [InlineData("json", "events.json")]
    public void What_every_form_can_hold_comes_back_whole(string name, string file)
    {
        using var folder = new TemporaryFolder().With("here/input/timeline.yml", "title: Plain\nevidence: { require: none }\nfacets: { tags: { title: Tags } }\n");
        string[] titles = ["=1+1", "#tag first", "an @handle", "a; b, \"c\"", "section of a road", "\\backslash", "1990: a year", "<b>no tag</b>", "x & y", "ünï 日本 🚢"];
        string[] dates = ["1816", "1816-05", "1816-05-04", "1816-05-04/1816-06-01", "1816/1820", "0476", "1999-12-31", "2001-02/2002-03", "1000", "2024-02-29"];
        string[] texts = ["Plain words.", "- one\n- two", "1990: not an event\n\n# Not a title", "`code` and **bold**", "'=1+1", "@x", "a\n\nb", "// no comment",
            "group of people", "key: value"];
        for (var i = 0; i < titles.Length; i++)
        {
            folder.With($"here/input/events/e{i}.yml",
                $"title: {Quoted(titles[i])}\ndate: \"{dates[i]}\"\nsummary: {Quoted(texts[i])}\ntags: [t{i}]\n");
        }

        // Without ids, and without headings and code where texts become HTML.
        Assert.Equal([], Differences(folder, name, file, out _)
            .Where(d => d.Field != "id" || name is "csv" or "json" or "timelinejs")
            .Where(d => !name.StartsWith("timelinejs", StringComparison.Ordinal) || d.Id is not ("e2" or "e3"))
            .Select(d => $"{d.Id}: {d.Field}: {d.Was} → {d.Is}"));
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private sealed record Difference(string Id, string Field, string Was, string Is);

    private static Difference[] Differences(TemporaryFolder folder, string name, string file, out string told)
    {
        Run(folder["here"], "export", name, "--to", "../" + file);
        Directory.CreateDirectory(folder["back/input"]);
        File.Copy(folder["here/input/timeline.yml"], folder["back/input/timeline.yml"]);
        if (name == "json")
        {
            // Files that events name travel beside the data.
            if (Directory.Exists(folder["here/input/assets"]))
            {
                folder.WithCopyOf(folder["here/input/assets"], "back/input/assets");
            }

            Run(folder["here"], "build", "-o", "../site");
            if (File.ReadAllText(folder["site/sources.json"]).Contains("\"id\"", StringComparison.Ordinal))
            {
                Run(folder["back"], "import", "../site/sources.json");
            }
        }

        told = Run(folder["back"], "import", "../" + file);
        var before = ExportedSite.Read(folder["here"]).Events.Select(e => e.Event).Where(e => e.Status != Status.Draft).ToArray();
        var after = ExportedSite.Read(folder["back"]).Events.Select(e => e.Event).ToList();
        var differences = new List<Difference>();
        foreach (var was in before)
        {
            var found = after.Find(e => e.Id == was.Id) ?? after.Find(e => e.Title == was.Title)
                ?? after.Find(e => e.Title.StartsWith(was.Title, StringComparison.Ordinal));
            if (found is null)
            {
                differences.Add(new(was.Id, "presence", was.Title, ""));
                continue;
            }

            after.Remove(found);
            var (fields, others) = (Fields(was, withNotes: name == "json"), Fields(found, withNotes: name == "json"));
            differences.AddRange(fields.Where(f => f.Value != others[f.Key]).Select(f => new Difference(was.Id, f.Key, f.Value, others[f.Key])));
        }

        Assert.Equal([], after.Select(e => e.Id));
        return [.. differences];
    }

    private static Dictionary<string, string> Fields(Event e, bool withNotes) => new(StringComparer.Ordinal)
    {
        ["id"] = e.Id,
        ["title"] = e.Title,
        ["date"] = e.Date.Value.ToString(),
        ["summary"] = Text(e.Summary, withNotes),
        ["body"] = e.Body is { } body ? Text(body, withNotes) : "",
        ["lane"] = e.Lane ?? "",
        ["importance"] = $"{e.Importance}",
        ["order"] = $"{e.Order}",
        ["status"] = $"{e.Status}",
        ["added"] = $"{e.Added?.Value}",
        ["note"] = e.Note ?? "",
        ["related"] = string.Join(' ', e.Related.Select(r => r.Id).Where(id => id != "secret-draft")),
        ["aliases"] = string.Join(' ', e.Aliases.Select(a => a.Id)),
        ["media"] = string.Join(' ', e.Media.Select(m => $"{m.File ?? m.Url?.Replace("https://example.org/river/", "", StringComparison.Ordinal)} {m.Alt} {m.Caption} {m.Credit}")),
        ["links"] = string.Join(' ', e.Links.Select(l => $"{l.Title} {l.Url}")),
        ["place"] = $"{e.Place}",
        ["terms"] = string.Join(' ', e.Facets.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Select(t => $"{f.Key}:{t.Id}"))),
        ["citations"] = string.Join(' ', e.Citations.Select(c => $"{c.Id} {c.Source.Id} {c.Quote?.Text} {string.Join(',', c.Supports)}")),
        ["dates"] = string.Join(' ', e.Dates.Select(d => d.Date.Value)),
        ["corrections"] = string.Join(' ', e.Corrections.Select(c => $"{c.Date.Value} {c.What} {c.Why}")),
        ["extra"] = e.Extra is null ? "" : string.Join(' ', e.Extra.Entries.Select(x => x.Key)),
    };

    // Blank space and the sign of a list say nothing.
    private static string Text(LocatedText text, bool withNotes) => string.Join(' ',
        (withNotes ? text.Text : AuthorText.WithoutNotes(text.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<Loss> Losses(string folder, string name)
    {
        var plan = SitePlan.Make(ExportedSite.Read(folder), new SiteOptions { InputFolder = Path.Combine(folder, "input"), Exports = [name] }).Plan!;
        return AllExports.Named(name)!.Made?.Write(plan.Views).Losses ?? [];
    }

    private static string Run(string folder, params string[] arguments)
    {
        var run = TimelineProgram.Run(folder, arguments);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        return run.Out;
    }
}
