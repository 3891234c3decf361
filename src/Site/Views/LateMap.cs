using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A map whose costlier values are made when a template asks for them, once.</summary>
internal sealed class LateMap : IDataMap
{
    private readonly Dictionary<string, Func<Value>> late;
    private readonly Dictionary<string, Value> made;

    public LateMap(params ReadOnlySpan<(string Name, Func<Value> Make)> members)
    {
        late = new(members.Length, StringComparer.Ordinal);
        made = new(StringComparer.Ordinal);
        foreach (var (name, make) in members)
        {
            late[name] = make;
        }
    }

    public IEnumerable<string> Names => late.Keys;

    public bool IsWhole => true;

    public void Set(string name, Value value) => made[name] = value;

    /// <summary>Used by one render at a time.</summary>
    public bool TryGet(string name, out Value value)
    {
        if (made.TryGetValue(name, out value))
        {
            return true;
        }

        if (!late.TryGetValue(name, out var make))
        {
            return false;
        }

        value = made[name] = make();
        return true;
    }
}

/// <summary>A list whose items are made when a template reaches them.</summary>
internal sealed class LateList(int count, Func<int, Value> make) : IDataList
{
    public int Count => count;

    public Value this[int index] => make(index);
}
