namespace Timeline.Edtf.Reading;

/// <summary>Years, months, days and seasons.</summary>
internal ref partial struct Reader
{
    private const int NoMask = 0;
    private const int BothDigits = 0b11;

    private EdtfDate? ReadDate(bool allowTime)
    {
        var start = position;
        var left = ReadLeftQualifier();
        if (Next == 'Y')
        {
            return ReadLongYear(left);
        }

        var year = ReadYear();
        if (hasFailed)
        {
            return null;
        }

        if (Next == 'S')
        {
            return ReadSignificantDigits(year, start, left);
        }

        var qualifierAt = position;
        var right = ReadRightQualifier();
        if (Next != '-')
        {
            var doubt = left | right;
            RaiseQualifier(right, qualifierAt, isLast: true);
            RaiseMask(start, year.Mask is not (NoMask or 0b0001 or 0b0011), year.HasUnspecifiedDigits);
            return hasFailed ? null : new CalendarDate(year, default, default, Precision.Year, Qualifications.Whole(doubt));
        }

        RaiseQualifier(right, qualifierAt, isLast: false);
        position++;
        var yearDoubt = left | right;
        var monthDoubt = ReadLeftQualifier();
        var monthAt = position;
        var month = ReadTwo("month");
        if (hasFailed)
        {
            return null;
        }

        if (!month.HasUnspecifiedDigits && month.Smallest > 12)
        {
            return ReadSeason(year, month.Smallest, start, monthAt, yearDoubt, monthDoubt);
        }

        qualifierAt = position;
        right = ReadRightQualifier();
        yearDoubt |= right;
        monthDoubt |= right;
        if (Next != '-')
        {
            RaiseQualifier(right, qualifierAt, isLast: true);
            RaiseMask(start, year.HasUnspecifiedDigits || month.Mask is not (NoMask or BothDigits),
                year.HasUnspecifiedDigits || month.HasUnspecifiedDigits);
            if (month.HasUnspecifiedDigits ? !new MaskedDays(year, month, null).HasMonth : month.Smallest < 1)
            {
                return Fail(monthAt, $"there is no month {month}: a month is 01 to 12, a season or other part of a year 21 to 41");
            }

            return hasFailed ? null : new CalendarDate(year, month, default, Precision.Month, new(yearDoubt, monthDoubt, monthDoubt));
        }

        RaiseQualifier(right, qualifierAt, isLast: false);
        position++;
        return ReadDay(year, month, new(yearDoubt, monthDoubt, Qualification.None), start, monthAt, allowTime);
    }

    private EdtfDate? ReadDay(MaskedNumber year, MaskedNumber month, Qualifications doubts, int start, int monthAt, bool allowTime)
    {
        var dayDoubt = ReadLeftQualifier();
        var dayAt = position;
        var day = ReadTwo("day");
        if (hasFailed)
        {
            return null;
        }

        var qualifierAt = position;
        var right = ReadRightQualifier();
        RaiseQualifier(right, qualifierAt, isLast: true);
        doubts = new(doubts.Year | right, doubts.Month | right, dayDoubt | right);
        var isMasked = year.HasUnspecifiedDigits || month.HasUnspecifiedDigits || day.HasUnspecifiedDigits;
        var fromTheRight = !year.HasUnspecifiedDigits && month.Mask is NoMask or BothDigits && day.Mask is NoMask or BothDigits
            && (month.Mask == NoMask || day.Mask == BothDigits);
        RaiseMask(start, !fromTheRight || year.HasUnspecifiedDigits, isMasked);
        if (!CheckDay(year, month, day, isMasked, monthAt, dayAt))
        {
            return null;
        }

        if (Next == 'T')
        {
            timePosition = position;
            if (!allowTime)
            {
                return Fail(position, "a time of day has no place in a set: write the date only");
            }

            if (isMasked || doubts.Any != Qualification.None)
            {
                return Fail(position, "a time of day needs an exact day, without X, '?', '~' or '%'");
            }

            return ReadTime(new(year.Smallest, month.Smallest, day.Smallest));
        }

        return hasFailed ? null : new CalendarDate(year, month, day, Precision.Day, doubts);
    }

    private bool CheckDay(MaskedNumber year, MaskedNumber month, MaskedNumber day, bool isMasked, int monthAt, int dayAt)
    {
        if (month.HasUnspecifiedDigits ? !new MaskedDays(year, month, null).HasMonth : month.Smallest is < 1 or > 12)
        {
            Fail(monthAt, $"there is no month {month}: a month is 01 to 12");
        }
        else if (isMasked)
        {
            if (new MaskedDays(year, month, day).First() is null)
            {
                Fail(dayAt, $"no month {month} of a year {year} has a day {day}");
            }
        }
        else if (day.Smallest < 1 || day.Smallest > EdtfDay.DaysInMonth(year.Smallest, month.Smallest))
        {
            Fail(dayAt, $"there is no day {day}: {year}-{month} has {EdtfDay.DaysInMonth(year.Smallest, month.Smallest)} days");
        }

        return !hasFailed;
    }

    private EdtfDate? ReadSeason(MaskedNumber year, int number, int start, int monthAt, Qualification yearDoubt, Qualification seasonDoubt)
    {
        if (number is < 21 or > 41)
        {
            return Fail(monthAt, $"there is no month {number}: a month is 01 to 12, a season or other part of a year 21 to 41");
        }

        var qualifierAt = position;
        var right = ReadRightQualifier();
        RaiseQualifier(right, qualifierAt, isLast: true);
        Raise(number <= 24 ? 1 : 2, monthAt);
        RaiseMask(start, year.HasUnspecifiedDigits, year.HasUnspecifiedDigits);
        if (Next == '-')
        {
            return Fail(position, number is >= 21 and <= 31 ? "a season has no days" : "a part of a year has no days");
        }

        return hasFailed ? null : new Season(year, (SubYearGrouping)number, yearDoubt | right, seasonDoubt | right);
    }
}
