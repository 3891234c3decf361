using System.Collections.Frozen;

namespace Timeline.Site.Templates;

/// <summary>Functions that templates may call, by name.</summary>
public sealed class FunctionTable(IEnumerable<KeyValuePair<string, IFunction>> functions) : IDataMap
{
    private readonly FrozenDictionary<string, Value> functions =
        functions.ToFrozenDictionary(f => f.Key, f => Value.From(f.Value), StringComparer.Ordinal);

    public IEnumerable<string> Names => functions.Keys;

    public bool TryGet(string name, out Value value) => functions.TryGetValue(name, out value);
}
