using System.Collections.Immutable;

namespace Timeline.Site.Maps;

/// <summary>Something to be marked on a map: where it is, what it is called and which events it has, by number.</summary>
internal sealed record MapItem(MapPoint At, string Title, ImmutableArray<int> Events);

/// <summary>
/// A label: where it is anchored (<c>start</c>, <c>middle</c> or <c>end</c>) at the foot of its letters, and where the line to its mark
/// begins, if it needs one.
/// </summary>
internal sealed record DrawnLabel(string Text, string Anchor, MapPoint At, MapPoint? LeadsFrom)
{
    /// <summary>The end of that line, at the label.</summary>
    public MapPoint LeadsTo { get; init; }

    public required Box Box { get; init; }
}

/// <summary>A mark for one item, or for several that are too near each other to be told apart.</summary>
internal sealed record DrawnPlace(MapPoint At, double Radius, ImmutableArray<int> Items)
{
    /// <summary>Null where there is no room for it.</summary>
    public DrawnLabel? Label { get; init; }
}

/// <summary>A map laid out: paths of SVG and marks, in units of its view box.</summary>
internal sealed record DrawnMap(double Width, double Height, string Land, string Borders, ImmutableArray<DrawnPlace> Places)
{
    /// <summary>The edge of the whole earth; null where only a part of it is shown.</summary>
    public string? Sphere { get; init; }

    /// <summary>So many kilometres are as long as this; null on a map of the world, where no length holds everywhere.</summary>
    public (int Kilometres, double Length)? Measure { get; init; }
}
