using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A list whose items are made when a template reaches them.</summary>
internal sealed class LateList(int count, Func<int, Value> make) : IDataList
{
    public int Count => count;

    public Value this[int index] => make(index);

    public static implicit operator Value(LateList list) => Value.From(list);
}
