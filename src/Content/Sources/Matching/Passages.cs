using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Matching;

/// <summary>Stretches of a text as places in it.</summary>
internal static class Passages
{
    public static Passage At(TextLayout layout, int start, int end) => new(start, end, layout.ParagraphAt(start), layout.LineAt(start))
    {
        Page = layout.HasPages ? layout.PageAt(start) : null,
        PageLabel = layout.HasPages ? PageNames.Label(layout.PageAt(start), layout.Places.PageLabels) : null,
        Timecode = Timecodes.At(layout, start),
        Cell = layout.CellAt(start) is { } cell ? layout.NameOf(cell) : null,
    };
}
