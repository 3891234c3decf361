using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Chronology;

/// <summary>The stretch of time that the drawing of the whole opens with, so that one far-off event does not squeeze all others.</summary>
/// <param name="Date">As the settings say it.</param>
/// <param name="First">The number of its first day.</param>
/// <param name="Last">The number of its last day.</param>
internal sealed record DrawnWindow(EdtfDate Date, long First, long Last)
{
    /// <summary>As the URL has it: two days and a slash.</summary>
    public string Text => $"{Day(First)}/{Day(Last + 1)}";

    /// <summary>Null where the settings ask for none, and where no event lies in what they ask for.</summary>
    public static DrawnWindow? Of(DatedText? asked, ImmutableArray<LinkedEvent> events)
    {
        if (asked is null)
        {
            return null;
        }

        var days = events.Select(e => e.Event.Date.Value.Bounds)
            .SelectMany(b => new[] { b.Earliest?.DayNumber, b.Latest?.DayNumber })
            .OfType<long>()
            .DefaultIfEmpty()
            .ToList();
        var bounds = asked.Value.Bounds;
        var window = new DrawnWindow(
            asked.Value,
            bounds.Earliest?.DayNumber ?? days.Min(),
            bounds.Latest?.DayNumber ?? days.Max());
        return window.First <= window.Last && events.Any(window.Shows) ? window : null;
    }

    public bool Shows(LinkedEvent e) => Touches(e.Event.Date.Value);

    public bool Touches(EdtfDate date) =>
        (date.Bounds.Earliest?.DayNumber ?? long.MinValue) <= Last && (date.Bounds.Latest?.DayNumber ?? long.MaxValue) >= First;

    private static string Day(long number)
    {
        var day = EdtfDay.FromDayNumber(number);
        return FormattableString.Invariant($"{(day.Year < 0 ? "-" : "")}{Math.Abs(day.Year):0000}-{day.Month:00}-{day.Day:00}");
    }
}
