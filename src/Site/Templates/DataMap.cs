using System.Runtime.CompilerServices;

namespace Timeline.Site.Templates;

/// <summary>A map in order: a shape and its values, which stay as they are once they are there.</summary>
public class DataMap : IDataMap
{
    private readonly object?[] values;

    // What was read for its values: nearly always one thing, the event it shows, and then not noted value by value. Too much may be told so,
    // never too little.
    private object? reads;

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
            var value = Volatile.Read(ref values[position]);
            if (value is null)
            {
                value = Keep(position);
            }
            else if (reads is { } read)
            {
                ReadLog.Tell(read is EachRead each ? each.Of[position] : read);
            }

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
    // a reference is stored at once, never in halves, and whoever reads it sees the finished object, and what was read for it.
    private object Keep(int position)
    {
        var listening = ReadLog.Begin();
        object? made = null, read = null;
        try
        {
            made = Make(position).Object ?? Made.Nothing;
        }
        finally
        {
            read = ReadLog.End(listening);
        }

        if (read is not null)
        {
            Note(position, read);
        }

        Volatile.Write(ref values[position], made);
        return made;
    }

    private void Note(int position, object read)
    {
        var known = Interlocked.CompareExchange(ref reads, read, null);
        if (known is null || known == read)
        {
            return;
        }

        if (known is not EachRead each)
        {
            each = new(new object?[values.Length]);
            Array.Fill(each.Of, known);
            each = Interlocked.CompareExchange(ref reads, each, known) is EachRead other ? other : each;
        }

        each.Of[position] = read;
    }

    private sealed record EachRead(object?[] Of);

    // In a class of its own it is there before the program starts; beside Empty each reading of a value would have to make sure of it.
    private static class Made
    {
        /// <summary>A value that has been made and is null: an empty place is one that has not been made yet.</summary>
        public static readonly object Nothing = new();
    }
}
