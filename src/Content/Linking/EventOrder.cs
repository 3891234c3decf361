using System.Collections.Immutable;

using Timeline.Content.Model;
using Timeline.Edtf;

namespace Timeline.Content.Linking;

/// <summary>
/// The order of events, everywhere: earliest day, latest day; within the same days what has no clock time, then the clock; then the
/// author's
/// <c>order</c>, those that have one first; then id.
/// </summary>
internal static class EventOrder
{
    public static ImmutableArray<Event> Sorted(IEnumerable<Event> events)
    {
        var sorted = events.OrderBy(e => e.Date.Value.Bounds).ToArray();
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Date.Value.Bounds.CompareTo(sorted[from].Date.Value.Bounds) == 0)
            {
                to++;
            }

            Within(sorted.AsSpan(from..to));
            from = to;
        }

        return [.. sorted];
    }

    // Clocks of different zones can be compared where each says which it is; where one does not, all are read as one place's.
    private static void Within(Span<Event> days)
    {
        if (days.Length < 2)
        {
            return;
        }

        var zoned = true;
        foreach (var e in days)
        {
            zoned &= Clock(e) is not { } time || time.OffsetFromUtc() is not null;
        }

        days.Sort((one, other) =>
        {
            var byClock = Seconds(one, zoned).CompareTo(Seconds(other, zoned));
            var byOrder = byClock != 0 ? byClock : (one.Order ?? int.MaxValue).CompareTo(other.Order ?? int.MaxValue);
            return byOrder != 0 ? byOrder : string.CompareOrdinal(one.Id, other.Id);
        });
    }

    // What lasts from one time to another begins at the first.
    private static DateTimeOfDay? Clock(Event e) =>
        (e.Date.Value is EdtfInterval interval ? interval.Start.Date : e.Date.Value) as DateTimeOfDay;

    private static double Seconds(Event e, bool zoned) => Clock(e) is { } time
        ? time.Hour * 3600 + time.Minute * 60 + (time.Second ?? 0) + time.Nanosecond / 1e9
            - (zoned ? time.OffsetFromUtc()!.Value.Seconds : 0)
        : double.NegativeInfinity;
}
