using System.Globalization;

namespace Timeline.Import.Rows;

/// <summary>
/// A way into a record: <c>Headline</c>, <c>text.headline</c>, <c>sources[0].url</c>. Where a record has the whole as a name of its own
/// ("date.start" as the head of a column), that is meant. Through a list without an index, the first item that has the name is meant. <c>.</c>
/// is the record itself.
/// </summary>
internal sealed record NodePath(string Text)
{
    private const string Self = ".";

    private readonly string[] steps = Text == Self ? [] : Text.Replace("[", ".[", StringComparison.Ordinal)
        .Split('.', StringSplitOptions.RemoveEmptyEntries);

    public static NodePath Parse(string text) => new(text.Trim());

    /// <summary>Null where nothing is there.</summary>
    public YamlNode? Find(YamlNode node)
    {
        if (node is YamlMap map && Named(map, Text) is { } whole)
        {
            return whole;
        }

        YamlNode? at = node;
        foreach (var step in steps)
        {
            at = at switch
            {
                YamlMap inner => Named(inner, step),
                YamlList several when step[0] != '[' => several.Items.OfType<YamlMap>().Select(item => Named(item, step))
                    .FirstOrDefault(found => found is not null),
                YamlList list when step is ['[', .. var index, ']']
                    && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) =>
                        i >= 0 && i < list.Items.Length ? list.Items[i] : null,
                _ => null,
            };
        }

        return at is YamlScalar { IsNull: true } ? null : at;
    }

    // The heads of sheets are written in small and in capital letters.
    private static YamlNode? Named(YamlMap map, string name)
    {
        if (map.Find(name) is { } exact)
        {
            return exact;
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a leaf of a record, as <see cref="Leaves"/> calls it, is at this path or below it.</summary>
    public bool Covers(string leaf)
    {
        if (leaf.Equals(Text, StringComparison.OrdinalIgnoreCase) || steps.Length == 0)
        {
            return true;
        }

        // Whatever index was meant, and whether lists were named: "target.selector.exact" reads "target[].selector[].exact".
        var own = string.Join('.', steps.Where(step => step[0] != '['));
        var bare = leaf.Replace("[]", "", StringComparison.Ordinal);
        return bare.Equals(own, StringComparison.OrdinalIgnoreCase) || bare.StartsWith(own + ".", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every value of a record that holds something, by its path; all items of a list have one: <c>sources[].url</c>.</summary>
    public static IEnumerable<(string Path, YamlScalar Value)> Leaves(YamlNode node, string path = "")
    {
        switch (node)
        {
            case YamlScalar scalar when !scalar.IsNull && !string.IsNullOrWhiteSpace(scalar.Value):
                yield return (path, scalar);
                break;
            case YamlMap map:
                foreach (var leaf in map.Entries.SelectMany(e => Leaves(e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}")))
                {
                    yield return leaf;
                }

                break;
            case YamlList list:
                foreach (var leaf in list.Items.SelectMany(item => Leaves(item, path + "[]")))
                {
                    yield return leaf;
                }

                break;
        }
    }
}
