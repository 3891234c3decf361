using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Timeline.Site.Drawing;

/// <summary>
/// The shape that goes with a colour, so that who sees no colours tells terms apart too: centred on 0, about twelve units across. None is a
/// diamond, which is another date of an event, nor an arrow to a side, which is an open end.
/// </summary>
/// <param name="Corners">None of a circle.</param>
internal sealed record Glyph(ImmutableArray<(double X, double Y)> Corners)
{
    public const double Radius = 5;

    /// <summary>How far from the end of a bar it stands, where the bar is long enough.</summary>
    private const double Head = 10;

    /// <summary>How much larger it is for events of importance.</summary>
    public const double Bold = 1.35;

    /// <summary>An upright stroke: of none of the terms that have a colour.</summary>
    public static readonly Glyph Other = new([(-1.8, -6.5), (1.8, -6.5), (1.8, 6.5), (-1.8, 6.5)]);

    private static readonly ImmutableArray<(double X, double Y)> Cross =
    [
        (-2.1, -6.5), (2.1, -6.5), (2.1, -2.1), (6.5, -2.1), (6.5, 2.1), (2.1, 2.1), (2.1, 6.5), (-2.1, 6.5), (-2.1, 2.1), (-6.5, 2.1), (-6.5, -2.1),
        (-2.1, -2.1),
    ];

    /// <summary>As many as there are colours.</summary>
    public static readonly ImmutableArray<Glyph> All =
    [
        new([]),
        new([(-4.6, -4.6), (4.6, -4.6), (4.6, 4.6), (-4.6, 4.6)]),
        new([(0, -6.8), (6.5, 4.6), (-6.5, 4.6)]),
        new([(0, 6.8), (6.5, -4.6), (-6.5, -4.6)]),
        new(Cross),
        new([.. Cross.Select(Turned)]),
        new([.. Enumerable.Range(0, 10).Select(n => At(n % 2 == 0 ? 7.6 : 3.3, n * Math.PI / 5 - Math.PI / 2, 0.4))]),
        new([.. Enumerable.Range(0, 13).Select(n => At(7, Math.PI + n * Math.PI / 12, 3.2))]),
    ];

    /// <summary>The data of an SVG path.</summary>
    public string Path { get; } = Corners.IsEmpty ? "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z" : Lines(Corners);

    /// <summary>
    /// Where it stands on a stretch of time: as a head at the beginning of what is certain, or, where the stretch has no beginning, at its end.
    /// Where nothing is certain it is between the two fades, and hollow: at the beginning it would say that it began then.
    /// </summary>
    public static double OnBar(DrawnMark bar)
    {
        var (from, to) = (bar.X + bar.FadeStart.Width, bar.X + bar.Width - bar.FadeEnd.Width);
        var inset = Math.Min((to - from) / 2, Head);
        var edge = Math.Min(bar.Width / 2, Head);
        return Math.Min(Math.Max(bar.OpenStart ? to - inset : from + inset, bar.X + edge), bar.X + bar.Width - edge);
    }

    private static (double X, double Y) Turned((double X, double Y) corner) =>
        (Round((corner.X - corner.Y) * 0.76), Round((corner.X + corner.Y) * 0.76));

    private static (double X, double Y) At(double radius, double angle, double down) =>
        (Round(radius * Math.Cos(angle)), Round(radius * Math.Sin(angle) + down));

    private static double Round(double x) => Math.Round(x, 1, MidpointRounding.AwayFromZero) + 0.0; // no negative zero

    private static string Lines(ImmutableArray<(double X, double Y)> corners)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in corners)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? "M" : "L")}{x} {y}");
        }

        return path.Append('z').ToString();
    }
}
