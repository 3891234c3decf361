using Timeline.Content.Input;
using Timeline.Content.Reading;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>
/// Reads <c>import.yml</c>. Its keys are our fields (of events, or of sources) and the site's facets; its values say where in a record of
/// theirs they are.
/// </summary>
internal sealed class MappingReader(Complaints complaints)
{
    public static readonly FieldTable Table = new("mapping",
    [
        new("format", FieldKind.Text, "How the file is read: csv, json, xlsx … Default: by its name."),
        new("rows", FieldKind.Text, "Where in the file the records are: a path such as timeline.date, or the name of a sheet."),
        new("into", FieldKind.Choice, "What the records become.") { Choices = ["events", "sources"] },
        new("dates", FieldKind.Record, "How dates are written.")
        {
            Inside = new("dates", [
                new("order", FieldKind.Choice, "The order of day, month and year.") { Choices = ["dmy", "mdy", "ymd"] },
                new("language", FieldKind.Text, "The language of dates in words."),
                new("years", FieldKind.Choice, "What the year -476 is: 476 BCE (historical, the default) or 477 " +
                    "BCE.") { Choices = ["historical", "astronomical"] },
                new("midnight", FieldKind.Choice, "What 00:00 is: no time (the default), or a time.") { Choices = ["none", "time"] },
            ]),
        },
        new("facets", FieldKind.Text, "Where a record has the terms of the site's own facets, each under its id: a path, or . for the " +
            "record itself, where semicolons part them."),
        new("html", FieldKind.Choice, "What tags of HTML are in their texts: they become Markdown (the default), or are words that " +
            "stay.") { Choices = ["read", "keep"] },
        new("origin", FieldKind.Text, "What tells a record when it is imported again. Default: its id, else its words."),
        new("skip", FieldKind.Free, "Records to leave out: path → the words it then says."),
        new("ignore", FieldKind.Texts, "What is left out on purpose."),
        new("recognise", FieldKind.Texts, "Of a format this program knows: the paths that tell it."),
    ]);

    public static readonly string[] TextKeys = ["from", "instead", "value", "template", "join", "split", "map", "each", "names"];

    /// <summary>An event's <c>dates</c>: by that name a mapping says how dates are written.</summary>
    public static readonly Field OtherDates = FieldTables.Event.Fields.First(field => field.Name == "dates") with { Name = "other_dates" };

    /// <summary>Of a locator: one text that says all of it, as our own data files have it.</summary>
    public const string Words = "words";

    private static readonly string[] EndKeys = ["year", "month", "day", "time", "hour", "minute", "second", "unix", "serial", "precision"];

    // Said once for the whole file, before its rules are read.
    private bool keepsHtml;

    public static readonly string[] DateKeys =
        ["from", "start", "end", "shown", "approximate", "inferred", "note", .. EndKeys, .. EndKeys.Select(key => "end_" + key)];

    /// <summary>Null, with complaints, where it cannot be used.</summary>
    public Mapping? Read(TextFile file)
    {
        var before = complaints.Count;
        if (ContentNodes.Read(file, complaints) is not { } node)
        {
            return null;
        }

        if (node is not YamlMap map)
        {
            complaints.Add(Codes.ImportMapping, node.At, "a mapping is a map of our fields to theirs, such as 'title: Headline'");
            return null;
        }

        var own = new FieldReader(map with { Entries = [.. map.Entries.Where(e => Table.Names.Contains(e.Key))] }, Table, complaints);
        keepsHtml = own.Choice("html") == 1;
        var into = own.Choice("into") == 1 ? Target.Sources : Target.Events;
        var table = into == Target.Sources ? FieldTables.Source : FieldTables.Event.With([OtherDates]);
        var facets = into == Target.Sources ? []
            : map.Entries.Select(e => e.Key).Where(key => !table.Names.Contains(key) && !Table.Names.Contains(key)).ToImmutableArray();
        foreach (var entry in map.Entries.Where(e =>
            into == Target.Sources && !table.Names.Contains(e.Key) && !Table.Names.Contains(e.Key)))
        {
            complaints.Add(Codes.ImportMapping, entry.KeyAt,
                $"'{entry.Key}' is no field of a source{Suggestion.Clause(entry.Key, table.Names)}");
        }

        foreach (var facet in facets)
        {
            Facet(facet, map, table);
        }

        var fields = table.With(facets.Select(f => new Field(f, FieldKind.Texts, f)));
        var rule = Record(map, fields, "", isWhole: true);
        var dates = own.Record("dates");
        return complaints.Count > before && complaints.ToImmutable().Skip(before).Any(d => d.Severity == Severity.Error) ? null
            : new(into, rule)
        {
            Name = file.Path,
            Format = own.Text("format"),
            Rows = own.Text("rows"),
            FacetsAt = own.Text("facets"),
            Origin = own.Text("origin") is { } origin ? NodePath.Parse(origin) : null,
            Skip = Skipped(own.Node("skip")),
            Ignored = Paths(own.Node("ignore")),
            Dates = new()
            {
                Order = dates?.Text("order"),
                Language = dates?.Text("language"),
                Astronomical = dates?.Choice("years") == 1,
                MidnightCounts = dates?.Choice("midnight") == 1,
            },
            Facets = facets,
        };
    }

    private void Facet(string name, YamlMap map, FieldTable table)
    {
        var at = map.Entries.First(e => e.Key == name).KeyAt;
        if (Content.Model.Ids.Problem(name) is { } problem)
        {
            complaints.Add(Codes.ImportMapping, at, $"'{name}' is no field of an event, and as the name of a facet {problem}");
        }
        else if (Suggestion.For(name, table.Names.Concat(Table.Names)) is { } near && name.Length > 4 && name != near + "s")
        {
            complaints.Add(Codes.ImportMapping with { Severity = Severity.Warning }, at, $"'{name}' is taken for a facet; did you mean " +
                $"the field '{near}'?");
        }
    }

    private ImmutableDictionary<NodePath, ImmutableArray<string>> Skipped(YamlNode? node)
    {
        var skipped = ImmutableDictionary.CreateBuilder<NodePath, ImmutableArray<string>>();
        foreach (var entry in (node as YamlMap)?.Entries ?? [])
        {
            skipped[NodePath.Parse(entry.Key)] = [.. Texts(entry.Value)];
        }

        return skipped.ToImmutable();
    }

    private RecordRule Record(YamlMap map, FieldTable table, string record, bool isWhole = false)
    {
        var rules = ImmutableArray.CreateBuilder<(string, Rule)>();
        NodePath? each = null;
        foreach (var entry in map.Entries.Where(e => !isWhole || !Table.Names.Contains(e.Key)))
        {
            if (!isWhole && entry.Key == "each" && entry.Value is YamlScalar list)
            {
                each = NodePath.Parse(list.Value);
            }
            else if (table.Fields.FirstOrDefault(f => f.Name == entry.Key) is { } field)
            {
                if (Of(entry.Value, field) is { } rule)
                {
                    rules.Add((field == OtherDates ? "dates" : field.Name, rule));
                }
            }
            else if (!isWhole)
            {
                complaints.Add(Codes.ImportMapping, entry.KeyAt,
                    $"'{entry.Key}' is no field of a {table.Record}{Suggestion.Clause(entry.Key, [.. table.Names, "each"])}");
            }
        }

        return new(rules.ToImmutable()) { Each = each, Needs = NeedsOf(record) };
    }

    // A citation without a source is none; nor is a picture without one, or a place that is nowhere.
    private static ImmutableArray<string> NeedsOf(string record) => record switch
    {
        "citations" or "source" => ["source", "title", "url"],
        "media" => ["file", "url", "embed"],
        "links" or "archive" => ["url"],
        "place" => ["latitude"],
        "other_dates" => ["date"],
        _ => [],
    };

    private Rule? Of(YamlNode node, Field field) => field.Kind switch
    {
        FieldKind.Date => Date(node),
        FieldKind.Record when field.Name == "locator" && node is YamlMap map && Path(map, Words) is { } words => new LocatorRule(words,
            Record(map with { Entries = [.. map.Entries.Where(e => e.Key != Words)] }, field.Inside!, field.Name)),
        FieldKind.Record => node is YamlMap map ? Record(map, field.Inside!, field.Name) : Wrong(node, $"'{field.Name}' is a map of its " +
            "own fields to theirs"),
        FieldKind.Records => Records(node, field),
        FieldKind.ByLanguage or FieldKind.Free => Wrong(node, $"'{field.Name}' cannot be imported"),
        _ => Text(node, field),
    };

    private static RecordRule Sole(string inner, YamlScalar path, Field field) =>
        new([(inner, new TextRule([NodePath.Parse(path.Value)]))]) { Needs = NeedsOf(field.Name) };

    private RecordsRule? Records(YamlNode node, Field field)
    {
        var items = node is YamlList list ? list.Items : [node];
        var rules = ImmutableArray.CreateBuilder<RecordRule>();
        foreach (var item in items)
        {
            if (item is YamlMap map)
            {
                rules.Add(Record(map, field.Inside!, field.Name));
            }
            else if (item is YamlScalar path)
            {
                rules.Add(Sole("url", path, field));
            }
            else
            {
                Wrong(item, $"'{field.Name}' is a map of its own fields to theirs, or a list of them");
            }
        }

        return new(rules.ToImmutable());
    }

    private DateRule? Date(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            return new DateRule { Start = new() { Whole = Paths(node) } };
        }

        foreach (var entry in map.Entries.Where(e => !DateKeys.Contains(e.Key)))
        {
            complaints.Add(Codes.ImportMapping, entry.KeyAt, $"'{entry.Key}' is no part of a date{Suggestion.Clause(entry.Key, DateKeys)}");
        }

        var end = End(map, Paths(map.Find("end")), "end_");
        return new()
        {
            Start = End(map, Paths(map.Find("from") ?? map.Find("start")), ""),
            End = end.Reads.Any() ? end : null,
            Shown = Paths(map.Find("shown")),
            Approximate = Path(map, "approximate"),
            Inferred = Path(map, "inferred"),
            Note = Path(map, "note"),
        };
    }

    private static DateEnd End(YamlMap map, ImmutableArray<NodePath> whole, string prefix) => new()
    {
        Whole = whole,
        Year = Path(map, prefix + "year"),
        Month = Path(map, prefix + "month"),
        Day = Path(map, prefix + "day"),
        Time = Path(map, prefix + "time"),
        Hour = Path(map, prefix + "hour"),
        Minute = Path(map, prefix + "minute"),
        Second = Path(map, prefix + "second"),
        Unix = Path(map, prefix + "unix"),
        Serial = Path(map, prefix + "serial"),
        Precision = Path(map, prefix + "precision"),
    };

    private static ImmutableArray<NodePath> Paths(YamlNode? node) => node is null ? [] : [.. Texts(node).Select(NodePath.Parse)];

    private static NodePath? Path(YamlMap map, string key) =>
        map.Find(key) is YamlScalar { IsNull: false } path ? NodePath.Parse(path.Value) : null;

    private TextRule? Text(YamlNode node, Field field)
    {
        var rule = new TextRule([])
        {
            IsList = field.Kind is FieldKind.Texts or FieldKind.Ids,
            IsMarkdown = field.Kind == FieldKind.Markdown,
            IsId = field.Kind is FieldKind.Id or FieldKind.Ids,
            KeepsHtml = keepsHtml,
        };
        if (node is not YamlMap map)
        {
            return rule with { From = Paths(node) };
        }

        foreach (var entry in map.Entries.Where(e => !TextKeys.Contains(e.Key)))
        {
            complaints.Add(Codes.ImportMapping, entry.KeyAt, $"'{entry.Key}' says nothing about where '{field.Name}' " +
                $"is{Suggestion.Clause(entry.Key, TextKeys)}");
        }

        return rule with
        {
            From = Paths(map.Find("from")),
            Instead = Paths(map.Find("instead")),
            Constant = map.Find("value") as YamlScalar,
            Template = map.Find("template") as YamlScalar,
            Each = Path(map, "each"),
            AreNamesInverted = map.Find("names") is YamlScalar { Value: "last-first" },
            HoldsFamilyFirst = map.Find("names") is YamlScalar { Value: "family-first" },
            Join = (map.Find("join") as YamlScalar)?.Value,
            Split = map.Find("split") is { } split ? [.. Texts(split)] : [],
            Words = map.Find("map") is YamlMap words
                ? words.Entries.ToImmutableDictionary(e => e.Key, e => e.Value, StringComparer.OrdinalIgnoreCase)
                : ImmutableDictionary<string, YamlNode>.Empty,
        };
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } one => [one.Value],
        YamlList list => list.Items.OfType<YamlScalar>().Select(s => s.Value),
        _ => [],
    };

    private Rule? Wrong(YamlNode node, string message)
    {
        complaints.Add(Codes.ImportMapping, node.At, message);
        return null;
    }
}
