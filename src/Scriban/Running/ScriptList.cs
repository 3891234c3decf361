namespace Timeline.Scriban.Running;

/// <summary>A list a template made; it can also carry named properties.</summary>
internal sealed class ScriptList : IDataList
{
    private readonly List<Value> _items;

    public ScriptList() => _items = [];

    public ScriptList(int capacity) => _items = new(capacity);

    public ScriptList(IEnumerable<Value> items) => _items = [.. items];

    public ScriptList(ReadOnlySpan<Value> items)
    {
        _items = new(items.Length);
        _items.AddRange(items);
    }

    public int Count => _items.Count;

    /// <summary>The named properties, when any was ever set.</summary>
    public ScriptMap? Properties { get; set; }

    public List<Value> Items => _items;

    public Value this[int index] => _items[index];

    public void Add(Value value) => _items.Add(value);

    /// <summary>Sets an item, with nulls before it where the list was shorter.</summary>
    public void Set(int index, Value value)
    {
        while (_items.Count <= index)
        {
            _items.Add(default);
        }

        _items[index] = value;
    }
}
