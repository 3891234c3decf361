namespace Timeline.Site.Cards.Painting;

/// <summary>A shape to be filled: closed contours of straight lines; curves are cut into lines as they come.</summary>
internal sealed class Outline
{
    // A broken font may send a letter anywhere; nothing on a card is further out than this.
    private const double Far = 20_000;
    private const int MostLines = 200_000;

    private readonly List<(float X0, float Y0, float X1, float Y1)> lines = [];
    private double x, y;

    public IReadOnlyList<(float X0, float Y0, float X1, float Y1)> Lines => lines;

    /// <summary>A disc. Its curve is made of eight quadratic pieces, which no eye tells from a circle.</summary>
    public static Outline Disc(double x, double y, double radius)
    {
        const double Corner = 0.7071067811865476; // sin 45°
        const double Control = 0.4142135623730951; // tan 22.5°
        ReadOnlySpan<(double X, double Y)> on = [(1, 0), (Corner, Corner), (0, 1), (-Corner, Corner), (-1, 0), (-Corner, -Corner), (0, -1), (Corner, -Corner), (1, 0)];
        ReadOnlySpan<(double X, double Y)> off = [(1, Control), (Control, 1), (-Control, 1), (-1, Control), (-1, -Control), (-Control, -1), (Control, -1), (1, -Control)];
        var outline = new Outline();
        outline.MoveTo(x + radius, y);
        for (var i = 0; i < off.Length; i++)
        {
            outline.CurveTo(x + radius * off[i].X, y + radius * off[i].Y, x + radius * on[i + 1].X, y + radius * on[i + 1].Y);
        }

        return outline;
    }

    public static Outline Polygon(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var outline = new Outline();
        outline.MoveTo(corners[0].X, corners[0].Y);
        for (var i = 1; i < corners.Length; i++)
        {
            outline.LineTo(corners[i].X, corners[i].Y);
        }

        outline.LineTo(corners[0].X, corners[0].Y);
        return outline;
    }

    public void MoveTo(double toX, double toY) => (x, y) = (toX, toY);

    public void LineTo(double toX, double toY)
    {
        if (lines.Count < MostLines && Near(x) && Near(y) && Near(toX) && Near(toY))
        {
            lines.Add(((float)x, (float)y, (float)toX, (float)toY));
        }

        (x, y) = (toX, toY);
    }

    /// <summary>A quadratic curve. The number of lines grows with how far the curve is from straight; a tenth of a pixel is not seen.</summary>
    public void CurveTo(double controlX, double controlY, double toX, double toY)
    {
        var (fromX, fromY) = (x, y);
        var bend = Math.Abs(fromX - 2 * controlX + toX) + Math.Abs(fromY - 2 * controlY + toY);
        var steps = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(bend * 2)), 1, 32);
        for (var i = 1; i <= steps; i++)
        {
            var t = (double)i / steps;
            var u = 1 - t;
            LineTo(u * u * fromX + 2 * u * t * controlX + t * t * toX, u * u * fromY + 2 * u * t * controlY + t * t * toY);
        }
    }

    private static bool Near(double value) => value is > -Far and < Far;
}
