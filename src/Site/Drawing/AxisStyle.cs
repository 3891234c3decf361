namespace Timeline.Site.Drawing;

/// <summary>The measures of the drawing, in units of its view box; <c>scripts/view</c> has the same.</summary>
internal sealed record AxisStyle
{
    public double Width { get; init; } = 1200;

    /// <summary>Of a row whose labels have one line: what a finger needs.</summary>
    public double RowHeight { get; init; } = 24;

    /// <summary>Of one whose labels may have two, with a little between them and the next row's.</summary>
    public double FoldedRowHeight { get; init; } = 32;

    /// <summary>Above and below the rows of a lane.</summary>
    public double LanePadding { get; init; } = 2;

    /// <summary>Room for a lane's title above its marks; none when there is only one lane.</summary>
    public double LaneTitle { get; init; } = 22;

    public double EraHeight { get; init; } = 24;

    /// <summary>Room above everything for the labels of ticks.</summary>
    public double TickBand { get; init; } = 28;

    /// <summary>The size of the labels' type; their width is reckoned from it.</summary>
    public double LabelSize { get; init; } = 13;

    /// <summary>Room for one of the signs ~ and ? before a label.</summary>
    public double SignWidth { get; init; } = 14;

    /// <summary>From one line of a label to the next.</summary>
    public double LineHeight { get; init; } = 15;

    /// <summary>How many rows the lanes have together where labels have two lines; not fewer than four each.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>How many they may have where each event then has a label in one line.</summary>
    public int MostRows { get; init; } = 44;

    public double TickSpacing { get; init; } = 76;

    /// <summary>How wide the name of an era is: smaller than a label, and in italics.</summary>
    public double MeasureEra(string name) => Measure(name, isBold: false) / 1.15;

    /// <summary>Between the labels of ticks where these are longer than that.</summary>
    public double TickGap { get; init; } = 12;

    /// <summary>A generous guess at how wide a text is: wide scripts count double.</summary>
    public double Measure(ReadOnlySpan<char> text, bool isBold)
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

        return units * LabelSize * (isBold ? 1.06 : 1);
    }
}
