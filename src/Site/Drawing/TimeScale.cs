namespace Timeline.Site.Drawing;

/// <summary>
/// Days to places on the drawing, to scale. Days are numbers as <c>EdtfDay.DayNumber</c> counts them; an event's day is the stretch from
/// its number to the next.
/// </summary>
internal readonly record struct TimeScale(double From, double To, double Left, double Right)
{
    /// <summary>A scale that shows all the days with a little air on both sides.</summary>
    public static TimeScale Around(long first, long last, double left, double right)
    {
        var air = Math.Max(0.5, (last + 1.0 - first) * 0.02);
        return new(first - air, last + 1.0 + air, left, right);
    }

    public double PerDay => (Right - Left) / (To - From);

    public double X(double day) => Left + (Math.Clamp(day, From, To) - From) * PerDay;
}
