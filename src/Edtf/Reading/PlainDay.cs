namespace Timeline.Edtf.Reading;

/// <summary>The shortcut for what most texts are, an existing day as YYYY-MM-DD; anything else is left to the
/// <see cref="Reader"/>.</summary>
internal static class PlainDay
{
    public static CalendarDate? Read(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        var year = (Two(text[0], text[1]) * 100) + Two(text[2], text[3]);
        var month = Two(text[5], text[6]);
        var day = Two(text[8], text[9]);
        return year >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= EdtfDay.DaysInMonth(year, month)
            ? new(new(year, 0, 4), MaskedNumber.OfPart(month), MaskedNumber.OfPart(day), Precision.Day, default)
            : null;
    }

    // Far below zero when one of the two is no digit, whatever the other is and a hundred times as well.
    private static int Two(char tens, char ones) =>
        char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) ? ((tens - '0') * 10) + ones - '0' : -10_000;
}
