using System.Globalization;
using System.Text;

namespace Timeline.Scriban.Builtins;

/// <summary>Writes dates by patterns of `%` and a letter.</summary>
internal static class DateFormat
{
    // A pattern may stand for another; none does so in turn more than once.
    private const int MostNested = 3;

    /// <param name="date">What to write.</param>
    /// <param name="pattern">How; `%g` switches to the invariant culture, and alone stands for the default pattern.</param>
    /// <param name="culture">The language of names.</param>
    /// <param name="defaultPattern">What `%g` alone stands for.</param>
    /// <param name="builder">Where to.</param>
    public static StringBuilder Append(StringBuilder builder, DateTimeOffset date, string pattern, CultureInfo culture, string defaultPattern)
    {
        if (pattern.Contains("%g", StringComparison.Ordinal))
        {
            culture = CultureInfo.InvariantCulture;
            pattern = pattern.Replace("%g", "", StringComparison.Ordinal) is var rest && rest.AsSpan().Trim().IsEmpty ? defaultPattern.Replace("%g", "", StringComparison.Ordinal) : rest.TrimStart();
        }

        Append(builder, date, pattern, culture, 0);
        return builder;
    }

    private static void Append(StringBuilder builder, DateTimeOffset date, string pattern, CultureInfo culture, int depth)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                builder.Append(pattern[i]);
            }
            else if (Expansion(pattern[++i]) is { } expansion && depth < MostNested)
            {
                Append(builder, date, expansion, culture, depth + 1);
            }
            else
            {
                One(builder, date, pattern[i], culture);
            }
        }
    }

    /// <summary>The pattern that a letter abbreviates.</summary>
    public static string? Expansion(char letter) => letter switch
    {
        'c' => "%a %b %e %T %Y",
        'D' => "%m/%d/%y",
        'F' => "%Y-%m-%d",
        'h' => "%b",
        'r' => "%I:%M:%S %p",
        'R' => "%H:%M",
        'T' => "%H:%M:%S",
        _ => null,
    };

    private static void One(StringBuilder builder, DateTimeOffset date, char letter, CultureInfo culture) => _ = letter switch
    {
        'a' => builder.Append(culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek)),
        'A' => builder.Append(culture.DateTimeFormat.GetDayName(date.DayOfWeek)),
        'b' => builder.Append(culture.DateTimeFormat.GetAbbreviatedMonthName(culture.Calendar.GetMonth(date.DateTime))),
        'B' => builder.Append(culture.DateTimeFormat.GetMonthName(culture.Calendar.GetMonth(date.DateTime))),
        'C' => Number(builder, date.Year / 100, 2),
        'd' => Number(builder, date.Day, 2),
        'e' => Number(builder, date.Day, 2, ' '),
        'H' => Number(builder, date.Hour, 2),
        'I' => Number(builder, TwelveHour(date), 2),
        'j' => Number(builder, date.DayOfYear, 3),
        'k' => Number(builder, date.Hour, 2, ' '),
        'l' => Number(builder, TwelveHour(date), 2, ' '),
        'L' => Number(builder, date.Millisecond, 3),
        'm' => Number(builder, date.Month, 2),
        'M' => Number(builder, date.Minute, 2),
        'n' => builder.Append('\n'),
        'N' => Number(builder, date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
        'p' => builder.Append(Half(date, culture)),
        'P' => builder.Append(culture.TextInfo.ToLower(Half(date, culture))),
        's' => builder.Append(CultureInfo.InvariantCulture, $"{date.ToUnixTimeSeconds()}"),
        'S' => Number(builder, date.Second, 2),
        't' => builder.Append('\t'),
        'u' => Number(builder, date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
        'U' => Number(builder, Week(date, (int)date.DayOfWeek), 2),
        'v' => Number(builder, date.Day, 2, ' ').Append(date.ToString("-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant()),
        'V' => Number(builder, ISOWeek.GetWeekOfYear(date.DateTime), 2),
        'w' => Number(builder, (int)date.DayOfWeek, 1),
        'W' => Number(builder, Week(date, ((int)date.DayOfWeek + 6) % 7), 2),
        'x' => builder.Append(date.ToString("d", culture)),
        'X' => builder.Append(date.ToString("T", culture)),
        'y' => Number(builder, date.Year % 100, 2),
        'Y' => Number(builder, date.Year, 4),
        'Z' => builder.Append(date.ToString("zzz", CultureInfo.InvariantCulture)),
        '%' => builder.Append('%'),
        _ => builder.Append('%').Append(letter),
    };

    // Digits by hand: a page writes many dates, and a format string for each part costs more than the rest.
    private static StringBuilder Number(StringBuilder builder, long number, int width, char fill = '0')
    {
        Span<char> digits = stackalloc char[20];
        var at = digits.Length;
        do
        {
            digits[--at] = (char)('0' + (number % 10));
            number /= 10;
        }
        while (number > 0);
        while (digits.Length - at < width)
        {
            digits[--at] = fill;
        }

        return builder.Append(digits[at..]);
    }

    private static int TwelveHour(DateTimeOffset date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Half(DateTimeOffset date, CultureInfo culture) =>
        date.Hour < 12 ? culture.DateTimeFormat.AMDesignator : culture.DateTimeFormat.PMDesignator;

    // The days before the first such day of the week belong to week 0.
    private static int Week(DateTimeOffset date, int dayOfWeek) => (date.DayOfYear + 6 - dayOfWeek) / 7;
}
