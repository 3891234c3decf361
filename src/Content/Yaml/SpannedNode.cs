using System.Collections.Immutable;

namespace Timeline.Content.Yaml;

/// <summary>How a scalar is written.</summary>
internal enum ScalarForm
{
    Plain,
    Single,
    Double,

    /// <summary>Block text behind <c>|</c>.</summary>
    Literal,

    /// <summary>Block text behind <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>
/// A part of a file and which of its characters are it, from <c>Start</c> up to <c>End</c>: what an editor needs, and a build does not.
/// </summary>
internal abstract record SpannedNode(int Start, int End)
{
    /// <summary>Whether it says what the node says, wherever either stands. Maps are the same in any order.</summary>
    public bool Says(YamlNode node) => (this, node) switch
    {
        (SpannedScalar mine, YamlScalar other) => mine.Value == other.Value && mine.IsNull == other.IsNull,
        (SpannedList mine, YamlList other) => mine.Items.Length == other.Items.Length
            && mine.Items.Zip(other.Items).All(pair => pair.First.Says(pair.Second)),
        (SpannedMap mine, YamlMap other) => mine.Entries.Length == other.Entries.Length
            && mine.Entries.All(entry => other.Find(entry.Key) is { } value && entry.Value.Says(value)),
        _ => false,
    };
}

/// <summary>A scalar; block text ends with its last line that is not blank, and one that keeps blank lines with those.</summary>
internal sealed record SpannedScalar(string Value, ScalarForm Form, int Start, int End) : SpannedNode(Start, End)
{
    public bool IsNull => Form == ScalarForm.Plain && Value is "" or "~" or "null" or "Null" or "NULL";

    public bool IsBlock => Form is ScalarForm.Literal or ScalarForm.Folded;
}

/// <summary>A list; <c>Dashes</c> says where the dash of each item is, of a list that is not between brackets.</summary>
internal sealed record SpannedList(ImmutableArray<SpannedNode> Items, bool IsFlow, ImmutableArray<int> Dashes, int Start, int End)
    : SpannedNode(Start, End);

internal sealed record SpannedMap(ImmutableArray<SpannedEntry> Entries, bool IsFlow, int Start, int End) : SpannedNode(Start, End)
{
    public int Find(string key)
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A key and its value; <c>After</c> is just behind the colon.</summary>
internal readonly record struct SpannedEntry(string Key, int KeyStart, int After, SpannedNode Value);
