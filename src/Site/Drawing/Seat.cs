using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>An event that waits for a place: where it stands, and how wide its label is in one line and in two.</summary>
/// <param name="Index">Its place in the order of time, by which clusters gather.</param>
internal sealed record Sitter(int Index, Stand Stand, double Wide, double Folded)
{
    public required AxisItem Item { get; init; }

    /// <summary>Where it counts as standing in a cluster: at its beginning, or at its known end.</summary>
    public double Place => Item.Time.From is null ? Stand.X1 : Stand.X0;
}

/// <summary>Where a label stands to its mark.</summary>
internal enum Side
{
    None,
    After,
    Before,
    Over,
}

/// <summary>A place in a lane: of one event, or of several as a cluster <c>2 * Half</c> wide.</summary>
/// <param name="Many">The events, in order of time.</param>
/// <param name="X0">Where it begins.</param>
/// <param name="X1">Where it ends.</param>
/// <param name="Row">Counted from the top of the lane; between two rows in the one for what has no place of its own.</param>
internal sealed record Seat(ImmutableArray<Sitter> Many, double X0, double X1, double Row)
{
    public Side Side { get; init; }

    /// <summary>1 or 2.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>To what width the label is cut; null where all of it has room.</summary>
    public double? Room { get; init; }

    /// <summary>Null for what is no cluster.</summary>
    public double? Half { get; init; }
}
