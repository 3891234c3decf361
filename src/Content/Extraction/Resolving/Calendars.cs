using NodaTime;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Dates named by their place on the calendar, their year possibly left out.</summary>
internal static class Calendars
{
    public static Moment Date(Meaning meaning, Timeframe frame, Func<int> tense)
    {
        if (meaning[Slot.Century] is { } century)
        {
            return new(Grain.Century, meaning.Int(Slot.Era, 1) < 0 ? -century * 100 : (century - 1) * 100);
        }

        if (meaning[Slot.Decade] is { } decade)
        {
            // "1965's" is a year's.
            return decade >= 1000
                && decade % 10 != 0 ? new(Grain.Year, decade) : new(Grain.Decade, decade >= 100 ? decade : decade < 20
                    ? 2000 + decade : 1900 + decade);
        }

        var year = Year(meaning, frame);
        if (meaning[Slot.Holiday] is { } holiday)
        {
            return Holiday(Feast.Of(holiday), year, frame, tense);
        }

        if (Shape(meaning, frame) is { } shape)
        {
            return Within(meaning, InYear(shape, year ?? YearInference.For(frame, shape.Grain == Grain.Quarter
                ? Math.Min(0, tense()) : tense(), y => InYear(shape, y), meaning.Int(Slot.Weekday))));
        }

        if (year is not null && meaning.Int(Slot.EndYear) is >= 1 and <= 12 and var month && month <= year % 100)
        {
            // "2010-11" is a range of years, "2025-09" is a month.
            return new(Grain.Month, year, month);
        }

        if (year is not null)
        {
            return Within(meaning, new(Grain.Year, year));
        }

        if (meaning.Int(Slot.Weekday) is { } weekday)
        {
            return Relatives.Weekday(weekday, frame, tense());
        }

        return meaning.Int(Slot.Day) is { } day ? DayAlone(day, frame) : DayOfClock(frame);
    }

    private static long? Year(Meaning meaning, Timeframe frame)
    {
        if (meaning[Slot.Year] is { } year)
        {
            return meaning.Int(Slot.Era, 1) < 0 ? 1 - year : year;
        }

        if (meaning[Slot.ShortYear] is { } digits)
        {
            return digits < 40 ? 2000 + digits : 1900 + digits;
        }

        return meaning.Int(Slot.YearOffset) is not { } offset ? null
            : meaning.Int(Slot.Anchor) > 0 ? (frame.Mentioned?.Year ?? frame.Issued?.Year) + offset
            : frame.Issued?.Year + offset;
    }

    // The form without its year, or null when only the year (or nothing) is named.
    private static Moment? Shape(Meaning meaning, Timeframe frame)
    {
        if (meaning.Int(Slot.Month) is { } month)
        {
            return meaning.Int(Slot.Day) is { } day ? new(Grain.Day, null, month, day) : new(Grain.Month, null, month);
        }

        if (meaning.Int(Slot.Season) is { } season)
        {
            return new(Grain.Season, null, Number: season);
        }

        if (meaning.Int(Slot.Quarter) is { } quarter)
        {
            // "the 1988 quarter" is the quarter that is spoken of.
            return new(Grain.Quarter, null, Number: quarter > 0 ? quarter : frame.Mentioned is { Grain: Grain.Quarter } told
                ? told.Number : 0);
        }

        return meaning.Int(Slot.Half) is { } half ? new(Grain.Half, null, Number: half) : null;
    }

    private static Moment InYear(Moment shape, long? year) => shape with { Year = year };

    // "the last week of May", "the first weekend of 2024"
    private static Moment Within(Meaning meaning, Moment whole)
    {
        if (meaning.Int(Slot.Nth) is not { } nth || meaning.Int(Slot.Unit) is not { } unit
            || whole is not { First: { } first, Last: { } last })
        {
            return whole;
        }

        var day = nth > 0 ? first.PlusDays((nth - 1) * 7) : last.PlusDays((nth + 1) * 7);
        return meaning.Int(Slot.Weekday) is { } weekday
            ? Moment.OfDay(nth > 0
                ? first.PlusDays(-1).Next((IsoDayOfWeek)weekday).PlusWeeks(nth - 1)
                    : last.PlusDays(1).Previous((IsoDayOfWeek)weekday).PlusWeeks(nth + 1))
            : (Unit)unit == Unit.Day ? Moment.OfDay(nth > 0 ? first.PlusDays(nth - 1) : last.PlusDays(nth + 1))
            : (Unit)unit == Unit.Week && whole.Grain == Grain.Month ? WeekOf(first, last, nth)
            : Moment.Holding(day, (Unit)unit);
    }

    // A week of a month stays in it, whatever day it begins on: the first is the 1st to the 7th.
    private static Moment WeekOf(LocalDate first, LocalDate last, int nth)
    {
        var start = nth > 0 ? first.PlusDays((nth - 1) * 7) : last.PlusDays(-6);
        var end = nth > 0 ? LocalDate.Min(start.PlusDays(6), last) : last;
        return Moment.OfWeek(start.PlusDays(3)) with { Stretch = (LocalDate.Min(start, last), end) };
    }

    private static Moment Holiday(Feast feast, long? year, Timeframe frame, Func<int> tense)
    {
        Moment? In(long y) => y is > 1 and < 9000 ? Moment.OfDay(feast.In((int)y)) : null;
        year ??= YearInference.For(frame, tense(), In);
        var fixedDay = feast.Weekday == 0 && feast.Month <= 12;
        return year is { } y && In(y) is { } moment ? moment : fixedDay
            ? new(Grain.Day, null, feast.Month, feast.Number) : new(Grain.Day, null);
    }

    // "the 15th": of the month last mentioned, or of the document's own.
    private static Moment DayAlone(int day, Timeframe frame)
    {
        var month = frame.Mentioned is { Month: not null } mentioned ? mentioned : frame.Issued is { Month: not null } issued
            ? new(Grain.Month, issued.Year, issued.Month) : null;
        return new(Grain.Day, month?.Year, month?.Month, day);
    }

    // A clock time without a date is on the day last mentioned, or on the document's own.
    private static Moment DayOfClock(Timeframe frame) =>
        (frame.MentionedDay ?? frame.IssuedDay) is { } day ? Moment.OfDay(day) : new(Grain.Day, frame.Issued?.Year, frame.Issued?.Month);
}
