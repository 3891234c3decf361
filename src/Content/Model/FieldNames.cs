using System.Collections.Immutable;

namespace Timeline.Content.Model;

/// <summary>
/// The author's own names of fields, ours → theirs, at every level: <c>summary</c> is an event's, <c>citations.quote</c> that of one of
/// its citations.
/// </summary>
public sealed class FieldNames
{
    public static readonly FieldNames None = new([]);

    private readonly ImmutableDictionary<string, string> own;
    private readonly ImmutableDictionary<string, FieldNames> inside;

    /// <param name="names">Names by the way to their field, its steps parted by dots.</param>
    public FieldNames(IEnumerable<KeyValuePair<string, string>> names)
    {
        var byDepth = names.ToLookup(name => name.Key.Contains('.', StringComparison.Ordinal));
        own = byDepth[false].ToImmutableDictionary(StringComparer.Ordinal);
        inside = byDepth[true]
            .GroupBy(name => name.Key[..name.Key.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ToImmutableDictionary(
                group => group.Key,
                group => new FieldNames(group.Select(name => KeyValuePair.Create(name.Key[(group.Key.Length + 1)..], name.Value))),
                StringComparer.Ordinal);
    }

    public bool IsEmpty => own.IsEmpty && inside.IsEmpty;

    /// <summary>What the author calls a field of this level: their own name of it, or ours.</summary>
    public string Of(string field) => own.GetValueOrDefault(field, field);

    /// <summary>The field of this level that an author names, by their own name of it or by ours.</summary>
    public string Meant(string name) => own.IsEmpty || own.ContainsKey(name) ? name : own.FirstOrDefault(field => field.Value == name).Key ?? name;

    /// <summary>Whether a key is the author's name of another field than the one that we call so.</summary>
    public bool IsGivenAway(string key) => !own.IsEmpty && (own.ContainsKey(key) ? own[key] != key : own.ContainsValue(key));

    public bool IsOwn(string key) => !own.IsEmpty && own.ContainsValue(key);

    /// <summary>The names of the fields of the records inside a field.</summary>
    public FieldNames Inside(string field) => inside.GetValueOrDefault(field, None);

    /// <summary>The names inside a field whose records have fields of this level too: those of this level, unless it has its own.</summary>
    public FieldNames Repeated(string field, IReadOnlySet<string> shared) => IsEmpty ? None
        : new(own.Where(name => shared.Contains(name.Key)).ToImmutableDictionary(StringComparer.Ordinal).SetItems(Inside(field).own));
}
