using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>The seats of a lane: how many rows they use, and whether some events have found none of their own.</summary>
internal sealed record Seated(ImmutableArray<Seat> Seats, int Rows, bool HasRest);

/// <summary>
/// Gives the events of a lane their rows, the more important first: each takes the first row in which it and its label have room, in one line
/// or two, after the mark, before it, or over a bar that is long enough; then what has no label gets as much of one as has room; then bars take
/// a row without one. What is left stands in one more row, gathered where it would collide. <c>scripts/view/layout.js</c> does the same, held
/// to the same cases.
/// </summary>
internal static class Seating
{
    public const double Gap = 11;

    /// <summary>Half of what a point takes of its row, and how far a bar reaches beyond its ends.</summary>
    private const double PointRoom = 13, BarRoom = 5;

    /// <summary>A label that is longer goes into two lines where it can.</summary>
    private const double LongLabel = 260;

    /// <summary>The least that a label is cut to.</summary>
    private const double FewWords = 70;

    private const double LabelMargin = 8;

    /// <param name="sitters">The more important first.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="limits">The edges of the drawing, which no label crosses.</param>
    /// <param name="folds">Whether labels may have two lines.</param>
    public static Seated Of(IReadOnlyList<Sitter> sitters, int rows, (double Left, double Right) limits, bool folds)
    {
        var tracks = Enumerable.Range(0, rows).Select(_ => new Track()).ToArray();
        var seats = ImmutableArray.CreateBuilder<Seat>();
        var unnamed = sitters.Where(sitter => !Add(Named(sitter, tracks, limits, folds))).ToList();
        var used = seats.Count == 0 ? 0 : 1 + (int)seats.Max(seat => seat.Row);
        var rest = unnamed.Where(sitter => !Add(Cut(sitter, tracks, limits)) && !Add(Bare(sitter, tracks))).ToList();
        seats.AddRange(Clusters.Of(rest, rows));
        return new(seats.ToImmutable(), used, unnamed.Count > 0);

        bool Add(Seat? seat)
        {
            if (seat is not null)
            {
                seats.Add(seat);
            }

            return seat is not null;
        }
    }

    private static Seat? Named(Sitter sitter, Track[] tracks, (double Left, double Right) limits, bool folds)
    {
        var (start, end) = Body(sitter.Stand);
        int[] ways = !folds || sitter.Folded >= sitter.Wide ? [1] : sitter.Wide > LongLabel ? [2, 1] : [1, 2];
        foreach (var lines in ways)
        {
            for (var row = 0; row < tracks.Length; row++)
            {
                if (tracks[row].IsFree(start, end) && Beside(sitter, lines, tracks[row], limits) is var side and not Side.None)
                {
                    return new([sitter], sitter.Stand.X0, sitter.Stand.X1, row) { Side = side, Lines = lines };
                }
            }
        }

        return null;
    }

    private static Side Beside(Sitter sitter, int lines, Track track, (double Left, double Right) limits)
    {
        var ((x0, x1, isSpan), (start, end)) = (sitter.Stand, Body(sitter.Stand));
        var room = Gap + (lines == 1 ? sitter.Wide : sitter.Folded);
        return x1 + room + 4 <= limits.Right && track.Put(start, x1 + room + LabelMargin) ? Side.After
            : x0 - room - 4 >= limits.Left && track.Put(x0 - room - LabelMargin, end) ? Side.Before
            : lines == 1 && isSpan && Math.Min(x1, limits.Right) - Math.Max(x0, limits.Left) >= room && track.Put(start, end) ? Side.Over
            : Side.None;
    }

    // In the row in which most of the label has room: more than half of it, or many words, and enough for some.
    private static Seat? Cut(Sitter sitter, Track[] tracks, (double Left, double Right) limits)
    {
        var ((x0, x1, _), (start, end)) = (sitter.Stand, Body(sitter.Stand));
        var (best, bestRow, bestSide) = (Math.Clamp(0.55 * sitter.Wide, FewWords, LongLabel), -1, Side.None);
        for (var row = 0; row < tracks.Length; row++)
        {
            if (!tracks[row].IsFree(start, end))
            {
                continue;
            }

            var (before, after) = tracks[row].Around(start);
            var afterRoom = Math.Min(limits.Right - 4, after - LabelMargin) - x1 - Gap;
            var beforeRoom = x0 - Gap - Math.Max(limits.Left + 4, before + LabelMargin);
            if (afterRoom > best)
            {
                (best, bestRow, bestSide) = (afterRoom, row, Side.After);
            }

            if (beforeRoom > best)
            {
                (best, bestRow, bestSide) = (beforeRoom, row, Side.Before);
            }
        }

        if (bestRow < 0)
        {
            return null;
        }

        best = Math.Min(best, sitter.Wide);
        tracks[bestRow].Put(bestSide == Side.Before ? x0 - Gap - best - LabelMargin : start, bestSide == Side.After ? x1 + Gap + best + LabelMargin : end);
        return new([sitter], x0, x1, bestRow) { Side = bestSide, Room = best };
    }

    private static Seat? Bare(Sitter sitter, Track[] tracks)
    {
        var (start, end) = Body(sitter.Stand);
        var row = sitter.Stand.IsSpan ? Array.FindIndex(tracks, track => track.Put(start, end)) : -1;
        return row < 0 ? null : new([sitter], sitter.Stand.X0, sitter.Stand.X1, row);
    }

    private static (double Start, double End) Body(Stand stand) =>
        stand.IsSpan ? (stand.X0 - BarRoom, stand.X1 + BarRoom) : (stand.X0 - PointRoom, stand.X1 + PointRoom);
}
