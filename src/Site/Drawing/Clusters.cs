namespace Timeline.Site.Drawing;

/// <summary>
/// Gathers events that would lie on top of each other into clusters with counts, so that ten thousand events still make a small, legible
/// drawing. Nothing is left out, and no cluster has but one.
/// </summary>
internal static class Clusters
{
    private const double Least = 13;

    /// <summary>Neighbours that touch become one, which stands in their middle and so cannot grow without end.</summary>
    /// <param name="sitters">What has found no seat.</param>
    /// <param name="row">The row for them.</param>
    public static IEnumerable<Seat> Of(IEnumerable<Sitter> sitters, int row)
    {
        var groups = new List<Group>();
        foreach (var sitter in sitters.OrderBy(s => s.Place).ThenBy(s => s.Index))
        {
            if (groups is [.., var last] && last.Middle + last.Half > sitter.Place - Least)
            {
                last.Many.Add(sitter);
            }
            else
            {
                groups.Add(new([sitter]));
            }

            while (groups is [.., var before, var group] && before.Middle + before.Half > group.Middle - group.Half)
            {
                before.Many.AddRange(group.Many);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        // Bars among them that are alone lie in three thin rows, under the clusters.
        Track[] thin = [new(), new(), new()];
        foreach (var group in groups)
        {
            if (group.Many is not [var alone])
            {
                yield return new([.. group.Many], group.Middle, group.Middle, row) { Half = group.Half };
                continue;
            }

            var ((x0, x1, isSpan), third) = (alone.Stand, 1);
            if (isSpan)
            {
                third = Array.FindIndex(thin, track => track.Put(x0, x1)) is >= 0 and var free ? free : 2;
            }

            yield return new([alone], x0, x1, row + (third - 1) * 0.3);
        }
    }

    private sealed record Group(List<Sitter> Many)
    {
        public double Middle => (Many[0].Place + Many[^1].Place) / 2;

        public double Half => Math.Max(Least, 9 + 4 * Digits(Many.Count));

        private static int Digits(int count) => count < 10 ? 1 : 1 + Digits(count / 10);
    }
}
