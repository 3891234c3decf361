namespace Timeline.Site.Cards.Fonts;

/// <summary>Where the units of a glyph go: x' = XX·x + YX·y + X, y' = XY·x + YY·y + Y.</summary>
internal readonly record struct Placing(double XX, double XY, double YX, double YY, double X, double Y)
{
    /// <summary>On a canvas, whose y runs down, with its base line's start at a point.</summary>
    public static Placing At(double x, double baseline, double scale) => new(scale, 0, 0, -scale, x, baseline);

    public (double X, double Y) Of(double x, double y) => (XX * x + YX * y + X, XY * x + YY * y + Y);

    /// <summary>The place of a part that is itself turned or moved within this one.</summary>
    public Placing Inside(double xx, double xy, double yx, double yy, double dx, double dy)
    {
        var (x, y) = Of(dx, dy);
        return new(XX * xx + YX * xy, XY * xx + YY * xy, XX * yx + YX * yy, XY * yx + YY * yy, x, y);
    }
}
