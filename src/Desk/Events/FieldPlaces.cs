using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Desk.Events;

/// <summary>From a place in a text to the field of an event that stands there, by our names.</summary>
internal sealed partial class FieldPlaces(Settings settings)
{
    private readonly FieldTable table = EventReader.Fields(settings);

    /// <summary>The field a diagnostic belongs to: the innermost that it stands in, or the one that it says is missing.</summary>
    public ImmutableArray<string> Of(YamlMap record, Diagnostic found) =>
        found.Code == Codes.NoCitation && found.At == record.At ? ["citations"] : Inside(record, found, table, settings.Fields);

    /// <summary>Our name of a key.</summary>
    public static string NameOf(string key, FieldTable? table, FieldNames names) =>
        table?.Fields.FirstOrDefault(field => names.Of(field.Name) == key)?.Name ?? key;

    private static ImmutableArray<string> Inside(YamlMap record, Diagnostic found, FieldTable? table, FieldNames names)
    {
        // What a record lacks is told of at its beginning, where its first field stands too.
        if (found.Code == Codes.MissingField && found.At == record.At && Missing().Match(found.Message) is { Success: true } missing)
        {
            return [NameOf(missing.Groups[1].Value, table, names)];
        }

        var entry = record.Entries.LastOrDefault(e => e.KeyAt.CompareTo(found.At) <= 0);
        if (entry.Key is null)
        {
            return [];
        }

        var name = NameOf(entry.Key, table, names);
        var field = table?.Fields.FirstOrDefault(f => f.Name == name);
        var (inside, inner) = (field?.Kind == FieldKind.Date ? FieldTables.Date : field?.Inside, names.Inside(name));
        return [name, .. entry.Value switch
        {
            _ when entry.Value.At.CompareTo(found.At) > 0 => [],
            YamlMap map when field?.Kind == FieldKind.ByLanguage => ByLanguage(map, found, inside, names.Repeated(name, inside!.Names)),
            YamlMap map => Inside(map, found, inside, inner),
            YamlList list => Item(list, found, inside, inner),
            _ => ImmutableArray<string>.Empty,
        }];
    }

    private static ImmutableArray<string> ByLanguage(YamlMap map, Diagnostic found, FieldTable? table, FieldNames names) =>
        map.Entries.LastOrDefault(e => e.KeyAt.CompareTo(found.At) <= 0) is not { Key: { } language } entry ? []
            : [language, .. entry.Value is YamlMap inner ? Inside(inner, found, table, names) : []];

    private static ImmutableArray<string> Item(YamlList list, Diagnostic found, FieldTable? table, FieldNames names)
    {
        var index = list.Items.Count(item => item.At.CompareTo(found.At) <= 0) - 1;
        return index < 0 ? []
            : [index.ToString(CultureInfo.InvariantCulture), .. list.Items[index] is YamlMap map ? Inside(map, found, table, names) : []];
    }

    [GeneratedRegex("has no '([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
