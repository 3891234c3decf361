using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace Timeline.Content.Extraction.Written;

/// <summary>Dates of numbers alone: 25/12/2020, 12.2020, 20201225. Which of two is the day is never guessed.</summary>
internal static partial class NumericDates
{
    /// <summary>Null where it is no such date.</summary>
    public static WrittenDate? Read(string text, DateOrder order)
    {
        if (Compact().Match(text) is { Success: true } compact)
        {
            return Day(text, Number(compact, 1), Number(compact, 2), Number(compact, 3));
        }

        if (MonthAndYear().Match(text) is { Success: true } month)
        {
            return Number(month, 1) is >= 1 and <= 12 and var m ? WrittenDate.Of(string.Create(CultureInfo.InvariantCulture, $"{Number(month, 2):0000}-{m:00}"))
                : WrittenDate.Refused($"'{text}' has no month {Number(month, 1)}");
        }

        if (YearFirst().Match(text) is { Success: true } year)
        {
            return Day(text, Number(year, 1), Number(year, 3), Number(year, 4));
        }

        if (YearLast().Match(text) is not { Success: true } last)
        {
            return null;
        }

        var (one, mark, other) = (Number(last, 1), last.Groups[2].Value, Number(last, 3));
        if (last.Groups[4].Length == 2)
        {
            return WrittenDate.Refused($"'{text}' does not say its century; write the year with four digits");
        }

        var known = mark == "." || one > 12 || one == other ? DateOrder.DayMonthYear : other > 12 ? DateOrder.MonthDayYear : order;
        return known switch
        {
            DateOrder.DayMonthYear => Day(text, Number(last, 4), other, one),
            DateOrder.MonthDayYear => Day(text, Number(last, 4), one, other),
            _ => WrittenDate.Ambiguous(string.Create(CultureInfo.InvariantCulture,
                $"'{text}' is {Number(last, 4):0000}-{one:00}-{other:00} or {Number(last, 4):0000}-{other:00}-{one:00}; say whether the day or the month comes first")),
        };
    }

    /// <summary>Which order some dates show: a number above 12 is a day.</summary>
    public static DateOrder OrderOf(IEnumerable<string> column, out bool contradicts)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var match in column.Select(text => YearLast().Match(Clock().Replace(text.Trim(), ""))).Where(match => match.Success && match.Groups[2].Value != "."))
        {
            dayFirst |= Number(match, 1) > 12;
            monthFirst |= Number(match, 3) > 12;
        }

        contradicts = dayFirst && monthFirst;
        return dayFirst == monthFirst ? DateOrder.Unknown : dayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
    }

    /// <summary>A day that the calendar has, or why it is none.</summary>
    public static WrittenDate Day(string text, int year, int month, int day) =>
        month is < 1 or > 12 ? WrittenDate.Refused($"'{text}' has no month {month}")
        : day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? WrittenDate.Refused(
            string.Create(CultureInfo.InvariantCulture, $"'{text}' is no day: the month {year:0000}-{month:00} has {CalendarSystem.Iso.GetDaysInMonth(year, month)}"))
        : WrittenDate.Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(1\d{3}|20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(\d{1,2})[./-](\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^(\d{4})([./-])(\d{1,2})\2(\d{1,2})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"[ T,]+\d{1,2}:\d\d.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
