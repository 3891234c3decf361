namespace Timeline.Site.Drawing;

/// <summary>
/// Gathers events that would lie on top of each other into clusters with counts, so that ten thousand events still make a small, legible
/// drawing. Nothing is left out.
/// </summary>
internal static class Clusters
{
    public static IEnumerable<DrawnMark> Of(IEnumerable<AxisItem> items, TimeScale scale, AxisStyle style)
    {
        var columns = items
            .Select(item => AxisLayout.Mark(item, scale, style))
            .GroupBy(mark => (int)(mark.X / style.ClusterWidth))
            .OrderBy(column => column.Key);
        foreach (var column in columns)
        {
            var marks = column.ToList();
            yield return marks is [var alone]
                ? alone with { Shape = MarkShape.Point, X = Centre(column.Key, style), Width = 0, FadeStart = 0, FadeEnd = 0, Label = "" }
                : new DrawnMark(MarkShape.Cluster, Centre(column.Key, style), 0, 0, 0)
                {
                    Events = [.. marks.SelectMany(mark => mark.Events)],
                    Label = marks.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                };
        }
    }

    private static double Centre(int column, AxisStyle style) => (column + 0.5) * style.ClusterWidth;
}
