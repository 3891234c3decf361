using System.Collections.Immutable;

namespace Timeline.Content;

/// <summary>Hop 3 for <c>timeline.yml</c>.</summary>
public sealed class SettingsReader(Complaints complaints)
{
    public Settings Read(YamlMap map)
    {
        var fields = new FieldReader(map, FieldTables.Settings, complaints);
        var facets = Facets(fields);
        return new()
        {
            At = map.At,
            Title = fields.RequiredText("title").Trim(),
            Description = fields.Text("description")?.Trim() ?? "",
            Language = Language(fields),
            Host = fields.Url("host") is { } host ? host.TrimEnd('/') + "/" : null,
            Facets = facets,
            Lanes = Lanes(fields.Node("lanes")),
            Eras = Unique([.. fields.Records("eras").Select(Era).OfType<Era>()], e => e.Id, e => e.At, "era"),
            Axis = fields.Choice("axis") switch { 1 => AxisDirection.Horizontal, 2 => AxisDirection.Vertical, _ => AxisDirection.Auto },
            Require = fields.Record("evidence")?.Choice("require") switch { 1 => Requirement.Cited, 2 => Requirement.None, _ => Requirement.Verified },
            Cards = fields.Choice("cards") switch { 0 => CardChoice.All, 1 => CardChoice.Site, 2 => CardChoice.None, _ => CardChoice.Automatic },
            Fields = Names(fields.Node("fields"), facets),
            Embed = fields.Choice("embed") switch { 0 => Embed.All, 1 => Embed.Parts, 2 => Embed.None, _ => Embed.Automatic },
            KeepExtra = fields.Choice("extra") == 1,
            Tokens = [.. Pairs(fields.Node("theme"), "theme")],
            Data = fields.Node("data") as YamlMap,
        };
    }

    private string Language(FieldReader fields)
    {
        if (fields.Located("language") is not { } language)
        {
            return "en";
        }

        if (language.Text.Length is >= 2 and <= 35 && language.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(language.Text[0]))
        {
            return language.Text;
        }

        complaints.Add(Codes.WrongKind, language.At, $"'language' is a BCP 47 tag such as en or nl-BE, not '{language.Text}'");
        return "en";
    }

    private ImmutableArray<Facet> Facets(FieldReader fields)
    {
        switch (fields.Node("facets"))
        {
            case null:
                return [];
            case YamlMap map:
                return [.. map.Entries.Select(Facet).OfType<Facet>()];
            case var other:
                complaints.Add(Codes.WrongKind, other.At, "'facets' is a map, such as 'people: { title: People }'");
                return [];
        }
    }

    private Facet? Facet(YamlEntry entry)
    {
        if (!IsId(entry.Key, entry.KeyAt))
        {
            return null;
        }

        // A facet shares the namespace of an event's fields and of the site's folders.
        if (FieldTables.Event.Names.Contains(entry.Key) || entry.Key is "events" or "sources" or "years" or "eras" or "evidence" or "assets" or "embed")
        {
            complaints.Add(Codes.DuplicateId, entry.KeyAt, $"a facet cannot be called '{entry.Key}'; that name is taken");
            return null;
        }

        switch (entry.Value)
        {
            case YamlScalar title:
                return new(entry.Key, title.IsNull ? entry.Key : title.Value, ImmutableDictionary<string, string>.Empty, entry.KeyAt);
            case YamlMap map:
                var fields = new FieldReader(map, FieldTables.Facet, complaints);
                return new(entry.Key, fields.Text("title") ?? entry.Key, Pairs(fields.Node("terms"), "terms").ToImmutableDictionary(StringComparer.Ordinal), entry.KeyAt);
            default:
                complaints.Add(Codes.WrongKind, entry.Value.At, $"the facet '{entry.Key}' is a title or a map with title and terms");
                return null;
        }
    }

    private ImmutableArray<Lane> Lanes(YamlNode? node)
    {
        var items = node switch
        {
            null => [],
            YamlList list => list.Items.Select(Lane),
            YamlMap map => map.Entries.Select(e => IsId(e.Key, e.KeyAt) ? new Lane(e.Key, (e.Value as YamlScalar)?.Value ?? e.Key, e.KeyAt) : null),
            _ => Wrong(node),
        };
        return Unique([.. items.OfType<Lane>()], l => l.Id, l => l.At, "lane");
    }

    private IEnumerable<Lane?> Wrong(YamlNode node)
    {
        complaints.Add(Codes.WrongKind, node.At, "'lanes' is a list of ids, or of maps with id and title");
        return [];
    }

    private Lane? Lane(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar id:
                return IsId(id.Value, id.At) ? new(id.Value, Capital(id.Value.Replace('-', ' ')), id.At) : null;
            case YamlMap map:
                var fields = new FieldReader(map, FieldTables.Lane, complaints);
                var given = fields.Id("id") ?? fields.Missing("id");
                return given.Length == 0 ? null : new(given, fields.Text("title") ?? Capital(given.Replace('-', ' ')), map.At);
            default:
                complaints.Add(Codes.WrongKind, node.At, "a lane is an id, or a map with id and title");
                return null;
        }
    }

    private static Era? Era(FieldReader fields)
    {
        var id = fields.Id("id") ?? fields.Missing("id");
        var title = fields.RequiredText("title");
        if (fields.Date("date") is not { } date)
        {
            fields.Missing("date");
            return null;
        }

        return id.Length == 0 ? null : new(id, title, date, fields.Text("description"), fields.At);
    }

    private ImmutableDictionary<string, string> Names(YamlNode? node, ImmutableArray<Facet> facets)
    {
        var known = FieldTables.Event.Names.Union(facets.Select(f => f.Id));
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node is YamlMap map)
        {
            foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            {
                complaints.Add(Codes.UnknownField, entry.KeyAt, $"'fields' gives your name for one of ours; there is no field '{entry.Key}'{Suggestion.Clause(entry.Key, known)}");
            }
        }

        names.AddRange(Pairs(node, "fields").Where(p => known.Contains(p.Key)));
        return names.ToImmutable();
    }

    private IEnumerable<KeyValuePair<string, string>> Pairs(YamlNode? node, string name)
    {
        if (node is null)
        {
            yield break;
        }

        if (node is not YamlMap map)
        {
            complaints.Add(Codes.WrongKind, node.At, $"'{name}' is a map of names and texts");
            yield break;
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar scalar)
            {
                yield return new(entry.Key, scalar.Value);
            }
            else
            {
                complaints.Add(Codes.WrongKind, entry.Value.At, $"'{entry.Key}' in '{name}' is a single text");
            }
        }
    }

    private ImmutableArray<T> Unique<T>(ImmutableArray<T> items, Func<T, string> id, Func<T, Location> at, string what)
    {
        foreach (var twice in items.GroupBy(id, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
        {
            complaints.Add(Codes.DuplicateId, at(twice), $"there are two {what}s with the id '{id(twice)}'");
        }

        return [.. items.DistinctBy(id, StringComparer.OrdinalIgnoreCase)];
    }

    private bool IsId(string id, Location at)
    {
        if (Ids.Problem(id) is not { } problem)
        {
            return true;
        }

        complaints.Add(Codes.BadId, at, problem);
        return false;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
