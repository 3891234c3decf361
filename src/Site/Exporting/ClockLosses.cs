using Timeline.Edtf;

namespace Timeline.Site.Exporting;

/// <summary>What formats with slots for hours and minutes make of a clock time that they can hold.</summary>
internal static class ClockLosses
{
    /// <summary>What of the times in a date is lost in such a format.</summary>
    /// <param name="date">Any date.</param>
    /// <param name="inUtc">Whether the format tells them in UTC and always to the second, as iCalendar does.</param>
    public static IEnumerable<string> Of(EdtfDate date, bool inUtc)
    {
        var times = date is EdtfInterval interval ? new[] { interval.Start.Date, interval.End.Date }.OfType<DateTimeOfDay>()
            : date is DateTimeOfDay time ? [time] : [];
        foreach (var one in times)
        {
            if (inUtc && one.Second is null)
            {
                yield return "that a time is known to the minute only";
            }

            if (one.Nanosecond != 0)
            {
                yield return PlainDate.Fraction;
            }

            if (inUtc && one.OffsetFromUtc() is not null && one.Shift is not { IsUtcLetter: true })
            {
                yield return "offsets and names of time zones, for times are told in UTC";
            }

            if (inUtc && one.Zone is not null && one.OffsetFromUtc() is null)
            {
                yield return "the time zone of a time that its clocks show twice or never, which becomes a time without one";
            }
        }
    }
}
