using System.Text;

using NodaTime;

namespace Timeline.Edtf;

/// <summary>
/// A clock time on a day: `1985-04-12T23:20:30Z`; as an extension to the minute or finer than the second, and with an IANA zone in
/// brackets:
/// `2025-09-10T09:30[Europe/Brussels]`. No zone ever shifts it: its bounds are the day as written.
/// </summary>
public sealed record DateTimeOfDay : EdtfDate
{
    private readonly Clock clockTime;

    internal DateTimeOfDay(EdtfDay day, Clock clock, TimeShift? shift, string? zone)
    {
        Day = day;
        clockTime = clock;
        Shift = shift;
        Zone = zone;
    }

    public EdtfDay Day { get; }

    public int Hour => clockTime.Hour;

    public int Minute => clockTime.Minute;

    /// <summary><see langword="null"/> when the time is to the minute.</summary>
    public int? Second => clockTime.Second;

    public int Nanosecond => clockTime.Nanosecond;

    /// <summary><see langword="null"/> for a local time.</summary>
    public TimeShift? Shift { get; }

    /// <summary>The IANA identifier in brackets.</summary>
    public string? Zone { get; }

    public override Bounds Bounds => new(Day, Day);

    public override Precision Precision => Second is null ? Precision.Minute : Precision.Second;

    public override Qualification Qualification => Qualification.None;

    public override bool HasUnspecifiedDigits => false;

    /// <summary>A clock time to the second, or to the minute.</summary>
    public static DateTimeOfDay Of(EdtfDay day, LocalTime time, TimeShift? shift = null, Precision precision = Precision.Second) =>
        new(day, new(time.Hour, time.Minute, precision == Precision.Minute ? null : time.Second, 0), shift, null);

    public LocalDateTime ToLocalDateTime() =>
        new LocalDateTime((int)Day.Year, Day.Month, Day.Day, Hour, Minute, Second ?? 0).PlusNanoseconds(Nanosecond);

    /// <summary>
    /// How far the clock was from UTC: as written, or as the zone had it then. <see langword="null"/> for a local time, a zone that is not
    /// known, and an hour
    /// that the zone skipped or had twice.
    /// </summary>
    public Offset? OffsetFromUtc()
    {
        if (Shift is { } shift)
        {
            return Offset.FromSeconds(shift.Minutes * 60);
        }

        var mapping = Zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone)?.MapLocal(ToLocalDateTime());
        return mapping is { Count: 1 } ? mapping.Single().Offset : null;
    }

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        text.Append(Day.ToString()).Append('T');
        clockTime.AppendTo(text);
        if (Shift is { } shift)
        {
            shift.AppendTo(text);
        }

        return Zone is null ? text : text.Append('[').Append(Zone).Append(']');
    }
}
