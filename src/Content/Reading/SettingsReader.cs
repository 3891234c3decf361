using System.Collections.Immutable;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for <c>timeline.yml</c>.</summary>
public sealed class SettingsReader(Complaints complaints)
{
    private string language = "en";

    public Settings Read(YamlMap map)
    {
        var fields = new FieldReader(map, FieldTables.Settings, complaints);
        language = Language(fields);
        var facets = Facets(fields);
        var evidence = fields.Record("evidence");
        var require = evidence?.Choice("require") switch { 1 => Requirement.Cited, 2 => Requirement.None, _ => Requirement.Verified };
        return new()
        {
            At = map.At,
            Title = fields.RequiredWords("title", language).Trim(),
            Description = fields.Words("description", language)?.Trim() ?? "",
            Language = language,
            Languages = [.. Entries(fields.Node("languages"), "languages").Select(Edition).OfType<Edition>()],
            Host = fields.Url("host") is { } host ? host.TrimEnd('/') + "/" : null,
            Facets = facets,
            Lanes = Lanes(fields.Node("lanes")),
            Eras = Unique([.. fields.Records("eras").Select(Era).OfType<Era>()], e => e.Id, e => e.At, "era"),
            Importance = Scale(fields),
            Axis = fields.Choice("axis") switch { 1 => AxisDirection.Horizontal, 2 => AxisDirection.Vertical, _ => AxisDirection.Auto },
            View = fields.Date("view"),
            GroupBy = DrawnBy(fields, "group_by", facets) ?? new DrawnBy.Lanes(),
            ColourBy = DrawnBy(fields, "colour_by", facets),
            NewestFirst = fields.Choice("order") == 1,
            Links = LinkPatternReader.Read(fields.Record("links"), complaints),
            Require = require,
            Sentences = evidence?.Choice("sentences") switch
            {
                0 => SentenceRule.Listed,
                1 => SentenceRule.Carried,
                _ => require == Requirement.None ? SentenceRule.Unchecked : SentenceRule.Listed,
            },
            Cards = fields.Choice("cards") switch { 0 => CardChoice.All, 1 => CardChoice.Site, 2 => CardChoice.None, _ =>
                CardChoice.Automatic },
            Fields = OwnNames.Read(fields.Node("fields"), facets, complaints),
            Embed = fields.Choice("embed") switch { 0 => Embed.All, 1 => Embed.Parts, 2 => Embed.Whole, 3 => Embed.None, _ =>
                Embed.Automatic },
            TimeZone = Zone(fields),
            FeedFromGit = fields.Choice("feed_dates") == 1,
            Exports = fields.Node("exports") is null ? null : fields.References("exports"),
            KeepsMetadata = fields.Choice("metadata") == 1,
            OwnHeadersAlone = fields.Choice("headers") == 1,
            KeepExtra = fields.Choice("extra") == 1,
            Tokens = [.. Tokens(fields.Node("tokens"), isDark: false)],
            Data = fields.Node("data") as YamlMap,
        };
    }

    private DateTimeZone Zone(FieldReader fields)
    {
        if (fields.Located("time_zone") is not { } written)
        {
            return DateTimeZone.Utc;
        }

        var zones = DateTimeZoneProviders.Tzdb;
        if (zones.GetZoneOrNull(written.Text) is { } zone)
        {
            return zone;
        }

        complaints.Add(Codes.WrongChoice, written.At, $"there is no time zone '{Excerpt.Of(written.Text)}'{Suggestion.Clause(written.Text, zones.Ids)}; " +
            "it is named as in Europe/Brussels");
        return DateTimeZone.Utc;
    }

    private string Language(FieldReader fields)
    {
        if (fields.Located("language") is not { } written || Languages.IsTag(written.Text))
        {
            return fields.Text("language") ?? "en";
        }

        complaints.Add(Codes.WrongKind, written.At, $"'language' is a BCP 47 tag such as en or nl-BE, not '{written.Text}'");
        return "en";
    }

    private Edition? Edition(YamlEntry entry)
    {
        var address = (entry.Value as YamlScalar)?.Value.Trim() ?? ":";
        var isUrl = address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/');
        if (!Languages.IsTag(entry.Key) || (isUrl && !address.StartsWith("https://", StringComparison.Ordinal)
            && !address.StartsWith("http://", StringComparison.Ordinal)))
        {
            complaints.Add(Codes.WrongKind, entry.KeyAt,
                "'languages' says for each language where its build lies: an address, or a way from the root of any other build, such " +
                "as 'nl: ../nl/'");
            return null;
        }

        return new(entry.Key, address.TrimEnd('/') + "/");
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

        // A facet shares the namespace of an event's fields, of the site's folders and of what its URLs ask for.
        if (FieldTables.Event.Names.Contains(entry.Key)
            || entry.Key is "events" or "sources" or "years" or "eras" or "evidence" or "assets" or "embed" or "data"
            or "q" or "from" or "to" or "certainty" or "order" or "view" or "event" or "tier" or "statistics" or "map")
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
                var terms = Entries(fields.Node("terms"), "terms").Select(Term).ToImmutableArray();
                var titles = terms.Where(t => t.Title is not null).ToImmutableDictionary(t => t.Id, t => t.Title!, StringComparer.Ordinal);
                return new(entry.Key, fields.Words("title", language) ?? entry.Key, titles, entry.KeyAt)
                {
                    IsLabel = fields.Choice("kind") == 1,
                    Places = terms.Where(t => t.Place is not null).ToImmutableDictionary(t => t.Id, t => t.Place!, StringComparer.Ordinal),
                };
            default:
                complaints.Add(Codes.WrongKind, entry.Value.At, $"the facet '{entry.Key}' is a title or a map with title and terms");
                return null;
        }
    }

    // A title, titles by language, or a map of the term's own fields.
    private (string Id, string? Title, Place? Place) Term(YamlEntry entry)
    {
        if (entry.Value is not YamlMap map || !map.Entries.Any(e => FieldTables.Term.Names.Contains(e.Key)))
        {
            return (entry.Key, Text(entry, "terms"), null);
        }

        var fields = new FieldReader(map, FieldTables.Term, complaints);
        var title = fields.Words("title", language) ?? Capital(entry.Key.Replace('-', ' '));
        return (entry.Key, title, PlaceReader.Read(fields, title));
    }

    private ImmutableArray<Lane> Lanes(YamlNode? node)
    {
        var items = node switch
        {
            null => [],
            YamlList list => list.Items.Select(Lane),
            YamlMap map => map.Entries.Select(e => IsId(e.Key, e.KeyAt) ? new Lane(e.Key, Title(e.Value) ?? e.Key, e.KeyAt) : null),
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
                return given.Length == 0 ? null : new(given, fields.Words("title", language) ?? Capital(given.Replace('-', ' ')), map.At);
            default:
                complaints.Add(Codes.WrongKind, node.At, "a lane is an id, or a map with id and title");
                return null;
        }
    }

    private string? Title(YamlNode node) => node is YamlMap map ? Languages.Pick(map, language, complaints) : (node as YamlScalar)?.Value;

    private DrawnBy? DrawnBy(FieldReader fields, string name, ImmutableArray<Facet> facets)
    {
        switch (fields.Located(name))
        {
            case null:
                return null;
            case { Text: "lane" }:
                return new DrawnBy.Lanes();
            case { Text: "none" }:
                return new DrawnBy.Nothing();
            case var written when facets.Any(facet => facet.Id == written.Text):
                return new DrawnBy.Terms(written.Text);
            case var written:
                string[] known = ["lane", "none", .. facets.Select(facet => facet.Id)];
                complaints.Add(Codes.WrongChoice, written.At, $"'{name}' is lane, none or the id of a facet, not '{Excerpt.Of(written.Text)}'" +
                    Suggestion.Clause(written.Text, known));
                return null;
        }
    }

    private ImportanceScale? Scale(FieldReader fields)
    {
        switch (fields.Node("importance"))
        {
            case null:
                return null;
            case YamlList list when fields.Texts("importance") is { Length: > 1 } words && words.Length == list.Items.Length:
                return new() { Words = [.. words.Select(w => w.Text.Trim())] };
            case YamlMap map:
                var ends = new FieldReader(map, FieldTables.Scale, complaints);
                _ = (ends.RequiredText("least"), ends.RequiredText("most"));
                var (least, most) = (ends.Number("least", -1e9, 1e9), ends.Number("most", -1e9, 1e9));
                return least is null || most is null || least == most ? null : new() { Least = least.Value, Most = most.Value };
            case var other:
                complaints.Add(Codes.WrongKind, other.At, "'importance' is a scale: a list of words from the least to the greatest, or " +
                    "numbers such as { least: 0, most: 100 }");
                return null;
        }
    }

    private Era? Era(FieldReader fields)
    {
        var id = fields.Id("id") ?? fields.Missing("id");
        var title = fields.RequiredWords("title", language);
        if (fields.Date("date") is not { } date)
        {
            fields.Missing("date");
            return null;
        }

        return id.Length == 0 ? null : new(id, title, date, fields.Words("description", language), fields.At);
    }

    private IEnumerable<DesignToken> Tokens(YamlNode? node, bool isDark)
    {
        if (node is not YamlMap map)
        {
            if (node is not null)
            {
                complaints.Add(Codes.WrongKind, node.At,
                    "'tokens' is a map of names and CSS values, with those of dark mode in a map 'dark'");
            }

            return [];
        }

        return map.Entries.SelectMany(entry => entry switch
        {
            { Key: "dark", Value: YamlMap } when !isDark => Tokens(entry.Value, isDark: true),
            { Value: YamlScalar value } when !value.Value.AsSpan().ContainsAny(";{}<>\n\r") =>
                [new DesignToken(entry.Key, value.Value, isDark, entry.KeyAt)],
            _ => NoValue(entry),
        });
    }

    // Nothing in a value may end its declaration.
    private IEnumerable<DesignToken> NoValue(YamlEntry entry)
    {
        complaints.Add(Codes.WrongKind, entry.Value.At, $"the token '{entry.Key}' is one CSS value, without ; {{ }} < >");
        return [];
    }

    // Texts by name, each perhaps by language.
    private IEnumerable<KeyValuePair<string, string>> Texts(YamlNode? node, string name)
    {
        foreach (var entry in Entries(node, name))
        {
            if (Text(entry, name) is { } text)
            {
                yield return new(entry.Key, text);
            }
        }
    }

    private string? Text(YamlEntry entry, string name)
    {
        if (Title(entry.Value) is { } text)
        {
            return text;
        }

        complaints.Add(Codes.WrongKind, entry.Value.At, $"'{entry.Key}' in '{name}' is a single text");
        return null;
    }

    private ImmutableArray<YamlEntry> Entries(YamlNode? node, string name)
    {
        if (node is not null and not YamlMap)
        {
            complaints.Add(Codes.WrongKind, node.At, $"'{name}' is a map of names and texts");
        }

        return node is YamlMap map ? map.Entries : [];
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
