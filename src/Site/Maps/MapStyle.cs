namespace Timeline.Site.Maps;

/// <summary>The measures of a map, in units of its view box.</summary>
internal sealed record MapStyle
{
    public required double Width { get; init; }

    /// <summary>At most; a map of a part is as high as its places need.</summary>
    public required double Height { get; init; }

    /// <summary>The least that is shown from left to right, in degrees of the great circle: outlines are too rough for less.</summary>
    public double LeastWidth { get; init; } = 5;

    /// <summary>Room between the outermost places and the edge.</summary>
    public double Padding { get; init; } = 70;

    /// <summary>How far a line may be from the truth.</summary>
    public double Tolerance { get; init; } = 0.4;

    /// <summary>The radius of the mark of one event; the area grows with their number.</summary>
    public double MarkRadius { get; init; } = 5;

    public double MostRadius { get; init; } = 22;

    public double LabelSize { get; init; } = 13;

    /// <summary>Whether the places are named in it.</summary>
    public bool HasLabels { get; init; } = true;

    /// <summary>How wide a label is.</summary>
    public required Func<string, double> Measure { get; init; }
}
