using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Drawing;

/// <summary>What the drawing needs to know of one event. Null days are open or unknown ends.</summary>
/// <param name="Index">The event's place in the library.</param>
/// <param name="Lane">The lane's id; null when in none.</param>
/// <param name="Earliest">The first day it may have begun.</param>
/// <param name="LatestStart">The last day it may have begun.</param>
/// <param name="EarliestEnd">The first day it may have ended.</param>
/// <param name="Latest">The last day it may have ended.</param>
/// <param name="Label">What stands beside the mark.</param>
internal sealed record AxisItem(int Index, string? Lane, long? Earliest, long? LatestStart, long? EarliestEnd, long? Latest, string Label)
{
    public int Importance { get; init; } = 3;

    /// <param name="linked">The event, in whose lane and with whose importance it is drawn.</param>
    /// <param name="index">Its place in the library, or one after all of them for another date of it.</param>
    /// <param name="date">Its date, or the other one.</param>
    /// <param name="label">What stands beside the mark.</param>
    public static AxisItem Of(LinkedEvent linked, int index, EdtfDate date, string label)
    {
        var bounds = date.Bounds;
        var (start, end) = date is EdtfInterval interval ? (interval.Start.Date?.Bounds, interval.End.Date?.Bounds) : (bounds, bounds);
        return new(
            index,
            linked.Event.Lane,
            bounds.Earliest?.DayNumber,
            start?.Latest?.DayNumber,
            end?.Earliest?.DayNumber,
            bounds.Latest?.DayNumber,
            label)
        {
            Importance = linked.Event.Importance,
        };
    }
}

/// <summary>An era to be drawn behind the events.</summary>
internal sealed record AxisEra(string Id, long? First, long? Last);
