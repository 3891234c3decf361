using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Timeline.Scriban;

/// <summary>Host functions in a fixed table.</summary>
public sealed class FunctionTable(IEnumerable<KeyValuePair<string, IFunction>> functions) : IFunctionTable, IEnumerable<KeyValuePair<string, IFunction>>
{
    private readonly FrozenDictionary<string, IFunction> _functions = functions.ToFrozenDictionary(StringComparer.Ordinal);

    public bool TryGet(string name, [NotNullWhen(true)] out IFunction? function) => _functions.TryGetValue(name, out function);

    public IEnumerator<KeyValuePair<string, IFunction>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, IFunction>>)_functions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
