using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Edtf;

namespace Timeline.Content.Reading;

/// <summary>Reads when an event is published: a day, from its first moment where the site is, or a clock time.</summary>
internal static class PublicationReader
{
    public static Instant? Read(FieldReader fields, DateTimeZone zone, Complaints complaints)
    {
        if (fields.Located("publish") is not { } written)
        {
            return null;
        }

        switch (EdtfPattern.Instance.Read(written.Text.Trim()).Value)
        {
            case CalendarDate { Precision: Precision.Day, HasUnspecifiedDigits: false } day
                when day.Qualification == Qualification.None && day.Bounds.Earliest is { Year: >= 1 and <= 9999 } first:
                return zone.AtStartOfDay(new LocalDate((int)first.Year, first.Month, first.Day)).ToInstant();
            case DateTimeOfDay { Day.Year: >= 1 and < 9999 } time when time.OffsetFromUtc() is { } offset:
                return time.ToLocalDateTime().WithOffset(offset).ToInstant();
            case DateTimeOfDay { Day.Year: >= 1 and < 9999, Shift: null, Zone: null } time:
                return zone.AtLeniently(time.ToLocalDateTime()).ToInstant();
            default:
                complaints.Add(Codes.BadDate, written.At, $"'{Excerpt.Of(written.Text)}' is no day on which an event could be published; write one " +
                    "as in 2026-12-01, or a time as in 2026-12-01T09:00");
                return null;
        }
    }
}
