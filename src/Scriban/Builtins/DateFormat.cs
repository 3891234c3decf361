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
    public static string Format(DateTimeOffset date, string pattern, CultureInfo culture, string defaultPattern)
    {
        if (pattern.Contains("%g", StringComparison.Ordinal))
        {
            culture = CultureInfo.InvariantCulture;
            pattern = pattern.Replace("%g", "", StringComparison.Ordinal) is var rest && rest.AsSpan().Trim().IsEmpty ? defaultPattern.Replace("%g", "", StringComparison.Ordinal) : rest.TrimStart();
        }

        var builder = new StringBuilder();
        Append(builder, date, pattern, culture, 0);
        return builder.ToString();
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
                builder.Append(One(date, pattern[i], culture));
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

    private static string One(DateTimeOffset date, char letter, CultureInfo culture) => letter switch
    {
        'a' => culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek),
        'A' => culture.DateTimeFormat.GetDayName(date.DayOfWeek),
        'b' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'C' => Number(date.Year / 100, "00"),
        'd' => Number(date.Day, "00"),
        'e' => Number(date.Day, "0").PadLeft(2),
        'H' => Number(date.Hour, "00"),
        'I' => Number(TwelveHour(date), "00"),
        'j' => Number(date.DayOfYear, "000"),
        'k' => Number(date.Hour, "0").PadLeft(2),
        'l' => Number(TwelveHour(date), "0").PadLeft(2),
        'L' => Number(date.Millisecond, "000"),
        'm' => Number(date.Month, "00"),
        'M' => Number(date.Minute, "00"),
        'n' => "\n",
        'N' => Number(date.Ticks % TimeSpan.TicksPerSecond * 100, "000000000"),
        'p' => Half(date, culture),
        'P' => culture.TextInfo.ToLower(Half(date, culture)),
        's' => Number(date.ToUnixTimeSeconds(), "0"),
        'S' => Number(date.Second, "00"),
        't' => "\t",
        'u' => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, "0"),
        'U' => Number(Week(date, (int)date.DayOfWeek), "00"),
        'v' => Vms(date),
        'V' => Number(ISOWeek.GetWeekOfYear(date.DateTime), "00"),
        'w' => Number((int)date.DayOfWeek, "0"),
        'W' => Number(Week(date, ((int)date.DayOfWeek + 6) % 7), "00"),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => Number(date.Year % 100, "00"),
        'Y' => Number(date.Year, "0000"),
        'Z' => date.ToString("zzz", CultureInfo.InvariantCulture),
        '%' => "%",
        _ => "%" + letter,
    };

    private static string Number(long number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static int TwelveHour(DateTimeOffset date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Half(DateTimeOffset date, CultureInfo culture) => date.ToString("tt", culture);

    // The days before the first such day of the week belong to week 0.
    private static int Week(DateTimeOffset date, int dayOfWeek) => (date.DayOfYear + 6 - dayOfWeek) / 7;

    private static string Vms(DateTimeOffset date) =>
        Number(date.Day, "0").PadLeft(2) + "-" + date.ToString("MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
