using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Yaml;

/// <summary>What an author's YAML, JSON or front matter says, with the place of every part.</summary>
public abstract record YamlNode(Location At);

/// <summary>
/// A single value. <c>IsPlain</c> is false for quoted and block text, which is never read as a number, a boolean or null.
/// </summary>
public sealed record YamlScalar(string Value, bool IsPlain, Location At) : YamlNode(At)
{
    /// <summary>Where the first character of the value stands: for block text the line below the <c>|</c>.</summary>
    public Location TextAt { get; init; } = At;

    /// <summary>
    /// Whether each line of the value is a line of the file, as in block text; not so where line breaks are escaped or folded.
    /// </summary>
    public bool LinesAreTheFiles { get; init; }

    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

public sealed record YamlList(ImmutableArray<YamlNode> Items, Location At) : YamlNode(At);

/// <summary>Keys in the author's order; keys are unique.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, Location At) : YamlNode(At)
{
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}

public readonly record struct YamlEntry(string Key, Location KeyAt, YamlNode Value);
