namespace Timeline.Scriban.Builtins;

/// <summary>`empty`: equal to everything that is empty.</summary>
internal sealed class EmptyObject : IDataMap
{
    public IEnumerable<string> Names => [];

    public bool TryGet(string name, out Value value)
    {
        value = default;
        return false;
    }
}
