using System.Globalization;

namespace Timeline.Edtf;

/// <summary>A day of the proleptic Gregorian calendar, in any 64-bit year. Year 0 exists and is 1 BCE.</summary>
public readonly record struct EdtfDay(long Year, int Month, int Day) : IComparable<EdtfDay>
{
    // Beyond these years a day's number does not fit 64 bits.
    private const long LastCountableYear = 25_000_000_000_000_000;
    private const int DaysOfEra = 146_097;
    private const int DaysFromMarchToNewYear = 306;

    /// <summary>Days since 0001-01-01, which is 0. Saturates at the ends of <see cref="long"/> beyond the years
    /// ±25,000,000,000,000,000.</summary>
    public long DayNumber
    {
        get
        {
            if (Year > LastCountableYear)
            {
                return long.MaxValue;
            }

            if (Year < -LastCountableYear)
            {
                return long.MinValue;
            }

            // Years that begin in March keep the leap day last; 400 of them are an era of fixed length.
            var year = Month > 2 ? Year : Year - 1;
            var era = Math.DivRem(year, 400L, out var yearOfEra);
            if (yearOfEra < 0)
            {
                yearOfEra += 400;
                era--;
            }

            var dayOfYear = ((153 * (Month > 2 ? Month - 3 : Month + 9)) + 2) / 5 + Day - 1;
            return (era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - DaysFromMarchToNewYear;
        }
    }

    /// <summary>The day of a number counted as <see cref="DayNumber"/> counts.</summary>
    public static EdtfDay FromDayNumber(long number)
    {
        var days = (Int128)number + DaysFromMarchToNewYear;
        var era = (long)(days >= 0 ? days / DaysOfEra : (days - DaysOfEra + 1) / DaysOfEra);
        var dayOfEra = (int)(days - ((Int128)era * DaysOfEra));
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        var year = (era * 400) + yearOfEra;
        return month < 10 ? new(year, month + 3, day) : new(year + 1, month - 9, day);
    }

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;

    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(EdtfDay left, EdtfDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EdtfDay left, EdtfDay right) => left.CompareTo(right) >= 0;

    public int CompareTo(EdtfDay other)
    {
        var years = Year.CompareTo(other.Year);
        return years != 0 ? years : ((Month << 5) | Day).CompareTo((other.Month << 5) | other.Day);
    }

    /// <summary>`2004-06-11`, `-0476-01-01`; a year of more than four digits has EDTF's `Y` before it: `Y170000002-01-01`.</summary>
    public override string ToString()
    {
        var letter = Year is > 9999 or < -9999 ? "Y" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{Year:0000}-{Month:00}-{Day:00}");
    }
}
