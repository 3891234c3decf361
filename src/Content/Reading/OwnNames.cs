using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>The setting <c>fields</c>: the author's names of our fields, inside records too (<c>citations.quote: words</c>).</summary>
internal static class OwnNames
{
    public static FieldNames Read(YamlNode? node, ImmutableArray<Facet> facets, Complaints complaints)
    {
        switch (node)
        {
            case null:
                return FieldNames.None;
            case YamlMap map:
                var table = FieldTables.Event.With(facets.Select(f => new Field(f.Id, FieldKind.Texts, f.Title)));
                return new(Flat(map, "").Where(name => IsKnown(name, table, complaints)).Select(Named(complaints))
                    .Where(name => name.Value.Length > 0).DistinctBy(name => name.Key));
            default:
                complaints.Add(Codes.WrongKind, node.At, "'fields' is a map of names: ours → yours, such as 'summary: description'");
                return FieldNames.None;
        }
    }

    // 'citations: { quote: words }' is 'citations.quote: words': so a setting given on the command line arrives.
    private static IEnumerable<YamlEntry> Flat(YamlMap map, string before) => map.Entries.SelectMany(entry => entry.Value is YamlMap inner
        ? Flat(inner, before + entry.Key + ".") : [entry with { Key = before + entry.Key }]);

    private static Func<YamlEntry, KeyValuePair<string, string>> Named(Complaints complaints) => entry =>
    {
        if (entry.Value is YamlScalar { IsNull: false } name)
        {
            return new(entry.Key, name.Value);
        }

        complaints.Add(Codes.WrongKind, entry.Value.At, $"'{entry.Key}' in 'fields' is a single text: your name of that field");
        return new(entry.Key, "");
    };

    private static bool IsKnown(YamlEntry entry, FieldTable table, Complaints complaints)
    {
        var way = entry.Key.Split('.');
        for (var step = 0; step < way.Length; step++)
        {
            if (table.Fields.FirstOrDefault(f => f.Name == way[step]) is not { } field)
            {
                var inside = step == 0 ? "" : $" in {string.Join('.', way[..step])}";
                complaints.Add(Codes.UnknownField, entry.KeyAt,
                    $"'fields' gives your name for one of ours; there is no field '{way[step]}'{inside}" +
                    Suggestion.Clause(way[step], table.Names));
                return false;
            }

            table = field.Kind == FieldKind.Date ? FieldTables.Date : field.Inside ?? new("text", []);
        }

        return true;
    }
}
