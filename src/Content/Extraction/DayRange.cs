using System.Globalization;

using NodaTime;

namespace Timeline.Content.Extraction;

/// <summary>The days an EDTF text covers, as far as the date check needs them; an open or unknown end is null.</summary>
internal readonly record struct DayRange(LocalDate? First, LocalDate? Last)
{
    public bool Contains(DayRange other) => (First is null || other.First >= First) && (Last is null || other.Last <= Last);

    public bool Overlaps(DayRange other) => !(Last < other.First) && !(other.Last < First);

    /// <summary>Null for text that names no day, month, year, decade, century, season or interval of the years 1 to 9999.</summary>
    public static DayRange? Parse(string edtf)
    {
        var ends = edtf.Split('/');
        if (ends.Length == 1)
        {
            return One(edtf);
        }

        var (start, end) = (ends[0] is "" or ".." ? new DayRange(null, null) : One(ends[0]), ends[1] is "" or ".." ? new DayRange(null, null) : One(ends[1]));
        return ends.Length == 2 && start is not null && end is not null ? new(start.Value.First, end.Value.Last) : null;
    }

    private static DayRange? One(string edtf)
    {
        var plain = edtf.Split('T')[0].Replace("~", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal);
        var parts = plain.Split('-');
        if (parts.Length is 0 or > 3 || Bounds(parts[0], 4, 1, 9998) is not { } years)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new(new(years.Least, 1, 1), new(years.Greatest, 12, 31));
        }

        if (Bounds(parts[1], 2, 1, 41) is not { } months || years.Least != years.Greatest)
        {
            return null;
        }

        if (months.Least != months.Greatest)
        {
            return parts[1] == "XX" ? new(new(years.Least, 1, 1), new(years.Least, 12, 31)) : null;
        }

        if (months.Least > 12)
        {
            return Division(years.Least, months.Least);
        }

        var last = CalendarSystem.Iso.GetDaysInMonth(years.Least, months.Least);
        var days = parts.Length == 2 ? (1, last) : Bounds(parts[2], 2, 1, last);
        return days is { } d && d.Item2 <= last && d.Item1 <= d.Item2 ? new(new(years.Least, months.Least, d.Item1), new(years.Least, months.Least, d.Item2)) : null;
    }

    // Level 2: 21-24 and 25-28 seasons, 33-36 quarters, 37-39 four-month parts, 40-41 halves.
    private static DayRange? Division(int year, int code) => code switch
    {
        >= 21 and <= 28 => Months(year, (code - 21) % 4 * 3 + 3, 3),
        >= 33 and <= 36 => Months(year, (code - 33) * 3 + 1, 3),
        >= 37 and <= 39 => Months(year, (code - 37) * 4 + 1, 4),
        40 or 41 => Months(year, (code - 40) * 6 + 1, 6),
        _ => null,
    };

    private static DayRange Months(int year, int month, int count)
    {
        var first = new LocalDate(year, month, 1);
        return new(first, first.PlusMonths(count).PlusDays(-1));
    }

    // "199X" is 1990 to 1999; an X part that runs past what exists is cut.
    private static (int Least, int Greatest)? Bounds(string text, int digits, int least, int greatest)
    {
        if (text.Length != digits
            || !int.TryParse(text.Replace('X', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var low)
            || !int.TryParse(text.Replace('X', '9'), NumberStyles.None, CultureInfo.InvariantCulture, out var high))
        {
            return null;
        }

        return high < least || low > greatest ? null : (Math.Max(low, least), Math.Min(high, greatest));
    }
}
