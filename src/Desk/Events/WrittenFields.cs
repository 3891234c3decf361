using System.Collections.Immutable;

using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Desk.Events;

/// <summary>The fields of a record as they stand in a text, for the controls of a form.</summary>
internal static class WrittenFields
{
    public static ImmutableArray<WrittenField> Of(YamlMap record, FieldTable? table, FieldNames names) =>
        [.. record.Entries.Select(entry => One(entry, table, names))];

    private static WrittenField One(YamlEntry entry, FieldTable? table, FieldNames names)
    {
        var name = DiagnosticFields.NameOf(entry.Key, table, names);
        var field = table?.Fields.FirstOrDefault(f => f.Name == name);
        var text = (entry.Value as YamlScalar)?.Value;
        text = text is not null && field?.Kind == FieldKind.Markdown ? SoftBreaks.Joined(text) : text;
        return new(name, entry.Key, entry.KeyAt.Line, text, Texts(entry.Value))
        {
            Inside = entry.Value is YamlMap map && field?.Kind is FieldKind.Record or FieldKind.Date
                ? Of((YamlMap)entry.Value, field.Kind == FieldKind.Date ? FieldTables.Date : field.Inside, names.Inside(name)) : null,
        };
    }

    private static ImmutableArray<string>? TextsOf(YamlList list) =>
        list.Items.All(item => item is YamlScalar) ? [.. list.Items.Cast<YamlScalar>().Select(item => item.Value)] : null;

    private static IReadOnlyList<string>? Texts(YamlNode value) => value is YamlList list ? TextsOf(list) : null;
}
