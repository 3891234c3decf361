namespace Timeline.Site.Drawing;

/// <summary>How many rows each lane gets of those that there are.</summary>
internal static class RowShares
{
    /// <summary>
    /// As many as each needs, where all have room; else in turn, one each, until nothing is left. A lane that has fewer than it needs, or in
    /// which some find no place however many rows it has, takes one more for clusters.
    /// </summary>
    public static int[] Of(IReadOnlyList<(int Need, bool HasRest)> lanes, int rows)
    {
        var shares = new int[lanes.Count];
        for (var (changed, cost) = (true, lanes.Count(lane => lane.HasRest || lane.Need > 0)); changed;)
        {
            changed = false;
            for (var lane = 0; lane < shares.Length; lane++)
            {
                var (need, hasRest) = lanes[lane];
                var price = shares[lane] + 1 == need && !hasRest ? 0 : 1; // the row for clusters is free then
                if (shares[lane] < need && (shares[lane] == 0 || cost + price <= rows))
                {
                    (shares[lane], cost, changed) = (shares[lane] + 1, cost + price, true);
                }
            }
        }

        return shares;
    }
}
