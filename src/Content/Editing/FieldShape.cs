using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>What may stand at a place of a record: which fields, under which names, and whether there may be several.</summary>
/// <param name="Table">The fields of a record here; null where no record may stand.</param>
/// <param name="Names">The author's names of them.</param>
/// <param name="IsList">Whether there may be several, each of this kind.</param>
/// <param name="Alone">The field that a text alone is taken for.</param>
/// <param name="ByLanguage">Whether it is a map of such records by language.</param>
internal sealed record FieldShape(FieldTable? Table, FieldNames Names, bool IsList = false, string? Alone = null, bool ByLanguage = false)
{
    private static readonly FieldShape Free = new(null, FieldNames.None);

    /// <summary>What stands under a step, and the author's name of that.</summary>
    public (string Key, FieldShape Shape) Inside(string step)
    {
        if (IsList)
        {
            return (step, this with { IsList = false });
        }

        if (ByLanguage)
        {
            return (step, this with { ByLanguage = false });
        }

        if (Table?.Fields.FirstOrDefault(f => f.Name == step) is not { } field)
        {
            return (step, Free);
        }

        return (Names.Of(step), field.Kind switch
        {
            FieldKind.Records => new(field.Inside, Names.Inside(step), IsList: true, field.Alone),
            FieldKind.Record => new(field.Inside, Names.Inside(step)),
            FieldKind.ByLanguage => new(field.Inside, Names.Repeated(step, field.Inside!.Names), ByLanguage: true),
            FieldKind.Date => new(FieldTables.Date, Names.Inside(step), Alone: "edtf"),
            FieldKind.Texts or FieldKind.Ids => new(null, FieldNames.None, IsList: true),
            _ => Free,
        });
    }

    /// <summary>Our name of a key of the author's.</summary>
    public string StepOf(string key) =>
        IsList || ByLanguage ? key : Table?.Fields.FirstOrDefault(f => Names.Of(f.Name) == key)?.Name ?? key;

    /// <summary>Where a key belongs in the order of the table; after all others where the table has none such.</summary>
    public int PlaceOf(string key)
    {
        for (var i = 0; Table is not null && i < Table.Fields.Length; i++)
        {
            if (Names.Of(Table.Fields[i].Name) == key)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>A value whose fields have our names → the author's names, in the order of the table.</summary>
    public YamlNode Own(YamlNode value) => value switch
    {
        YamlList list => list with { Items = [.. list.Items.Select((item, i) => Inside(Number(i)).Shape.Own(item))] },
        YamlMap map when IsList => (this with { IsList = false }).Own(map),
        YamlMap map => map with
        {
            Entries = [.. map.Entries.Select(entry =>
                entry with { Key = Inside(entry.Key).Key, Value = Inside(entry.Key).Shape.Own(entry.Value) })
                .OrderBy(entry => PlaceOf(entry.Key))],
        },
        YamlScalar scalar when scalar.Value.Contains('\r', StringComparison.Ordinal) =>
            scalar with { Value = scalar.Value.ReplaceLineEndings("\n") },
        _ => value,
    };

    internal static string Number(int item) => item.ToString(CultureInfo.InvariantCulture);
}
