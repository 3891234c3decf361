using System.Collections.Frozen;

namespace Timeline.Scriban.Builtins;

/// <summary>Everything a template finds under a name before any host adds to it. A new group is a new file and a line here.</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, Value> Table = new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["array"] = Value.From(new ArrayBuiltins()),
        ["date"] = Value.From(new DateBuiltins.Namespace()),
        ["html"] = Value.From(new HtmlBuiltins()),
        ["math"] = Value.From(new MathBuiltins()),
        ["object"] = Value.From(new ObjectBuiltins()),
        ["regex"] = Value.From(new RegexBuiltins()),
        ["string"] = Value.From(new StringBuiltins()),
        ["timespan"] = Value.From(new TimeSpanBuiltins()),
        ["empty"] = Value.From(new EmptyObject()),
        ["include"] = Value.From(new Include()),
        ["include_join"] = Value.From(new IncludeJoin()),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Table.Keys;

    /// <summary>The value, undefined when there is none of that name.</summary>
    public static Value Find(string name) => Table.TryGetValue(name, out var value) ? value : Value.Undefined;
}
