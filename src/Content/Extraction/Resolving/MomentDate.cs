using System.Globalization;

using NodaTime;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>A moment as an EDTF date.</summary>
internal static class MomentDate
{
    private const int LastYear = 9999;

    /// <summary>Null where EDTF has no place for it (a weekday of an unknown week, an unknown year), and for days that do not exist: 30
    /// February.</summary>
    public static EdtfDate? Of(Moment moment, bool fiscal = false, bool approximate = false)
    {
        var date = fiscal || moment.Year is > LastYear or < -LastYear ? null
            : moment.Year is { } year ? InYear(moment, (int)year) : OfAnyYear(moment);
        return approximate ? date?.Approximately() : date is CalendarDate day ? AtItsTime(day, moment) : date;
    }

    public static EdtfDate Of(LocalDate day) => CalendarDate.From(day);

    private static EdtfDate? InYear(Moment moment, int year) => moment switch
    {
        { Grain: Grain.Century } when year >= 0 => CalendarDate.CenturyOf(year),
        { Grain: Grain.Decade } when year >= 0 => CalendarDate.DecadeOf(year),
        { Grain: Grain.Century or Grain.Decade, First: { } first, Last: { } last } =>
            EdtfInterval.Between(CalendarDate.Of(first.Year), CalendarDate.Of(last.Year)),
        { Grain: Grain.Year } => CalendarDate.Of(year),
        { Grain: Grain.Half } => Season.Of(year, SubYearGrouping.FirstSemestral + moment.Number - 1),
        { Grain: Grain.Quarter, Number: > 0 } => Season.Of(year, SubYearGrouping.FirstQuarter + moment.Number - 1),
        { Grain: Grain.Season } => Season.Of(year, SubYearGrouping.Spring + moment.Number - 1),
        { Grain: Grain.Month, Month: { } month } => CalendarDate.Of(year, month),
        { Grain: Grain.Day, Month: { } month, Day: { } day } => IsDay(year, month, day) ? CalendarDate.Of(year, month, day) : null,
        { First: { } first, Last: { } last } => EdtfInterval.Between(Of(first), Of(last)),
        _ => null,
    };

    private static EdtfDate? OfAnyYear(Moment moment) =>
        moment is { Grain: Grain.Day, Month: { } month, Day: { } day } && IsDay(2000, month, day)
            ? CalendarDate.OfAnyYear(month, day) : null;

    private static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= EdtfDay.DaysInMonth(year, month);

    // Only a clock time that is known to the minute, and to the second where one is told; T24:00 is the day after in EDTF, and a part of the day has no place.
    private static EdtfDate AtItsTime(CalendarDate date, Moment moment) =>
        date is { Year.Value: { } year, Month.Value: { } month, Day.Value: { } day } && Time(moment.Clock) is { } time
            ? DateTimeOfDay.Of(new(year, month, day), time, moment.Zone is { } east ? TimeShift.Of(east) : null, moment.Clock.Length == 6 ? Precision.Minute : Precision.Second) : date;

    private static LocalTime? Time(string clock) =>
        clock.Length is 6 or 9 && Number(clock, 1) is { } hour and < 24 && Number(clock, 4) is { } minute and < 60
            ? clock.Length == 6 ? new LocalTime(hour, minute) : Number(clock, 7) is { } second and < 60 ? new(hour, minute, second) : null
            : null;

    private static int? Number(string clock, int at) =>
        int.TryParse(clock.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
