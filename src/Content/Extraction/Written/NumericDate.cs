using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>Dates of numbers alone: 06/01/2024, 2024.06.01, 01.06.2024, 20240601, -476.</summary>
internal static partial class NumericDate
{
    /// <summary>Null where the text is no such date; else the date, or why it is none.</summary>
    public static WrittenDate? Read(string text, WrittenForm form)
    {
        if (Three().Match(text) is { Success: true } three)
        {
            return OfThree(text, three.Groups[1].Value, three.Groups[2].Value[0], three.Groups[3].Value, three.Groups[4].Value, form.Order);
        }

        if (YearAndMonth().Match(text) is { Success: true } two)
        {
            return OfTwo(text, two.Groups[1].Value, two.Groups[2].Value[0], Int(two.Groups[3].Value));
        }

        return MonthAndYear().Match(text) is { Success: true } monthly ? MonthOf(Int(monthly.Groups[2].Value), Int(monthly.Groups[1].Value))
            : Digits().IsMatch(text) ? OfDigits(text, form) : null;
    }

    /// <summary>What a value says of its column: an order, that it does not tell (unknown), or nothing where it is no such date.</summary>
    public static DateOrder? OrderShown(string text)
    {
        if (Leading().Match(text) is not { Success: true } parts)
        {
            return YearFirst().IsMatch(text) ? DateOrder.YearMonthDay : null;
        }

        return (Int(parts.Groups[1].Value), Int(parts.Groups[3].Value)) switch
        {
            ( > 12 and <= 31, <= 12) => DateOrder.DayMonthYear,
            ( <= 12, > 12 and <= 31) => DateOrder.MonthDayYear,
            ( <= 12, <= 12) => DateOrder.Unknown,
            _ => null,
        };
    }

    private static WrittenDate OfThree(string text, string first, char sign, string second, string last, DateOrder order)
    {
        if (first.Length == 4 && last.Length <= 2)
        {
            return DayOf(Int(first), Int(second), Int(last));
        }

        if (last.Length != 4 || first.Length > 2)
        {
            return WrittenDate.Refused($"'{text}' has a year of {Math.Max(first.Length, last.Length)} digits; write it with four");
        }

        var (a, b, year) = (Int(first), Int(second), Int(last));
        var dayFirst = sign == '.' || order == DateOrder.DayMonthYear || (order != DateOrder.MonthDayYear && a > 12);
        var monthFirst = !dayFirst && (order == DateOrder.MonthDayYear || b > 12);
        if (dayFirst || monthFirst || a == b)
        {
            var read = dayFirst ? DayOf(year, b, a) : DayOf(year, a, b);
            var (month, day) = dayFirst ? (b, a) : (a, b);
            return read.Edtf is null && sign != '.' && month is > 12 and <= 31 && day <= 12
                ? WrittenDate.Refused($"'{text}' has no month {month}, and the {(dayFirst ? "day" : "month")} is said to come first; "
                    + $"write {DayText(year, day, month)} if that is meant, or say which comes first")
                : read;
        }

        var (one, other) = (DayText(year, b, a), DayText(year, a, b));
        return WrittenDate.Refused($"'{text}' is {one} or {other}: write the one that is meant, or say which of day and month comes first")
            with { Readings = (one, other) };
    }

    // 1998/6 is a month, 1939/45 are years, and 1911/12 may be either.
    private static WrittenDate OfTwo(string text, string first, char sign, int second)
    {
        var year = Int(first);
        var years = $"{first}/{first[..2]}{second:00}";
        var areYears = sign != '.' && second > year % 100;
        // No standard parts a month by an en dash, and those who write one there ("2001–03") mean years.
        if (areYears && (second > 12 || sign == '–'))
        {
            return new(years, null, null);
        }

        if (areYears && second == (year % 100) + 1 && sign == '/')
        {
            var month = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{second:00}");
            return WrittenDate.Refused($"'{text}' is {month} or {years}: write the one that is meant") with { Readings = (month, years) };
        }

        return MonthOf(year, second);
    }

    private static WrittenDate OfDigits(string text, WrittenForm form)
    {
        if (text[0] == '-')
        {
            return text.Length <= 18 ? YearOf(Long(text), form)
                : WrittenDate.Refused($"'{WrittenDates.Short(text)}' is no year that can be counted");
        }

        return text.Length switch
        {
            3 or 4 => YearOf(Long(text), form),
            < 3 => WrittenDate.Refused($"'{text}' is no date; a year is written with four digits, such as 00{text.PadLeft(2, '0')}"),
            8 when text[0] is '1' or '2' => DayOf(Int(text[..4]), Int(text[4..6]), Int(text[6..])),
            >= 9 => WrittenDate.Refused($"'{WrittenDates.Short(text)}' is no date; if it counts seconds since 1970, "
                + "write the date (an import maps it by 'date: { unix: … }')"),
            _ => WrittenDate.Refused($"'{text}' is no date; a year of more than four digits is written Y{text}, "
                + "a spreadsheet's own number as its date (an import maps it by 'date: { serial: … }')"),
        };
    }

    /// <summary>A year as a number, after the form's reckoning.</summary>
    public static WrittenDate YearOf(long year, WrittenForm form)
    {
        if (year == 0 && !form.AstronomicalYears)
        {
            return WrittenDate.Refused("there is no year 0; 1 BCE is written 0000 in EDTF");
        }

        var counted = year < 0 && !form.AstronomicalYears ? year + 1 : year;
        return new(YearText(counted), null, null);
    }

    /// <summary>An astronomical year as EDTF writes it.</summary>
    public static string YearText(long year) =>
        string.Create(CultureInfo.InvariantCulture, $"{(year is > 9999 or < -9999 ? "Y" : "")}{year:0000}");

    public static WrittenDate MonthOf(long year, int month) => month is < 1 or > 12
        ? WrittenDate.Refused($"there is no month {month}; a month is 1 to 12")
        : year is > 9999 or < -9999
            ? WrittenDate.Refused($"EDTF knows no months of a year of more than four digits; write the year alone: {YearText(year)}")
        : new(string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}-{month:00}"), null, null);

    /// <summary>A day, or the reason why there is none.</summary>
    public static WrittenDate DayOf(long year, int month, int day) =>
        MonthOf(year, month) is { Edtf: null } none ? none
            : day >= 1 && day <= EdtfDay.DaysInMonth(year, month) ? new(DayText(year, month, day), null, null)
            : WrittenDate.Refused(NoSuchDay(year, month, day));

    /// <summary>"29 February 2013 does not exist; 2013 is no leap year".</summary>
    public static string NoSuchDay(long year, int month, int day)
    {
        var english = EdtfPhrases.For("en");
        var why = month == 2 && day == 29 ? $"{year} is no leap year"
            : $"{english.Yearly(month)} has {EdtfDay.DaysInMonth(year, month)} days";
        return string.Create(CultureInfo.InvariantCulture, $"{day} {english.Yearly(month)} {year} does not exist; {why}");
    }

    private static string DayText(long year, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}-{month:00}-{day:00}");

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static long Long(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4}) ?([/.-]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,4})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Three();

    [GeneratedRegex("^([0-9]{4})([/.–-])([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex("^([0-9]{1,2})[/.-]([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex("^-?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // Points are always day first, whatever the column.
    [GeneratedRegex(@"^\s*([0-9]{1,2}) ?([/-]) ?([0-9]{1,2}) ?\2 ?[0-9]{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\s*[0-9]{4}([/.-])[0-9]{1,2}\1[0-9]{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
