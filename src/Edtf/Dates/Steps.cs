namespace Timeline.Edtf;

/// <summary>The dates that follow a date, or go back from it, one year, season, month or day at a time.</summary>
internal static class Steps
{
    /// <summary>The date itself as written, then its neighbours, unqualified. Ends only where 64-bit years end.</summary>
    public static IEnumerable<EdtfDate> From(EdtfDate start, int direction)
    {
        if (start.HasUnspecifiedDigits || start is LongYear { SignificantDigits: not null })
        {
            // No single step leads away from it; the first or the last of its members is where the others go on.
            foreach (var member in direction > 0 ? start.Members : start.Members.Reverse())
            {
                yield return member;
                start = member;
            }
        }
        else
        {
            yield return start;
        }

        for (var date = Next(start, direction); date is not null; date = Next(date, direction))
        {
            yield return date;
        }
    }

    private static EdtfDate? Next(EdtfDate date, int direction) => date switch
    {
        CalendarDate { Precision: Precision.Day } => OfDay(Step(date, direction)),
        CalendarDate { Precision: Precision.Month } => OfMonth(Step(date, direction)),
        Season season => OfSeason(season, direction),
        _ => Year(date.Bounds.Earliest!.Value.Year, direction),
    };

    private static EdtfDay Step(EdtfDate date, int direction)
    {
        var edge = direction > 0 ? date.Bounds.Latest!.Value : date.Bounds.Earliest!.Value;
        return EdtfDay.FromDayNumber(edge.DayNumber + direction);
    }

    // Beyond four digits EDTF has years only, so days, months and seasons end there.
    private static CalendarDate? OfDay(EdtfDay day) =>
        Math.Abs(day.Year) > 9999 ? null : CalendarDate.Of((int)day.Year, day.Month, day.Day);

    private static CalendarDate? OfMonth(EdtfDay day) => Math.Abs(day.Year) > 9999 ? null : CalendarDate.Of((int)day.Year, day.Month);

    private static Season? OfSeason(Season season, int direction)
    {
        var (first, count) = season.Family;
        var place = (int)season.Grouping - first + direction;
        var year = season.Year.Smallest + (place < 0 ? -1 : place / count);
        var grouping = (SubYearGrouping)(first + ((place + count) % count));
        return Math.Abs(year) > 9999 ? null : new(MaskedNumber.OfYear(year), grouping, Qualification.None, Qualification.None);
    }

    private static EdtfDate? Year(long year, int direction) =>
        year == long.MaxValue || year == -long.MaxValue ? null : LongYear.OfYear(year + direction, Qualification.None);
}
