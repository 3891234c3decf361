using System.Globalization;

using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>
/// An edit of what a record says, before its text is touched: what the text must say afterwards. A list or map that would be left empty
/// goes with its last part.
/// </summary>
internal static class NodeEdit
{
    /// <returns>Null when nothing is left.</returns>
    /// <exception cref="FormatException">The path leads to no place of this record; the message says why.</exception>
    public static YamlNode? Put(YamlNode? node, FieldShape shape, ReadOnlySpan<string> steps, YamlNode? value)
    {
        if (steps.IsEmpty)
        {
            return value is null ? null : shape.Own(value);
        }

        node = node is YamlScalar { IsNull: true } ? null : node;
        return shape.IsList || (node is YamlList && IsNumber(steps[0])) ? PutItem(node, shape, steps, value)
            : PutField(node, shape, steps, value);
    }

    private static YamlNode? PutField(YamlNode? node, FieldShape shape, ReadOnlySpan<string> steps, YamlNode? value)
    {
        var (key, inner) = shape.Inside(steps[0]);
        var map = node switch
        {
            null => new YamlMap([], default),
            YamlMap own => own,
            // "citations: [https://…]" and "date: 2025" are short for maps of one field.
            YamlScalar text when shape.Alone is { } alone => new YamlMap([new(shape.Inside(alone).Key, text.At, text)], text.At),
            _ => throw new FormatException($"there is no map of fields where '{steps[0]}' could stand"),
        };
        var edited = Put(map.Find(key), inner, steps[1..], value);
        for (var i = 0; i < map.Entries.Length; i++)
        {
            if (map.Entries[i].Key == key)
            {
                map = map with
                {
                    Entries = edited is null ? map.Entries.RemoveAt(i) : map.Entries.SetItem(i, map.Entries[i] with { Value = edited }),
                };
                return map.Entries.IsEmpty ? null : map;
            }
        }

        return edited is null ? node : map with { Entries = map.Entries.Add(new(key, map.At, edited)) };
    }

    private static YamlNode? PutItem(YamlNode? node, FieldShape shape, ReadOnlySpan<string> steps, YamlNode? value)
    {
        var list = node as YamlList ?? new YamlList(node is null ? [] : [node], default);
        if (!IsNumber(steps[0]) || int.Parse(steps[0], CultureInfo.InvariantCulture) is var place && place > list.Items.Length)
        {
            throw new FormatException($"the list has {list.Items.Length} items, and no place '{steps[0]}'");
        }

        var edited = Put(place < list.Items.Length ? list.Items[place] : null, shape.Inside(steps[0]).Shape, steps[1..], value);
        var items = edited is null ? place < list.Items.Length ? list.Items.RemoveAt(place) : list.Items
            : place < list.Items.Length ? list.Items.SetItem(place, edited) : list.Items.Add(edited);
        return items.IsEmpty ? null : items is [var one] && node is not (null or YamlList) ? one : list with { Items = items };
    }

    private static bool IsNumber(string step) => step.Length is > 0 and < 7 && step.All(char.IsAsciiDigit);
}
