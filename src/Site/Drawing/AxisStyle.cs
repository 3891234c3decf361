namespace Timeline.Site.Drawing;

/// <summary>The measures of the drawing, in units of its view box.</summary>
internal sealed record AxisStyle
{
    public double Width { get; init; } = 1200;

    public double Margin { get; init; } = 12;

    public double RowHeight { get; init; } = 28;

    public double LanePadding { get; init; } = 10;

    /// <summary>Room for a lane's title above its marks; none when there is only one lane.</summary>
    public double LaneTitle { get; init; } = 20;

    public double EraHeight { get; init; } = 24;

    /// <summary>Room above everything for the labels of ticks.</summary>
    public double TickBand { get; init; } = 28;

    /// <summary>The size of the labels' type; their width is reckoned from it.</summary>
    public double LabelSize { get; init; } = 13;

    /// <summary>Room for the signs ~ and ? before a label.</summary>
    public double SignWidth { get; init; } = 10;

    public int LabelLetters { get; init; } = 36;

    /// <summary>From a mark to its label, and least between two neighbours.</summary>
    public double Gap { get; init; } = 11;

    /// <summary>A stretch narrower than this is drawn as a point.</summary>
    public double PointWidth { get; init; } = 10;

    /// <summary>Above so many events the drawing shows clusters.</summary>
    public int MostMarks { get; init; } = 200;

    public double ClusterWidth { get; init; } = 30;

    public double TickSpacing { get; init; } = 76;

    /// <summary>A generous guess at how wide a text is: wide scripts count double.</summary>
    public double Measure(string text)
    {
        var units = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += rune.Value switch
            {
                >= 0x1100 => 1.05,
                >= 'A' and <= 'Z' or 'm' or 'w' or '—' => 0.74,
                'i' or 'l' or 'j' or 't' or 'f' or 'r' or ' ' or '.' or ',' or '\'' => 0.36,
                _ => 0.58,
            };
        }

        return units * LabelSize;
    }
}
