namespace Timeline.Site.Drawing;

/// <summary>What the drawing needs to know of one event. Null days are open or unknown ends.</summary>
/// <param name="Index">The event's place in the library.</param>
/// <param name="Lane">The lane's id; null when in none.</param>
/// <param name="Earliest">The first day it may have begun.</param>
/// <param name="LatestStart">The last day it may have begun.</param>
/// <param name="EarliestEnd">The first day it may have ended.</param>
/// <param name="Latest">The last day it may have ended.</param>
/// <param name="Label">What stands beside the mark.</param>
public sealed record AxisItem(int Index, string? Lane, long? Earliest, long? LatestStart, long? EarliestEnd, long? Latest, string Label)
{
    public int Importance { get; init; } = 3;
}

/// <summary>An era to be drawn behind the events.</summary>
public sealed record AxisEra(string Id, long? First, long? Last);
