using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Timeline.Site.Templates;

/// <summary>A fixed list; an array it is made from is kept, not copied.</summary>
[CollectionBuilder(typeof(DataList), nameof(Create))]
public sealed class DataList(Value[] values) : IDataList, IEnumerable<Value>
{
    public static DataList Empty { get; } = new([]);

    public int Count => values.Length;

    public Value this[int index] => values[index];

    public static DataList Create(ReadOnlySpan<Value> values) => new(values.ToArray());

    public static DataList From(IEnumerable<Value> values) => new([.. values]);

    /// <summary>An item for each of some; pages have dozens of such lists, most of them empty.</summary>
    public static DataList From<T>(ImmutableArray<T> items, Func<T, Value> make)
    {
        if (items.IsEmpty)
        {
            return Empty;
        }

        var values = new Value[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = make(items[i]);
        }

        return new(values);
    }

    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)values).GetEnumerator();

    // A loop of the engine's own goes through the objects behind the values.
    IEnumerator IEnumerable.GetEnumerator()
    {
        foreach (var value in values)
        {
            yield return value.Object;
        }
    }
}
