using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Drawing;

/// <summary>What the drawing needs to know of one event.</summary>
/// <param name="Index">The event's place in the library.</param>
/// <param name="Lane">The lane's id; null when in none.</param>
/// <param name="Time">When it was, as far as that is known.</param>
/// <param name="Label">What stands beside the mark.</param>
internal sealed record AxisItem(int Index, string? Lane, DateStretch Time, string Label)
{
    public int Importance { get; init; } = 3;

    /// <summary>How many of the signs ~ and ? stand before the label.</summary>
    public int Signs { get; init; }

    /// <param name="linked">The event, in whose lane and with whose importance it is drawn.</param>
    /// <param name="index">Its place in the library, or one after all of them for another date of it.</param>
    /// <param name="date">Its date, or the other one.</param>
    /// <param name="label">What stands beside the mark.</param>
    public static AxisItem Of(LinkedEvent linked, int index, EdtfDate date, string label) =>
        new(index, linked.Event.Lane, DateStretch.Of(date), label)
        {
            Importance = linked.Event.Importance,
            Signs = (date.IsApproximate ? 1 : 0) + (date.IsUncertain ? 1 : 0),
        };
}

/// <summary>An era to be drawn behind the events; null is open.</summary>
internal sealed record AxisEra(string Id, double? From, double? To)
{
    public string Title { get; init; } = "";
}
