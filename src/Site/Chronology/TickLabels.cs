using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Site.Chronology;

/// <summary>The words at the ticks of an axis.</summary>
internal static class TickLabels
{
    /// <param name="day">Where the tick stands.</param>
    /// <param name="unit">What it marks.</param>
    /// <param name="whole">Whether it must name what lies above it, as the first month does its year.</param>
    public static string Of(EdtfDay day, Ticks.Unit unit, bool whole, EdtfPhrases phrases)
    {
        var precision = unit switch
        {
            _ when whole && (day.Month, day.Day) == (1, 1) || unit == Ticks.Unit.Year => Precision.Year,
            Ticks.Unit.Month => Precision.Month,
            _ => Precision.Day,
        };
        return DateFacts.Date(day, precision) is { } date ? phrases.Short(date) : Routes.Text(day.Year);
    }
}
