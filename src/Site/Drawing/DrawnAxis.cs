using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>A timeline laid out: every number is a place in a view box <c>Width</c> by <c>Height</c>.</summary>
internal sealed record DrawnAxis(
    double Width,
    double Height,
    ImmutableArray<DrawnLane> Lanes,
    ImmutableArray<DrawnTick> Ticks,
    ImmutableArray<DrawnEra> Eras,
    long From,
    long To);

/// <summary>A row of the author's, with its marks in order of time.</summary>
internal sealed record DrawnLane(string? Id, double Y, double Height, ImmutableArray<DrawnMark> Marks);

internal sealed record DrawnTick(double X, string Label, bool Major);

/// <summary>An era's stretch; <c>Row</c> counts from 0 where eras overlap.</summary>
internal sealed record DrawnEra(string Id, double X, double Width, double Y, int Row);

internal enum MarkShape
{
    /// <summary>A moment, or what is shorter than the drawing can show.</summary>
    Point,

    /// <summary>A stretch of time.</summary>
    Span,

    /// <summary>Several events where the drawing has no room for each.</summary>
    Cluster,
}

/// <summary>One event on the axis, or a cluster of several.</summary>
internal sealed record DrawnMark(MarkShape Shape, double X, double Width, double Y, int Row)
{
    /// <summary>The library's indexes of the events it stands for: one, except for clusters.</summary>
    public required ImmutableArray<int> Events { get; init; }

    /// <summary>How much of the width, from the left, fades in: the start lies somewhere there.</summary>
    public double FadeStart { get; init; }

    public double FadeEnd { get; init; }

    public bool OpenStart { get; init; }

    public bool OpenEnd { get; init; }

    /// <summary>Cut to what has room; empty when nothing has.</summary>
    public string Label { get; init; } = "";

    public double LabelX { get; init; }

    /// <summary>The base line of the label.</summary>
    public double LabelY { get; init; }

    /// <summary>True: the label runs from <see cref="LabelX"/> to the right; false: it ends there.</summary>
    public bool LabelAfter { get; init; } = true;

    /// <summary>The label stands over the mark, not beside it.</summary>
    public bool LabelInside { get; init; }

    /// <summary>Left and right end of the mark together with its label: no two of a row overlap.</summary>
    public double BoxLeft { get; init; }

    public double BoxRight { get; init; }
}
