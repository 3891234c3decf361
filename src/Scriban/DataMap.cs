using System.Runtime.CompilerServices;

namespace Timeline.Scriban;

/// <summary>A fixed map in order: a shape and its values.</summary>
public sealed class DataMap : IDataMap
{
    private readonly Value[] _values;

    public DataMap(DataShape shape, Value[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, shape.Names.Length);
        Shape = shape;
        _values = values;
    }

    public DataMap(params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var names = new string[members.Length];
        _values = new Value[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            (names[i], _values[i]) = members[i];
        }

        Shape = new DataShape(names);
    }

    public static DataMap Empty { get; } = new();

    public DataShape Shape { get; }

    public IEnumerable<string> Names => Shape.Names;

    public int Count => _values.Length;

    /// <summary>The value at a position of the shape.</summary>
    public Value this[int position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _values[position];
    }

    public bool TryGet(string name, out Value value)
    {
        var position = Shape.PositionOf(name);
        value = position < 0 ? default : _values[position];
        return position >= 0;
    }
}
