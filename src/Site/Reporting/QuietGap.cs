using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Reporting;

/// <summary>A long stretch in which nothing happens on the timeline: nothing was found there, or nothing was sought.</summary>
public sealed record QuietGap(LinkedEvent Before, LinkedEvent After, EdtfDay From, EdtfDay To)
{
    private const int ShareOfWhole = 10; // a gap is long from a tenth of the whole timeline on

    private const int ShortestDays = 30;

    /// <summary>How many days lie between the two events, and at the least where their days are not known.</summary>
    public long Days => To.DayNumber - From.DayNumber - 1;

    /// <summary>Whether both days are known, so that the number is no guess.</summary>
    public bool IsCounted =>
        IsDay(Before.Event.Date.Value is EdtfInterval { End: var end } ? end.Date : Before.Event.Date.Value)
        && IsDay(After.Event.Date.Value is EdtfInterval { Start: var start } ? start.Date : After.Event.Date.Value);

    /// <summary>The gaps in order of time. What goes on without a known end fills no gap by that.</summary>
    public static IEnumerable<QuietGap> Among(IEnumerable<LinkedEvent> events)
    {
        var dated = events
            .Where(e => e.Event.Status != Status.Retracted)
            .Select(e => (Event: e, e.Event.Date.Value.Bounds))
            .Where(e => e.Bounds.Earliest is not null)
            .Select(e => (e.Event, First: e.Bounds.Earliest!.Value, Last: e.Bounds.Latest ?? e.Bounds.Earliest!.Value))
            .OrderBy(e => e.First.DayNumber)
            .ToList();
        if (dated.Count == 0)
        {
            yield break;
        }

        var shortest = Math.Max(ShortestDays, (dated.Max(e => e.Last.DayNumber) - dated[0].First.DayNumber) / ShareOfWhole);
        var latest = dated[0];
        foreach (var next in dated)
        {
            var gap = new QuietGap(latest.Event, next.Event, latest.Last, next.First);
            if (gap.Days >= shortest)
            {
                yield return gap;
            }

            latest = next.Last.DayNumber > latest.Last.DayNumber ? next : latest;
        }
    }

    private static bool IsDay(EdtfDate? date) =>
        date is CalendarDate or DateTimeOfDay && date is { Precision: >= Precision.Day, Qualification: Qualification.None, HasUnspecifiedDigits: false };
}
