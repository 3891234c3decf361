using NodaTime;
using NodaTime.Calendars;

using Timeline.Edtf.Reading;

namespace Timeline.Edtf;

/// <summary>
/// Dates of other calendars, from and to EDTF's proleptic Gregorian one. They are written like the first forms of EDTF, year, month and day
/// in
/// that calendar's own numbers: `1917-10-25`, `1917-10`, `1917`, with `?`, `~` or `%` at the end.
/// </summary>
public static class EdtfCalendars
{
    /// <summary>The calendars, under the names Unicode's CLDR gives them where it has one.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        ["badi", "coptic", "gregorian", "hebrew", "hebrew-scriptural", "islamic-civil", "islamic-tbla",
            "islamic-umalqura", "julian", "persian"];

    /// <summary>Reads a date as written in a calendar. A month or a year of it becomes one of its days, <c>[1917-10-14..1917-11-13]</c>, as
    /// it never fits a Gregorian one and nobody said that it lasted all of it.</summary>
    public static ForeignParseResult Read(string calendar, string text)
    {
        if (Find(calendar) is not { } system)
        {
            return new(new EdtfError(0, $"unknown calendar '{calendar}'; there are {string.Join(", ", Ids)}"));
        }

        var reader = new Reader(text, maximumLevel: 3);
        var value = reader.ReadForeign(calendar, system);
        return value is null ? new(reader.Error) : new(value);
    }

    /// <summary>A day in the numbers of a calendar; <see langword="null"/> for an unknown calendar or a day before or after those it
    /// counts.</summary>
    public static ForeignDate? From(EdtfDay day, string calendar)
    {
        if (Find(calendar) is not { } system || Math.Abs(day.Year) > 9990)
        {
            return null;
        }

        var iso = new LocalDate((int)day.Year, day.Month, day.Day);
        var counted = FromMonthOne(system);
        var first = new LocalDate(system.MinYear, 1, 1, counted).WithCalendar(CalendarSystem.Iso);
        var last = new LocalDate(system.MaxYear, 1, 1, counted).WithCalendar(CalendarSystem.Iso)
            .PlusDays(counted.GetDaysInYear(system.MaxYear) - 1);
        if (iso < first || iso > last)
        {
            return null;
        }

        var local = iso.WithCalendar(system);
        return new(calendar, new(local.Year, local.Month, local.Day, MonthName(local)), Qualification.None, CalendarDate.From(iso));
    }

    /// <summary>A calendar of the same years that begin with month 1: a scriptural Hebrew year begins with its seventh month, a civil one
    /// with its first.</summary>
    internal static CalendarSystem FromMonthOne(CalendarSystem system) =>
        system == CalendarSystem.HebrewScriptural ? CalendarSystem.HebrewCivil : system;

    /// <summary>Under which number the phrases have the name of a month: in the Hebrew calendar the civil numbers move in leap
    /// years.</summary>
    internal static string MonthName(LocalDate date)
    {
        if (date.Calendar != CalendarSystem.HebrewCivil && date.Calendar != CalendarSystem.HebrewScriptural)
        {
            return date.Month.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var month = date.WithCalendar(CalendarSystem.HebrewScriptural).Month;
        return month == 12 && date.Calendar.IsLeapYear(date.Year)
            ? "12-leap"
            : month.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static CalendarSystem? Find(string calendar) => calendar switch
    {
        "badi" => CalendarSystem.Badi,
        "coptic" => CalendarSystem.Coptic,
        "gregorian" => CalendarSystem.Gregorian,
        "hebrew" => CalendarSystem.HebrewCivil,
        "hebrew-scriptural" => CalendarSystem.HebrewScriptural,
        "islamic-civil" => CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil),
        "islamic-tbla" => CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Astronomical),
        "islamic-umalqura" => CalendarSystem.UmAlQura,
        "julian" => CalendarSystem.Julian,
        "persian" => CalendarSystem.PersianAstronomical,
        _ => null,
    };
}
