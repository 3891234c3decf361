using System.Runtime.CompilerServices;

namespace Timeline.Site.Templates;

/// <summary>A map in order: a shape and its values, which stay as they are once they are there.</summary>
public class DataMap : IDataMap
{
    private readonly object?[] values;

    public DataMap(params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var names = new string[members.Length];
        values = new object?[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            (names[i], values[i]) = (members[i].Name, members[i].Value.Object);
        }

        Shape = new DataShape([.. names]);
    }

    /// <summary>A map whose values are made when they are asked for.</summary>
    protected DataMap(DataShape shape)
    {
        Shape = shape;
        values = new object?[shape.Names.Length];
    }

    public static DataMap Empty { get; } = new();

    public DataShape Shape { get; }

    /// <summary>What has been printed of it, where many pages print the same; null where it is one page's.</summary>
    internal virtual Prints? Prints => null;

    public IEnumerable<string> Names => Shape.Names;

    public int Count => values.Length;

    /// <summary>The value at a position of the shape.</summary>
    public Value this[int position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var value = values[position] ?? Keep(position);
            return value == Made.Nothing ? Value.Null : Value.Of(value);
        }
    }

    public bool TryGet(string name, out Value value)
    {
        var position = Shape.PositionOf(name);
        value = position < 0 ? default : this[position];
        return position >= 0;
    }

    protected virtual Value Make(int position) => Value.Null;

    // Many pages are rendered at once and may see the same map. Two may make the same value, which costs a little and changes nothing:
    // a reference is stored at once, never in halves, and whoever reads it sees the finished object.
    private object Keep(int position) => values[position] = Make(position).Object ?? Made.Nothing;

    // In a class of its own it is there before the program starts; beside Empty each reading of a value would have to make sure of it.
    private static class Made
    {
        /// <summary>A value that has been made and is null: an empty place is one that has not been made yet.</summary>
        public static readonly object Nothing = new();
    }
}
