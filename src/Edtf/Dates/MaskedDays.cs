namespace Timeline.Edtf;

/// <summary>The days of the calendar that a date with X can mean: which is first, which is last, whether there is any.</summary>
internal readonly record struct MaskedDays(MaskedNumber Year, MaskedNumber? Month, MaskedNumber? Day)
{
    // A year with every day the calendar knows.
    private const int LeapYear = 2000;

    /// <summary>Some month of the twelve has these digits.</summary>
    public bool HasMonth
    {
        get
        {
            for (var month = 1; month <= 12; month++)
            {
                if (Month is not { } months || months.Matches(month))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public EdtfDay? First()
    {
        if (!ExistsInLeapYear())
        {
            return null;
        }

        for (int year = Year.Smallest, last = Year.Largest; year <= last; year++)
        {
            if (Year.Matches(year) && FirstIn(year) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    public EdtfDay? Last()
    {
        for (int year = Year.Largest, first = Year.Smallest; year >= first; year--)
        {
            if (Year.Matches(year) && LastIn(year) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private bool ExistsInLeapYear() => FirstIn(LeapYear) is not null;

    private EdtfDay? FirstIn(int year)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (Month is { } months && !months.Matches(month))
            {
                continue;
            }

            for (var day = 1; day <= EdtfDay.DaysInMonth(year, month); day++)
            {
                if (Day is not { } days || days.Matches(day))
                {
                    return new(year, month, day);
                }
            }
        }

        return null;
    }

    private EdtfDay? LastIn(int year)
    {
        for (var month = 12; month >= 1; month--)
        {
            if (Month is { } months && !months.Matches(month))
            {
                continue;
            }

            for (var day = EdtfDay.DaysInMonth(year, month); day >= 1; day--)
            {
                if (Day is not { } days || days.Matches(day))
                {
                    return new(year, month, day);
                }
            }
        }

        return null;
    }
}
