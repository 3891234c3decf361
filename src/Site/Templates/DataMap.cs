using System.Runtime.CompilerServices;

namespace Timeline.Site.Templates;

/// <summary>A fixed map in order: a shape and its values.</summary>
public sealed class DataMap : IDataMap
{
    private readonly Value[] values;

    public DataMap(DataShape shape, Value[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, shape.Names.Length, nameof(values));
        Shape = shape;
        this.values = values;
    }

    public DataMap(params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var names = new string[members.Length];
        values = new Value[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            (names[i], values[i]) = members[i];
        }

        Shape = new DataShape(names) { IsWhole = false };
    }

    public static DataMap Empty { get; } = new();

    public DataShape Shape { get; }

    public IEnumerable<string> Names => Shape.Names;

    public bool IsWhole => Shape.IsWhole;

    public int Count => values.Length;

    /// <summary>The value at a position of the shape.</summary>
    public Value this[int position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => values[position];
    }

    public bool TryGet(string name, out Value value)
    {
        var position = Shape.PositionOf(name);
        value = position < 0 ? default : values[position];
        return position >= 0;
    }
}
