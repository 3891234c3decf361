using NodaTime;
using NodaTime.Calendars;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>How fine a place on the calendar is.</summary>
internal enum Grain
{
    Century,
    Decade,
    Year,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Weekend,
    Day,

    /// <summary>A weekday of an unknown week.</summary>
    Weekday,
}

/// <summary>A place on the calendar as fine as the words make it.</summary>
/// <param name="Grain">How fine.</param>
/// <param name="Year">The astronomical year (0 is 1 BC), of a week its week year; null when unknown.</param>
/// <param name="Month">Of a month or day.</param>
/// <param name="Day">Of a day.</param>
/// <param name="Number">Which week, season, quarter, half or weekday.</param>
/// <param name="Clock">A time as TIMEX3 writes it, with its T.</param>
/// <param name="Zone">Minutes east of Greenwich, where the words name a zone that is one.</param>
internal sealed record Moment(Grain Grain, long? Year, int? Month = null, int? Day = null, int Number = 0, string Clock = "",
    int? Zone = null)
{
    public static Moment OfDay(LocalDate date) => new(Grain.Day, date.Year, date.Month, date.Day);

    public static Moment OfWeek(LocalDate date, bool weekend = false) =>
        new(weekend ? Grain.Weekend : Grain.Week, WeekYearRules.Iso.GetWeekYear(date), Number: WeekYearRules.Iso.GetWeekOfWeekYear(date));

    /// <summary>The moment of this unit that holds the date.</summary>
    public static Moment Holding(LocalDate date, Unit unit) => unit switch
    {
        Unit.Week => OfWeek(date),
        Unit.Weekend => OfWeek(date, weekend: true),
        Unit.Month => new(Grain.Month, date.Year, date.Month),
        Unit.Quarter => new(Grain.Quarter, date.Year, Number: (date.Month + 2) / 3),
        Unit.Half => new(Grain.Half, date.Year, Number: (date.Month + 5) / 6),
        Unit.Season => Seasons.Holding(date),
        Unit.Year => new(Grain.Year, date.Year),
        Unit.Decade => new(Grain.Decade, date.Year),
        Unit.Century or Unit.Millennium => new(Grain.Century, date.Year),
        _ => OfDay(date),
    };

    /// <summary>Its first day; null when its year, month or day is unknown or out of the calendar's reach.</summary>
    public LocalDate? First => Range?.First;

    public LocalDate? Last => Range?.Last;

    /// <summary>Its days where they are not those of the grain: a week cut at the month's end.</summary>
    public (LocalDate First, LocalDate Last)? Stretch { get; init; }

    private (LocalDate First, LocalDate Last)? Range
    {
        get
        {
            if (Stretch is { } days)
            {
                return days;
            }

            if (Year is not { } long_ || long_ is < -9000 or > 9000)
            {
                return null;
            }

            var year = (int)long_;
            return Grain switch
            {
                // The 1st century BC is 100 to 1 BC: the years -99 to 0.
                Grain.Century when year < 0 => Months(year + 1, 1, 1200),
                Grain.Century => Months(year / 100 * 100, 1, 1200),
                Grain.Decade => Months(year / 10 * 10, 1, 120),
                Grain.Year => Months(year, 1, 12),
                Grain.Half => Months(year, Number * 6 - 5, 6),
                Grain.Quarter when Number > 0 => Months(year, Number * 3 - 2, 3),
                Grain.Season => Months(year, Seasons.FirstMonth(Number), 3),
                Grain.Month when Month is { } month => Months(year, month, 1),
                Grain.Week => Days(WeekYearRules.Iso.GetLocalDate(year, Number, IsoDayOfWeek.Monday), 7),
                Grain.Weekend => Days(WeekYearRules.Iso.GetLocalDate(year, Number, IsoDayOfWeek.Saturday), 2),
                Grain.Day when Month is { } month && Day is { } day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) =>
                    Days(new(year, month, day), 1),
                _ => null,
            };
        }
    }

    private static (LocalDate First, LocalDate Last) Months(int year, int month, int count)
    {
        var first = new LocalDate(year, month, 1);
        return (first, first.PlusMonths(count).PlusDays(-1));
    }

    private static (LocalDate First, LocalDate Last) Days(LocalDate first, int count) => (first, first.PlusDays(count - 1));
}
