using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>A timeline laid out: every number is a place in a view box <c>Width</c> by <c>Height</c>.</summary>
/// <param name="Width">Of the view box.</param>
/// <param name="Height">Of the view box.</param>
/// <param name="Lanes">Those that have events.</param>
/// <param name="Ticks">Of the whole.</param>
/// <param name="Eras">Those of which something is shown.</param>
/// <param name="From">The first of the times that are drawn, in days since 1970-01-01, without the air before it.</param>
/// <param name="To">The end of the last.</param>
internal sealed record DrawnAxis(
    double Width,
    double Height,
    ImmutableArray<DrawnLane> Lanes,
    ImmutableArray<DrawnTick> Ticks,
    ImmutableArray<DrawnEra> Eras,
    double From,
    double To)
{
    /// <summary>Where time runs down: where the ground of the marks begins, right of the eras.</summary>
    public double Ground { get; init; }

    /// <summary>Where time runs down: where the column of labels begins.</summary>
    public double LabelX { get; init; }
}

/// <summary>A row of the author's, with its marks in order of place.</summary>
internal sealed record DrawnLane(string? Id, double Y, double Height, ImmutableArray<DrawnMark> Marks);

internal sealed record DrawnTick(double X, string Label, bool Major);

/// <summary>An era's stretch; <c>Row</c> counts from 0 where eras overlap.</summary>
internal sealed record DrawnEra(string Id, double X, double Width, double Y, int Row)
{
    /// <summary>Where its name begins; null where that has no room.</summary>
    public double? NameX { get; init; }
}

internal enum MarkShape
{
    /// <summary>A moment, or what is shorter than the drawing can show.</summary>
    Point,

    /// <summary>A stretch of time.</summary>
    Span,

    /// <summary>Several events where the drawing has no room for each.</summary>
    Cluster,
}

/// <summary>
/// How a bar fades: over so much of its width. Where the drawing's edge leaves but a part of the fade, that is an even ground and a weaker
/// fade over it, which together are exactly the shades of the part.
/// </summary>
internal readonly record struct DrawnFade(double Width, double Ground, double Strength)
{
    private const double Faintest = 0.08;

    public static readonly DrawnFade None = new(0, 0, 1);

    /// <summary>The part of a fade between two places that lies within the drawing.</summary>
    public static DrawnFade Of(double from, double to, double low, double high, bool isOut)
    {
        var (start, end) = (Math.Max(from, low), Math.Min(to, high));
        if (end <= start)
        {
            return None;
        }

        var (one, other) = (Shade(start), Shade(end));
        var steep = Math.Abs(one - other) / (1 - Faintest);
        var ground = Math.Max(one, other) - steep;
        return new(end - start, ground, ground < 1 ? steep / (1 - ground) : 0);

        double Shade(double x) => Faintest + (1 - Faintest) * (isOut ? to - x : x - from) / (to - from);
    }
}

/// <summary>Where time runs down, what stands in the column of labels beside a mark, from the top of the drawing.</summary>
/// <param name="Top">Where its room begins.</param>
/// <param name="Tall">How high that is.</param>
/// <param name="Lines">Of the label: one or two.</param>
/// <param name="Tells">Whether there is room for the date below.</param>
internal sealed record DrawnLetters(double Top, double Tall, ImmutableArray<string> Lines, bool Tells);

/// <summary>One event on the axis, or a cluster of several. A bar that goes on beyond the drawing ends at its edge.</summary>
internal sealed record DrawnMark(MarkShape Shape, double X, double Width, double Y)
{
    /// <summary>The library's indexes of the events it stands for: one, except for clusters.</summary>
    public required ImmutableArray<int> Events { get; init; }

    /// <summary>Fades in from the left: the start lies somewhere there.</summary>
    public DrawnFade FadeStart { get; init; } = DrawnFade.None;

    public DrawnFade FadeEnd { get; init; } = DrawnFade.None;

    /// <summary>It has no beginning, and where its arrow is is drawn.</summary>
    public bool OpenStart { get; init; }

    public bool OpenEnd { get; init; }

    /// <summary>Nothing of it is certain: it lies somewhere there.</summary>
    public bool IsUnsure { get; init; }

    public double Row { get; init; }

    /// <summary>Where time runs down, the label in the column of all labels; null where it has none.</summary>
    public DrawnLetters? Letters { get; init; }

    /// <summary>Half the width of a cluster.</summary>
    public double Half { get; init; }

    /// <summary>Cut to what has room; empty when nothing has.</summary>
    public string Label { get; init; } = "";

    /// <summary>Its second line; empty where there is but one.</summary>
    public string SecondLine { get; init; } = "";

    public double LabelX { get; init; }

    /// <summary>The base line of the label's first line.</summary>
    public double LabelY { get; init; }

    public Side Side { get; init; }

    /// <summary>The label ends at <see cref="LabelX"/>; else it begins there.</summary>
    public bool LabelEnds { get; init; }

    /// <summary>Left and right end of the mark together with its label: no two of a row overlap.</summary>
    public double BoxLeft { get; init; }

    public double BoxRight { get; init; }
}
