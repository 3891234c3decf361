namespace Timeline.Site.Drawing;

/// <summary>
/// Where an event lies along the drawing, however far beyond its edges: a span as wide as its time, or a point in the middle of what is too
/// short to be one. <c>scripts/view/layout.js</c> does the same, held to the same cases.
/// </summary>
internal readonly record struct Stand(double X0, double X1, bool IsSpan)
{
    /// <summary>From an open end's arrow to the edge of all there is.</summary>
    private const double ArrowRoom = 14;

    /// <summary>A stretch narrower than this is drawn as a point.</summary>
    private const double Least = 10;

    /// <param name="time">When the event was.</param>
    /// <param name="scale">The drawing.</param>
    /// <param name="left">Where the first of all times lies: an open beginning reaches to it.</param>
    /// <param name="right">Where the last lies.</param>
    public static Stand Of(DateStretch time, TimeScale scale, double left, double right)
    {
        var x0 = time.From is { } from ? scale.X(from) : left + ArrowRoom;
        var x1 = time.To is { } to ? scale.X(to) : right - ArrowRoom;
        if (time is { From: not null, To: not null })
        {
            return x1 - x0 >= Least ? new(x0, x1, true) : new((x0 + x1) / 2, (x0 + x1) / 2, false);
        }

        // A known end stays where it is.
        return time.From is null ? new(Math.Min(x0, x1 - Least), x1, true) : new(x0, Math.Max(x1, x0 + Least), true);
    }
}
