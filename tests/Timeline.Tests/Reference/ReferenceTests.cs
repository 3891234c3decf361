using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;
using Timeline.Tests.Site;

namespace Timeline.Tests.Reference;

/// <summary>
/// The pages under input/pages/reference/ of the example say what the program does: they are made here. TIMELINE_WRITE=1 writes them anew.
/// </summary>
public sealed class ReferenceTests
{
    private static string Folder => Path.Combine(Repository.Root, "input", "pages", "reference");

    [Fact]
    public void The_pages_are_what_the_program_says_of_itself()
    {
        var made = DiagnosticPages.All().Select(page => (Path: page.Path.Length == 0 ? "diagnostics.md" : $"diagnostics/{page.Path}.md", page.Text))
            .Append(("fields.md", FieldPage.Text())).Append(("dates.md", DatePage.Text()))
            .ToDictionary(page => page.Item1, page => page.Item2, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
        {
            foreach (var (path, text) in made)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
                File.WriteAllText(Path.Combine(Folder, path), text);
            }
        }

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.All(made, page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(Folder, page.Key))));
    }

    [Fact]
    public void Every_field_has_an_example_that_its_reader_takes()
    {
        var complaints = new Complaints();
        foreach (var table in FieldPage.Records)
        {
            Assert.NotEqual("", table.Meaning);
            foreach (var field in table.Fields)
            {
                Assert.True(field.Example is not null, $"'{field.Name}' of the {table.Record} has no example");
                Read(table, field, field.Example, complaints);
            }
        }

        Assert.Equal([], complaints.ToImmutable().Select(d => d.ToString()));
    }

    [Fact]
    public void A_default_is_what_the_absence_of_a_field_means()
    {
        using var without = Site(_ => "");
        using var with = Site(table => string.Concat(table.Fields.Where(f => f.Default is not null).Select(f => $"{f.Name}: {f.Default}\n")));
        Assert.Equal(without.Tree().OrderBy(file => file.Key, StringComparer.Ordinal), with.Tree().OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    // A site that has a record of each kind with defaults. Each is the last thing in its file, so that no line moves that a page names.
    private static SmallSite Site(Func<FieldTable, string> defaults)
    {
        var site = new SmallSite("title: Small\nevidence:\n  sentences: listed\n" + Indented(defaults(FieldTables.EvidenceRules), 2)
                + "facets:\n  people:\n    title: People\n" + Indented(defaults(FieldTables.Facet), 4) + defaults(FieldTables.Settings))
            .With("input/events/one.yml", "title: One\npeople: [jane]\nsummary: The bridge was declared open. [@herald]\n"
                + "citations: [{ source: herald, quote: the bridge was declared open, supports: [title, date, people] }]\n"
                + "date:\n  edtf: 1932\n" + Indented(defaults(FieldTables.Date), 2) + defaults(FieldTables.Event))
            .With("seeds/herald.yml", "title: The Herald\ntext: herald.txt\n" + defaults(FieldTables.Source))
            .With("seeds/herald.txt", "In 1932 the bridge was declared open by the mayor.\n");
        site.Built();
        return site;
    }

    // The record of the field, whole and in its place; what reads it complains of what it does not take.
    private static void Read(FieldTable table, Field field, string example, Complaints complaints)
    {
        var names = table.Fields.Where(f => f.Required || f == field).ToDictionary(f => f.Name, f => f == field ? example : f.Example);
        if (table == FieldTables.Citation && field.Name != "source")
        {
            names.TryAdd(field.Meaning.StartsWith("Inline source", StringComparison.Ordinal) ? "title" : "source", "herald-1932");
        }
        else if (table == FieldTables.Media && field.Name != "url")
        {
            names.TryAdd("file", "opening.jpg");
        }
        else if (table == FieldTables.Term && field.Name != "title")
        {
            // Neither says anything without the other.
            names.TryAdd("latitude", "-33.8523");
            names.TryAdd("longitude", "151.2108");
        }
        else if (table == FieldTables.Archive)
        {
            names.TryAdd("date", "2025-09-11");
        }

        var record = string.Concat(names.Select(pair => $"{pair.Key}: {pair.Value}\n"));
        var (root, text) = Placed(table, record);
        var path = $"{table.Record}-{field.Name}.yml";
        if (ContentNodes.Read(new TextFile(path, text), complaints) is not YamlMap map)
        {
            return;
        }

        var settings = new Settings { Title = "Small", At = default };
        object? read = root switch
        {
            "event" => new EventReader(settings, FieldTables.Event, complaints).Read(map, "one", []),
            "source" => new SourceReader(complaints).Read(map, path),
            "settings" => new SettingsReader(complaints).Read(map),
            _ => PageReader.Read(map, "pages/one.md", complaints),
        };
        Assert.NotNull(read);
    }

    private static (string Root, string Text) Placed(FieldTable table, string record)
    {
        const string Event = "title: One\ndate: 1932\n";
        return table.Record switch
        {
            "event" or "source" or "settings" or "page" => (table.Record, record),
            "date" => ("event", "title: One\ndate:\n" + Indented(record, 2)),
            "archive" => ("source", "title: One\narchive:\n" + Indented(record, 2)),
            "locator" => ("event", Event + "citations:\n  - source: herald\n    locator:\n" + Indented(record, 6)),
            "citation" => ("event", Event + "citations:\n  -\n" + Indented(record, 4)),
            "competing date" => ("event", Event + "dates:\n  -\n" + Indented(record, 4)),
            "media" => ("event", Event + "media:\n  -\n" + Indented(record, 4)),
            "link" => ("event", Event + "links:\n  -\n" + Indented(record, 4)),
            "correction" => ("event", Event + "corrections:\n  -\n" + Indented(record, 4)),
            "place" => ("event", Event + "place:\n" + Indented(record, 2)),
            "translation" => ("event", Event + "translations:\n  nl:\n" + Indented(record, 4)),
            "facet" => ("settings", "title: Small\nfacets:\n  people:\n" + Indented(record, 4)),
            "term" => ("settings", "title: Small\nfacets:\n  places:\n    terms:\n      bank:\n" + Indented(record, 8)),
            "lane" => ("settings", "title: Small\nlanes:\n  -\n" + Indented(record, 4)),
            "era" => ("settings", "title: Small\neras:\n  -\n" + Indented(record, 4)),
            "scale of importance" => ("settings", "title: Small\nimportance:\n" + Indented(record, 2)),
            _ => ("settings", $"title: Small\n{table.Record}:\n" + Indented(record, 2)),
        };
    }

    private static string Indented(string lines, int by) =>
        string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{new string(' ', by)}{line}\n"));
}
