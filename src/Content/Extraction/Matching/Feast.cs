using System.Globalization;

using NodaTime;

namespace Timeline.Content.Extraction.Matching;

/// <summary>
/// A holiday's place in any year: <c>12-25</c>, <c>11-thu-4</c> (the fourth Thursday of November; 5 is the last), <c>easter-2</c>.
/// </summary>
internal readonly record struct Feast(int Month, int Weekday, int Number)
{
    private const int EasterMonth = 13;

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The same packed into a number, as a slot holds it.</summary>
    public long Code => Month * 10_000 + Weekday * 1_000 + Number + 500;

    public static Feast Of(long code) => new((int)(code / 10_000), (int)(code / 1_000 % 10), (int)(code % 1_000) - 500);

    public static Feast Parse(string text)
    {
        var sign = text.StartsWith("easter", StringComparison.Ordinal);
        if (sign)
        {
            return new(EasterMonth, 0, text.Length == 6 ? 0 : Int(text[6..]));
        }

        var parts = text.Split('-');
        return parts.Length == 2
            ? new(Int(parts[0]), 0, Int(parts[1]))
            : new(Int(parts[0]), Array.IndexOf(Weekdays, parts[1]) + 1, Int(parts[2]));
    }

    public LocalDate In(int year)
    {
        if (Month == EasterMonth)
        {
            return Easter(year).PlusDays(Number);
        }

        if (Weekday == 0)
        {
            return new(year, Month, Number);
        }

        return Number == 5
            ? new LocalDate(year, Month, 1).PlusMonths(1).Previous((IsoDayOfWeek)Weekday)
            : new LocalDate(year, Month, 1).PlusDays(-1).Next((IsoDayOfWeek)Weekday).PlusWeeks(Number - 1);
    }

    // The Gregorian computus (Meeus, Jones, Butcher).
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }

    private static int Int(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
