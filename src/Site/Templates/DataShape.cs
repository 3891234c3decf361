using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Timeline.Site.Templates;

/// <summary>The names of a kind of map in order, shared by all maps of that kind, so that a template finds a name by position.</summary>
public sealed class DataShape
{
    private readonly FrozenDictionary<string, int> positions;

    public DataShape(params IEnumerable<string> names)
    {
        Names = [.. names];
        positions = Names.Select((name, position) => KeyValuePair.Create(name, position)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>Whether every map of this shape has these members and no other, so that another name is a slip.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The position of a name, or -1.</summary>
    public int PositionOf(string name) => positions.GetValueOrDefault(name, -1);

    /// <summary>A map of this shape; the values are kept, not copied, and stand in the order of the names.</summary>
    public DataMap Map(params Value[] values) => new(this, values);
}
