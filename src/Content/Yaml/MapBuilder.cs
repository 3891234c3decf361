using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Yaml;

/// <summary>Gathers a map's entries and complains about a key that stands twice.</summary>
internal sealed class MapBuilder(Complaints complaints)
{
    // Small maps are searched in place; a set pays only for large ones.
    private const int Small = 16;

    private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private Dictionary<string, int>? lines;

    public void Add(YamlEntry entry)
    {
        if (LineOf(entry.Key) is { } line)
        {
            complaints.Add(Codes.DuplicateKey, entry.KeyAt, $"the key '{entry.Key}' stands twice; the first is on line {line}");
            return;
        }

        entries.Add(entry);
        lines?.Add(entry.Key, entry.KeyAt.Line);
    }

    public YamlMap Build(Location at) => new(entries.ToImmutable(), at);

    private int? LineOf(string key)
    {
        if (entries.Count == Small && lines is null)
        {
            lines = entries.ToDictionary(e => e.Key, e => e.KeyAt.Line, StringComparer.Ordinal);
        }

        if (lines is not null)
        {
            return lines.TryGetValue(key, out var line) ? line : null;
        }

        // By place: a builder's enumerator would be an object for each key.
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key == key)
            {
                return entries[i].KeyAt.Line;
            }
        }

        return null;
    }
}
