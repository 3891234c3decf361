using System.Collections.Immutable;

namespace Timeline.Site.Templates;

/// <summary>The names of a kind of map in order, shared by all maps of that kind, so that a template finds a name by position.</summary>
public class DataShape
{
    private readonly Dictionary<string, int> positions;

    /// <summary>Names of the author's choice, of which any may be missing.</summary>
    public DataShape(params ImmutableArray<string> names)
    {
        Names = names;
        positions = new(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            positions.Add(names[i], i);
        }
    }

    protected DataShape(string kind, ImmutableArray<string> names)
        : this(names) => Kind = kind;

    /// <summary>What maps of this shape are; a name that such a map does not have is a mistake. Null for the author's own data.</summary>
    public string? Kind { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>The position of a name, or -1.</summary>
    public int PositionOf(string name) => positions.GetValueOrDefault(name, -1);
}
