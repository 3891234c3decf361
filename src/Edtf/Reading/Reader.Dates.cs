namespace Timeline.Edtf.Reading;

/// <summary>Years, months, days and seasons, with their X and their qualifiers.</summary>
internal ref partial struct Reader
{
    private const int NoMask = 0;
    private const int BothDigits = 0b11;

    private EdtfDate? ReadDate(bool allowTime)
    {
        var start = _at;
        var left = ReadLeftQualifier();
        if (Next == 'Y')
        {
            return ReadLongYear(left);
        }

        var year = ReadYear();
        if (_failed)
        {
            return null;
        }

        if (Next == 'S')
        {
            return ReadSignificantDigits(year, start, left);
        }

        var qualifierAt = _at;
        var right = ReadRightQualifier();
        if (Next != '-')
        {
            var doubt = left | right;
            RaiseQualifier(right, qualifierAt, isLast: true);
            RaiseMask(start, year.Mask is not (NoMask or 0b0001 or 0b0011), year.HasUnspecifiedDigits);
            return _failed ? null : new CalendarDate(year, default, default, Precision.Year, Qualifications.Whole(doubt));
        }

        RaiseQualifier(right, qualifierAt, isLast: false);
        _at++;
        var yearDoubt = left | right;
        var monthDoubt = ReadLeftQualifier();
        var monthAt = _at;
        var month = ReadTwo("month");
        if (_failed)
        {
            return null;
        }

        if (!month.HasUnspecifiedDigits && month.Smallest > 12)
        {
            return ReadSeason(year, month.Smallest, start, monthAt, yearDoubt, monthDoubt);
        }

        qualifierAt = _at;
        right = ReadRightQualifier();
        yearDoubt |= right;
        monthDoubt |= right;
        if (Next != '-')
        {
            RaiseQualifier(right, qualifierAt, isLast: true);
            RaiseMask(start, year.HasUnspecifiedDigits || month.Mask is not (NoMask or BothDigits), year.HasUnspecifiedDigits || month.HasUnspecifiedDigits);
            if (month.HasUnspecifiedDigits ? !new MaskedDays(year, month, null).HasMonth : month.Smallest < 1)
            {
                return Fail(monthAt, $"there is no month {month}: a month is 01 to 12, a season or other part of a year 21 to 41");
            }

            return _failed ? null : new CalendarDate(year, month, default, Precision.Month, new(yearDoubt, monthDoubt, monthDoubt));
        }

        RaiseQualifier(right, qualifierAt, isLast: false);
        _at++;
        return ReadDay(year, month, new(yearDoubt, monthDoubt, Qualification.None), start, monthAt, allowTime);
    }

    private EdtfDate? ReadDay(MaskedNumber year, MaskedNumber month, Qualifications doubts, int start, int monthAt, bool allowTime)
    {
        var dayDoubt = ReadLeftQualifier();
        var dayAt = _at;
        var day = ReadTwo("day");
        if (_failed)
        {
            return null;
        }

        var qualifierAt = _at;
        var right = ReadRightQualifier();
        RaiseQualifier(right, qualifierAt, isLast: true);
        doubts = new(doubts.Year | right, doubts.Month | right, dayDoubt | right);
        var isMasked = year.HasUnspecifiedDigits || month.HasUnspecifiedDigits || day.HasUnspecifiedDigits;
        var fromTheRight = !year.HasUnspecifiedDigits && month.Mask is NoMask or BothDigits && day.Mask is NoMask or BothDigits && (month.Mask == NoMask || day.Mask == BothDigits);
        RaiseMask(start, !fromTheRight || year.HasUnspecifiedDigits, isMasked);
        if (!CheckDay(year, month, day, isMasked, monthAt, dayAt))
        {
            return null;
        }

        if (Next == 'T')
        {
            _timeAt = _at;
            if (!allowTime)
            {
                return Fail(_at, "a time of day has no place in an interval or a set: write the date only");
            }

            if (isMasked || doubts.Any != Qualification.None)
            {
                return Fail(_at, "a time of day needs an exact day, without X, '?', '~' or '%'");
            }

            return ReadTime(new(year.Smallest, month.Smallest, day.Smallest));
        }

        return _failed ? null : new CalendarDate(year, month, day, Precision.Day, doubts);
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

        return !_failed;
    }

    private EdtfDate? ReadSeason(MaskedNumber year, int number, int start, int monthAt, Qualification yearDoubt, Qualification seasonDoubt)
    {
        if (number is < 21 or > 41)
        {
            return Fail(monthAt, $"there is no month {number}: a month is 01 to 12, a season or other part of a year 21 to 41");
        }

        var qualifierAt = _at;
        var right = ReadRightQualifier();
        RaiseQualifier(right, qualifierAt, isLast: true);
        Raise(number <= 24 ? 1 : 2, monthAt);
        RaiseMask(start, year.HasUnspecifiedDigits, year.HasUnspecifiedDigits);
        if (Next == '-')
        {
            return Fail(_at, number is >= 21 and <= 31 ? "a season has no days" : "a part of a year has no days");
        }

        return _failed ? null : new Season(year, (SubYearGrouping)number, yearDoubt | right, seasonDoubt | right);
    }

    private MaskedNumber ReadYear()
    {
        var start = _at;
        var negative = Next == '-';
        if (negative)
        {
            Raise(1, _at);
            _at++;
        }

        var (digits, mask) = (0, 0);
        for (var i = 0; i < 4; i++)
        {
            if (!ReadDigit(ref digits, ref mask))
            {
                Fail(_at, i == 0 ? ExpectedDate() : $"expected four digits for the year{Found()}");
                return default;
            }
        }

        if (Next is (>= '0' and <= '9') or 'X')
        {
            Fail(_at, "a year of more than four digits begins with 'Y'; between year, month and day stands '-'");
        }
        else if (negative && digits == 0 && mask == 0)
        {
            Fail(start, "year 0 has no sign");
        }

        return new(digits, mask, 4, negative);
    }

    private MaskedNumber ReadTwo(string what)
    {
        var (digits, mask) = (0, 0);
        for (var i = 0; i < 2; i++)
        {
            if (!ReadDigit(ref digits, ref mask))
            {
                Fail(_at, $"expected two digits for the {what}{Found()}");
                return default;
            }
        }

        if (Next is (>= '0' and <= '9') or 'X')
        {
            Fail(_at, $"expected two digits for the {what}, found more");
        }

        return new(digits, mask, 2);
    }

    private bool ReadDigit(ref int digits, ref int mask)
    {
        var c = Next;
        if (c is >= '0' and <= '9')
        {
            digits = (digits * 10) + (c - '0');
            mask <<= 1;
        }
        else if (c == 'X')
        {
            if (_maskAt < 0)
            {
                _maskAt = _at;
            }

            digits *= 10;
            mask = (mask << 1) | 1;
        }
        else
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>A qualifier before a part doubts that part only, which is level 2.</summary>
    private Qualification ReadLeftQualifier()
    {
        var at = _at;
        var doubt = ReadQualifier();
        if (doubt != Qualification.None)
        {
            Raise(2, at);
        }

        return doubt;
    }

    /// <summary>A qualifier after a part doubts it and all parts to its left.</summary>
    private Qualification ReadRightQualifier() => ReadQualifier();

    private Qualification ReadQualifier()
    {
        var doubt = Next switch
        {
            '?' => Qualification.Uncertain,
            '~' => Qualification.Approximate,
            '%' => Qualification.Both,
            _ => Qualification.None,
        };
        if (doubt != Qualification.None)
        {
            _at++;
            if (Next is '?' or '~' or '%')
            {
                Fail(_at, "one qualifier is enough: '?' is uncertain, '~' approximate, '%' both");
            }
        }

        return doubt;
    }

    // At the end it doubts the whole date, which is level 1; on the way there a group of parts, which is level 2.
    private void RaiseQualifier(Qualification doubt, int index, bool isLast)
    {
        if (doubt != Qualification.None)
        {
            Raise(isLast ? 1 : 2, index);
        }
    }

    private void RaiseMask(int start, bool isLevel2, bool isMasked)
    {
        if (isMasked)
        {
            Raise(isLevel2 ? 2 : 1, Math.Max(_maskAt, start));
        }
    }
}
