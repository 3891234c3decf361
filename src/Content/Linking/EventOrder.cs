using System.Collections.Immutable;

using Timeline.Content.Model;
using Timeline.Edtf;

namespace Timeline.Content.Linking;

/// <summary>
/// The order of events, everywhere: earliest day, latest day; within the same days what has no clock time, then the clock; then the
/// author's <c>order</c>, those that have one first; then id. Among themselves the events whose clocks say how far they are from UTC stand
/// by instant.
/// </summary>
internal static class EventOrder
{
    public static ImmutableArray<Event> Sorted(IEnumerable<Event> events)
    {
        var sorted = events
            .OrderBy(e => e.Date.Value.Bounds)
            .ThenBy(e => Begins(e) is { } clock ? Seconds(clock) : double.NegativeInfinity)
            .ThenBy(e => e.Order ?? int.MaxValue)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToArray();
        ByInstant(sorted);
        return [.. sorted];
    }

    // They share out the places that they have. An order by instant of all would have to put dates without a clock, which are of no
    // zone, at some instant: an evening in New York would come after the next day.
    private static void ByInstant(Event[] sorted)
    {
        var places = new List<int>();
        var timed = new List<(double Instant, Event Event)>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (Begins(sorted[i]) is { Day.Year: > -9999 } clock && clock.OffsetFromUtc() is { } offset)
            {
                places.Add(i);
                timed.Add(((clock.Day.DayNumber * SecondsOfDay) + Seconds(clock) - offset.Seconds, sorted[i]));
            }
        }

        var inTurn = timed
            .OrderBy(e => e.Instant)
            .ThenBy(e => e.Event.Order ?? int.MaxValue)
            .ThenBy(e => e.Event.Id, StringComparer.Ordinal);
        foreach (var (place, (_, e)) in places.Zip(inTurn))
        {
            sorted[place] = e;
        }
    }

    private const double SecondsOfDay = 86_400;

    // What lasts from one time to another begins at the first.
    private static DateTimeOfDay? Begins(Event e) =>
        (e.Date.Value is EdtfInterval interval ? interval.Start.Date : e.Date.Value) as DateTimeOfDay;

    private static double Seconds(DateTimeOfDay time) =>
        (time.Hour * 3600) + (time.Minute * 60) + (time.Second ?? 0) + (time.Nanosecond / 1e9);
}
