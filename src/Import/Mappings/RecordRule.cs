using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>A map of fields, such as a place or a citation; with <see cref="Each"/>, one for every item of a list of theirs.</summary>
internal sealed record RecordRule(ImmutableArray<(string Field, Rule Rule)> Fields) : Rule
{
    public NodePath? Each { get; init; }

    /// <summary>Of these fields one at least must be there for the record to be.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    public override IEnumerable<NodePath> Reads => Fields.SelectMany(f => f.Rule.Reads)
        .Select(inner => Each is null ? inner : inner.Text == "." ? Each : new($"{Each.Text}.{inner.Text}"));

    public override YamlNode? Apply(YamlNode row, MappingRun run)
    {
        if (Each is null)
        {
            return One(row, run);
        }

        var items = Each.Find(row) switch
        {
            YamlList list => list.Items,
            null => [],
            var single => [single],
        };
        var made = items.Select(item => One(item, run)).OfType<YamlNode>().ToImmutableArray();
        return made.IsEmpty ? null : new YamlList(made, made[0].At);
    }

    public override IEnumerable<YamlScalar> PassedOver(YamlNode row) =>
        (Each is null ? [row] : Each.Find(row) is YamlList list ? list.Items : Each.Find(row) is { } single ? [single] : [])
            .SelectMany(item => Fields.SelectMany(f => f.Rule.PassedOver(item)));

    private YamlMap? One(YamlNode row, MappingRun run)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(Fields.Length);
        var isThere = false;
        foreach (var (field, rule) in Fields)
        {
            if (rule.Apply(row, run) is { } value)
            {
                isThere |= (Needs.IsEmpty || Needs.Contains(field))
                    && !(rule is TextRule { Constant: { } constant } && ReferenceEquals(constant, value));
                entries.Add(new(field, value.At, value));
            }
        }

        return isThere ? new(Needs.Contains("url") ? WebLink.Told(entries.ToImmutable()) : entries.ToImmutable(), row.At) : null;
    }
}

/// <summary>A list of records, made of several rules: a source in the first columns, another in the next.</summary>
internal sealed record RecordsRule(ImmutableArray<RecordRule> Rules) : Rule
{
    public override IEnumerable<NodePath> Reads => Rules.SelectMany(rule => rule.Reads);

    public override IEnumerable<YamlScalar> PassedOver(YamlNode row) => Rules.SelectMany(rule => rule.PassedOver(row));

    public override YamlNode? Apply(YamlNode row, MappingRun run)
    {
        var items = Rules.Select(rule => rule.Apply(row, run))
            .SelectMany(made => made is YamlList list ? list.Items : made is null ? [] : [made])
            .ToImmutableArray();
        return items.IsEmpty ? null : new YamlList(items, items[0].At);
    }
}
