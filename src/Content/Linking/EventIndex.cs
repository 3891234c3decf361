using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Timeline.Content.Linking;

/// <summary>Events by id and by alias. Libraries whose events differ in what they say only share the places.</summary>
internal sealed class EventIndex(IReadOnlyDictionary<string, int> places, ImmutableArray<LinkedEvent> events) : IReadOnlyDictionary<string, LinkedEvent>
{
    public int Count => places.Count;

    public IEnumerable<string> Keys => places.Keys;

    public IEnumerable<LinkedEvent> Values => places.Values.Select(place => events[place]);

    public LinkedEvent this[string key] => events[places[key]];

    /// <summary>The same ids, of these events.</summary>
    public EventIndex Of(ImmutableArray<LinkedEvent> others) => new(places, others);

    public bool ContainsKey(string key) => places.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out LinkedEvent value)
    {
        var isThere = places.TryGetValue(key, out var place);
        value = isThere ? events[place] : null;
        return isThere;
    }

    public IEnumerator<KeyValuePair<string, LinkedEvent>> GetEnumerator() =>
        places.Select(place => KeyValuePair.Create(place.Key, events[place.Value])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
