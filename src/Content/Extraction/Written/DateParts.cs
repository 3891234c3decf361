using System.Globalization;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>A date in columns of its own: year, month, day, time.</summary>
internal sealed class DateParts(WrittenForm form)
{
    public WrittenDate Read(string year, string month, string day, string time)
    {
        if (month.Length + day.Length + time.Length == 0 || year.Length == 0)
        {
            return year.Length == 0 && (month + day + time).Length > 0
                ? WrittenDate.Refused("there is a month, a day or a time, but no year")
                : YearOf(year);
        }

        if (month.Length == 0)
        {
            return WrittenDate.Refused($"the year {year} has a day or a time, but no month");
        }

        var read = YearOf(year);
        if (read.Edtf is null)
        {
            return read;
        }

        if (read.Value is LongYear)
        {
            return WrittenDate.Refused($"EDTF knows no months of a year of more than four digits; leave them empty beside {read.Edtf}");
        }

        if (read.Value is not CalendarDate { Precision: Precision.Year, Qualification: Qualification.None, Year.Value: { } counted })
        {
            return WrittenDate.Refused($"the year '{year}' is none that a month can stand beside; write one of four digits");
        }

        var number = Number(month) ?? Named(month);
        return number is null ? WrittenDate.Refused($"'{WrittenDates.Short(month)}' is no month; write 1 to 12 or its name")
            : Day(counted, number.Value, day, time);
    }

    private WrittenDate Day(long year, int month, string day, string time)
    {
        if (day.Length == 0)
        {
            return time.Length == 0 ? NumericDate.MonthOf(year, month) : WrittenDate.Refused($"the time {time} has no day");
        }

        var date = Number(day) is { } number ? NumericDate.DayOf(year, month, number)
            : WrittenDate.Refused($"'{WrittenDates.Short(day)}' is no day; write 1 to 31");
        return time.Length == 0 || date.Edtf is null ? date
            : ClockedDate.Find($"{date.Edtf} {time}") is { } clocked ? clocked.On(date, form)
            : WrittenDate.Refused($"'{WrittenDates.Short(time)}' is no time; write HH:mm or HH:mm:ss");
    }

    private WrittenDate YearOf(string year)
    {
        var number = year.EndsWith(".0", StringComparison.Ordinal) ? year[..^2] : year;
        return number.Length <= 18 && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var counted)
            ? NumericDate.YearOf(counted, form) : WrittenDates.Read(year, form);
    }

    // Any year serves to read a name by.
    private int? Named(string month) =>
        WrittenDates.Read(month + " 2000", form).Value
            is CalendarDate { Precision: Precision.Month, Qualification: Qualification.None } read
            ? read.Month?.Value : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
