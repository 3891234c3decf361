using System.Collections;
using System.Diagnostics.CodeAnalysis;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Timeline.Site.Templates;

/// <summary>Named values that templates see and cannot change: to the engine, a read-only object.</summary>
public interface IDataMap : IScriptObject, IDictionary<string, object?>, IFormattable
{
    IEnumerable<string> Names { get; }

    /// <summary>Whether it has all members that a map of its kind ever has, so that a name much like one of them is a slip.</summary>
    bool IsWhole => false;

    bool TryGet(string name, out Value value);

    int IScriptObject.Count => Names.Count();

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set { }
    }

    IEnumerable<string> IScriptObject.GetMembers() => Names;

    bool IScriptObject.Contains(string member) => Names.Contains(member);

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = TryGet(member, out var item);
        value = item.Object;
        return found;
    }

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly)
    {
    }

    IScriptObject IScriptObject.Clone(bool deep) => this;

    /// <summary>As the engine prints an object of its own.</summary>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        var copy = new ScriptObject();
        foreach (var (name, value) in this)
        {
            copy.SetValue(name, value, readOnly: true);
        }

        return copy.ToString(format, formatProvider);
    }

    int ICollection<KeyValuePair<string, object?>>.Count => Names.Count();

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => true;

    ICollection<string> IDictionary<string, object?>.Keys => [.. Names];

    ICollection<object?> IDictionary<string, object?>.Values => [.. this.Select(pair => pair.Value)];

    object? IDictionary<string, object?>.this[string key]
    {
        get => TryGet(key, out var value) ? value.Object : null;
        set => throw ReadOnly();
    }

    bool IDictionary<string, object?>.ContainsKey(string key) => Names.Contains(key);

    bool IDictionary<string, object?>.TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = TryGet(key, out var item);
        value = item.Object;
        return found;
    }

    void IDictionary<string, object?>.Add(string key, object? value) => throw ReadOnly();

    bool IDictionary<string, object?>.Remove(string key) => throw ReadOnly();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => throw ReadOnly();

    void ICollection<KeyValuePair<string, object?>>.Clear() => throw ReadOnly();

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => this.AsEnumerable().Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        this.ToArray().CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => throw ReadOnly();

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator()
    {
        foreach (var name in Names)
        {
            yield return new(name, TryGet(name, out var value) ? value.Object : null);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)this).GetEnumerator();

    private static NotSupportedException ReadOnly() => new("What the site shows to templates cannot be changed");
}
