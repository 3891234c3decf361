using System.Globalization;

using NodaTime;

namespace Timeline.Content.Extraction;

/// <summary>When a document was issued, as far as it is known: a year, a month or a day.</summary>
public sealed record DocumentDate(long Year, int? Month = null, int? Day = null)
{
    /// <summary>Reads the EDTF forms an issue date has: year, month or day; qualifiers (<c>~ ? %</c>) and a time are dropped,
    /// of an interval the start counts. Null where there is no year.</summary>
    public static DocumentDate? Parse(string edtf)
    {
        var text = edtf.Split('/')[0].Split('T')[0].Trim('~', '?', '%', ' ');
        var parts = text.Split('-');
        if (parts.Length > 3 || !Number(parts[0], 4, out var year))
        {
            return null;
        }

        if (parts.Length == 1 || !Number(parts[1], 2, out var month) || month is < 1 or > 12)
        {
            return new(year);
        }

        var hasDay = parts.Length == 3 && Number(parts[2], 2, out _);
        var day = hasDay ? int.Parse(parts[2].Trim('~', '?', '%'), CultureInfo.InvariantCulture) : 0;
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : new(year, month);
    }

    /// <summary>The same as EDTF.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Year:0000}{(Month is { } month ? $"-{month:00}" : "")}{(Day is { } day ? $"-{day:00}" : "")}");

    private static bool Number(string text, int digits, out int value)
    {
        var plain = text.Trim('~', '?', '%');
        value = 0;
        return plain.Length == digits && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
