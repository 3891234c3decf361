using System.Collections.Frozen;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>A group of builtins, such as `string`, as an object.</summary>
internal class Namespace : IDataMap
{
    private readonly FrozenDictionary<string, Value> _members;

    public Namespace(params IEnumerable<(string Name, Value Value)> members)
    {
        var list = members.ToArray();
        Names = [.. list.Select(member => member.Name)];
        _members = list.ToFrozenDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
    }

    public IEnumerable<string> Names { get; }

    public bool TryGet(string name, out Value value) => _members.TryGetValue(name, out value);

    /// <summary>The same members and one more, as an object a template may change.</summary>
    public ScriptMap Extended(string name, Value value)
    {
        var map = new ScriptMap();
        foreach (var member in Names)
        {
            map.TrySet(member, _members[member]);
        }

        map.TrySet(name, value);
        return map;
    }

    protected static (string, Value) Function(string name, Builtin.Body body, params Parameter[] parameters) =>
        (name, Value.From(new Builtin(body, parameters)));

    protected static (string, Value) Function(string name, Builtin.Body body, Builtin.Print printer, params Parameter[] parameters) =>
        (name, Value.From(new Builtin(body, parameters) { Printer = printer }));

    protected static Parameter Needs(string name) => new(name);

    protected static Parameter May(string name, Value value = default) => Parameter.Optional(name, value);
}
