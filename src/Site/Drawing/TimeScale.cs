namespace Timeline.Site.Drawing;

/// <summary>Times, in days since 1970-01-01, to places on the drawing, to scale: <c>From</c> lies at <c>Left</c>, <c>To</c> at <c>Right</c>.</summary>
internal readonly record struct TimeScale(double From, double To, double Left, double Right)
{
    public double PerDay => (Right - Left) / (To - From);

    /// <summary>
    /// A scale that shows all the times with a little air on both sides, in proportion to their length: more where they are but one moment,
    /// which would else fill the drawing.
    /// </summary>
    public static TimeScale Around(double first, double last, double left, double right, bool isOneMoment = false)
    {
        var air = (last - first) * (isOneMoment ? 0.5 : 0.02);
        return new(first - air, last + air, left, right);
    }

    /// <summary>Also of times before and after what is shown.</summary>
    public double X(double time) => Left + (time - From) * PerDay;
}
