using System.Globalization;

using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Site.Chronology;

/// <summary>The words at the ticks of an axis.</summary>
internal static class TickLabels
{
    /// <param name="tick">Where it stands, and what it marks.</param>
    /// <param name="whole">Whether it must name what lies above it, as the first month does its year, and the first hour its day.</param>
    /// <param name="phrases">The site's.</param>
    public static string Of(Ticks.Tick tick, bool whole, EdtfPhrases phrases)
    {
        var (day, second, unit) = tick;
        if (unit == Ticks.Unit.Clock)
        {
            var clock = string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}")
                + (second % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{second % 60:00}"));
            return whole ? $"{Name(day, Precision.Day, phrases)}, {clock}" : clock;
        }

        var precision = unit switch
        {
            _ when whole && (day.Month, day.Day) == (1, 1) && unit != Ticks.Unit.Day || unit == Ticks.Unit.Year => Precision.Year,
            Ticks.Unit.Month => Precision.Month,
            _ => Precision.Day,
        };
        return Name(day, precision, phrases);
    }

    private static string Name(EdtfDay day, Precision precision, EdtfPhrases phrases) =>
        DateFacts.Date(day, precision) is { } date ? phrases.Short(date) : Routes.Text(day.Year);
}
