using System.Collections.Immutable;

namespace Timeline.Site.Drawing;

/// <summary>A place where time runs down: of one event, or of several as a cluster.</summary>
/// <param name="Seat">Its row is a column, counted from the left; before the first is that of clusters and of what is alone among them.</param>
/// <param name="Letters">Null for what has no label.</param>
internal sealed record DownSeat(Seat Seat, DrawnLetters? Letters)
{
    /// <summary>A stretch that has a label, but found every column taken, and lies over others in the first.</summary>
    public bool IsOverOthers { get; init; }
}

/// <summary>How labels share their column.</summary>
/// <param name="Size">How long the drawing is.</param>
/// <param name="Room">How wide the column is.</param>
/// <param name="Measure">How wide a text is, and whether it is bold.</param>
/// <param name="SignWidth">Room for one of the signs ~ and ? before a label.</param>
internal sealed record DownLabels(double Size, double Room, TextMeasure Measure, double SignWidth)
{
    /// <summary>
    /// Whether a title gets the lines it needs before the next event gets any, and may stand however far from its mark; else all get one line
    /// first, within half of the drawing. Who can zoom wants the second, who cannot the first.
    /// </summary>
    public bool IsWhole { get; init; }

    public ImmutableArray<string> Of(AxisItem item, int most)
    {
        var isBold = item.Importance > 3;
        var signs = item.Signs * SignWidth;
        var title = item.Label;
        var fits = Cut(title, Room - signs);
        var space = fits.Length > 0 && most > 1 && fits != title ? title.LastIndexOf(' ', Math.Min(fits.Length - 1, title.Length - 1)) : -1;
        return space > 3 ? [Cut(title[..space], Room - signs), Cut(title[(space + 1)..], Room)] : [fits];

        string Cut(string text, double room) => LabelText.Cut(text, room, isBold, Measure);
    }
}

/// <summary>
/// Where time runs down: stretches lie in columns, the labels of all events share one, and lines lead to them from the marks. Each label takes,
/// the more important first and those of one importance spread over the time, the place nearest to its mark, while there is one; then all stand in order of time, as near to their marks as they
/// can. What has neither label nor column is gathered. <c>scripts/view/layout.js</c> does the same, held to the same cases.
/// </summary>
internal static class DownSeating
{
    /// <summary>Of a label of one line, and what another line or the date adds.</summary>
    private const double Line = 24, MoreLine = 17;

    /// <summary>Half of what a mark takes of its column beyond its ends.</summary>
    private const double MarkRoom = 6;

    private const double BarRoom = 5;

    /// <summary>Multiples of it, of which only what is behind the point counts, fill what is between 0 and 1 evenly, however many there are.</summary>
    private const double GoldenSection = 0.618034;

    /// <summary>From the beginning of a stretch to the middle of its label, where the stretch is long enough.</summary>
    private const double Into = 9;

    /// <param name="sitters">The more important first.</param>
    /// <param name="columns">How many there are for stretches.</param>
    /// <param name="labels">How they share their column.</param>
    public static ImmutableArray<DownSeat> Of(IReadOnlyList<Sitter> sitters, int columns, DownLabels labels)
    {
        var tracks = Enumerable.Range(0, columns).Select(_ => new Track()).ToArray();
        var rows = sitters.Select(sitter => sitter.Stand is (var x0, var x1, true) ? Row(tracks, x0 - BarRoom, x1 + BarRoom) : null).ToArray();
        var column = new Track();
        var lettered = new List<Lettered>();
        foreach (var i in InTurn(sitters))
        {
            var sitter = sitters[i];
            if (Letter(sitter, column, labels) is { } label)
            {
                rows[i] ??= Row(tracks, sitter.Stand.X0 - MarkRoom, sitter.Stand.X1 + MarkRoom);
                lettered.Add(label with { Row = rows[i] ?? 0, IsOverOthers = rows[i] is null && sitter.Stand.IsSpan });
                rows[i] ??= 0;
            }
        }

        Grow(lettered, labels);
        var named = lettered.Select(label => label.Sitter).ToHashSet(ReferenceEqualityComparer.Instance);
        var seats = Stack([.. lettered.OrderBy(label => label.Aim)], labels.Size).ToImmutableArray().ToBuilder();
        var bare = sitters.Zip(rows).Where(one => one.Second is not null && !named.Contains(one.First));
        seats.AddRange(bare.Select(one => new DownSeat(new([one.First], one.First.Stand.X0, one.First.Stand.X1, one.Second!.Value), null)));
        var rest = sitters.Zip(rows).Where(one => one.Second is null).Select(one => one.First);
        seats.AddRange(Clusters.Of(rest, 0).Select(seat => new DownSeat(seat with { Row = seat.Row - 1 }, null)));
        return seats.ToImmutable();
    }

    // Of events of one importance those that get a label are spread over the time: were they the first ones, their labels would take the places of later marks.
    private static IEnumerable<int> InTurn(IReadOnlyList<Sitter> sitters) =>
        Enumerable.Range(0, sitters.Count).OrderBy(i => i * GoldenSection % 1 - sitters[i].Item.Importance);

    private static int? Row(Track[] tracks, double start, double end)
    {
        for (var row = 0; row < tracks.Length; row++)
        {
            if (tracks[row].Put(start, end))
            {
                return row;
            }
        }

        return null;
    }

    private static Lettered? Letter(Sitter sitter, Track column, DownLabels labels)
    {
        var (x0, x1, isSpan) = sitter.Stand;
        var aim = isSpan ? Math.Min(Math.Max(x0, 0) + Into, x1) : x0;
        if (Place(Line) is null)
        {
            return null; // of thousands most find none, and need not be measured
        }

        for (var most = labels.IsWhole ? 2 : 1; most > 0; most--)
        {
            var lines = labels.Of(sitter.Item, most);
            var tall = Line + (lines.Length - 1) * MoreLine;
            if (Place(tall) is { } top)
            {
                column.Put(top, top + tall);
                return new(sitter, aim, tall, lines);
            }
        }

        return null;

        double? Place(double tall) => column.Nearest(aim, tall, (0, labels.Size), labels.IsWhole ? labels.Size : labels.Size / 2);
    }

    // What room is left goes to titles that are cut, then to dates.
    private static void Grow(List<Lettered> lettered, DownLabels labels)
    {
        var free = labels.Size - lettered.Sum(label => label.Tall);
        foreach (var isDate in (ReadOnlySpan<bool>)[false, true])
        {
            for (var i = 0; i < lettered.Count && free >= MoreLine; i++)
            {
                var label = lettered[i];
                if (isDate)
                {
                    lettered[i] = label with { Tells = true, Tall = label.Tall + MoreLine };
                }
                else if (label.Lines is [var only] && only.EndsWith('…'))
                {
                    lettered[i] = label with { Lines = labels.Of(label.Sitter.Item, 2), Tall = label.Tall + MoreLine };
                }
                else
                {
                    continue;
                }

                free -= MoreLine;
            }
        }
    }

    // Labels that would touch become a block, which stands where its labels are nearest to their marks.
    private static IEnumerable<DownSeat> Stack(Lettered[] inTurn, double size)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < inTurn.Length; i++)
        {
            var label = inTurn[i];
            var block = new Block(i, 1, label.Tall, label.Aim - label.Tall / 2);
            while (blocks is [.., var before] && before.Top(size) + before.Tall > block.Top(size))
            {
                blocks.RemoveAt(blocks.Count - 1);
                block = new(before.First, before.Count + block.Count, before.Tall + block.Tall, before.Sum + block.Sum - block.Count * before.Tall);
            }

            blocks.Add(block);
        }

        foreach (var block in blocks)
        {
            var top = block.Top(size);
            for (var i = block.First; i < block.First + block.Count; i++)
            {
                var label = inTurn[i];
                var (sitter, stand) = (label.Sitter, label.Sitter.Stand);
                yield return new(new([sitter], stand.X0, stand.X1, label.Row), new(top, label.Tall, label.Lines, label.Tells)) { IsOverOthers = label.IsOverOthers };
                top += label.Tall;
            }
        }
    }

    private sealed record Lettered(Sitter Sitter, double Aim, double Tall, ImmutableArray<string> Lines)
    {
        public int Row { get; init; }

        public bool IsOverOthers { get; init; }

        public bool Tells { get; init; }
    }

    /// <summary>So many of the labels in turn from one on.</summary>
    private readonly record struct Block(int First, int Count, double Tall, double Sum)
    {
        public double Top(double size) => Math.Max(0, Math.Min(Sum / Count, size - Tall));
    }
}
