using System.Globalization;

namespace Timeline.Content.Extraction.Matching;

/// <summary>The words a rule file may write for a number: units, parts of the day, holidays.</summary>
internal static class Symbols
{
    public static long Value(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (Enum.TryParse<Unit>(text, ignoreCase: true, out var unit))
        {
            return (long)unit;
        }

        if (Enum.TryParse<DayPart>(text, ignoreCase: true, out var part))
        {
            return (long)part;
        }

        if (Enum.TryParse<Bound>(text, ignoreCase: true, out var bound))
        {
            return (long)bound;
        }

        return text switch
        {
            "spring" => 1,
            "summer" => 2,
            "autumn" => 3,
            "winter" => 4,
            "past" => -1,
            "present" => 0,
            "future" => 1,
            "am" => 0,
            "pm" => 12,
            _ => Feast.Parse(text).Code,
        };
    }
}

/// <summary>Lengths of time with a name of their own, from short to long.</summary>
internal enum Unit
{
    Second = 1,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>Parts of the day as TIMEX3 names them, and the two with a clock time of their own.</summary>
internal enum DayPart
{
    Morning = 1,
    Midday,
    Afternoon,
    Evening,
    Night,
    Noon,
    Midnight,
    Daytime,
}
