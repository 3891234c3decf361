using System.Globalization;

using Timeline.Site.Drawing;

using static Timeline.Tests.Site.Drawing.WrittenCase;

namespace Timeline.Tests.Site.Drawing;

/// <summary>A case of <c>tests/cases/drawing/seats.txt</c>: events in a window, and where a drawing puts them, in words.</summary>
internal sealed record SeatCase(string Name, double From, double To, double Width, int Rows, bool Folds)
{
    public required IReadOnlyList<SeatEvent> Events { get; init; }

    /// <summary>What each event has become, as the file says it.</summary>
    public IEnumerable<string> Expected => Events.Select(e => e.Expected);

    /// <summary>The edges of all there is, in pixels of the window.</summary>
    public (double Left, double Right) Edges
    {
        get
        {
            var (first, last) = (Events.Min(e => e.Time.First)!.Value, Events.Max(e => e.Time.Last)!.Value);
            return (Math.Min(0, Scale.X(first)), Math.Max(Width, Scale.X(last)));
        }
    }

    public TimeScale Scale => new(From, To, 0, Width);

    public static IReadOnlyList<SeatCase> All { get; } = [.. WrittenCase.Read("seats.txt").Select(Of)];

    /// <summary>What a drawing made of the events, in the words of the file.</summary>
    public IEnumerable<string> Told(IReadOnlyList<SeatMark> marks) => Events.Select((e, n) =>
    {
        var mark = marks.Single(m => m.Many.Contains(n));
        if (mark.Many.Count > 1)
        {
            return mark.Many[0] == n ? $"cluster of {mark.Many.Count} at {Pixel(mark.X0)}" : "in it";
        }

        if (mark.X1 < 0 || mark.X0 > Width)
        {
            return mark.X1 < 0 ? "before the window" : "after the window";
        }

        var (x0, x1) = (Pixel(mark.X0), Pixel(mark.X1));
        var sure = mark.Sure is [{ } from, { } to] ? $"{Pixel(Scale.X(from))}..{Pixel(Scale.X(to))}" : "nowhere";
        return (mark.Row > Rows - 1 ? "below" : string.Create(CultureInfo.InvariantCulture, $"row {mark.Row}"))
            + (mark.X1 > mark.X0 ? $": bar {x0}..{x1}" + (sure == $"{x0}..{x1}" ? "" : ", sure " + sure) : ": point " + x0)
            + (mark.Side == "none" ? ", no label" : ", label " + mark.Side)
            + (mark.Lines == 2 ? " in two lines" : "")
            + (mark.Room is { } room ? ", cut to " + Pixel(room) : "");
    });

    private static SeatCase Of(WrittenCase written)
    {
        var rest = written.Rest.Split(" rows");
        return new(written.Name, written.From, written.To, written.Pixels, int.Parse(rest[0], CultureInfo.InvariantCulture), rest[1] == ", folds")
        {
            Events = [.. written.Events.Select(fields => new SeatEvent(
                Time(fields[0]),
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                double.Parse(fields[2].Split(' ')[0], CultureInfo.InvariantCulture),
                double.Parse(fields[2].Split(' ')[1], CultureInfo.InvariantCulture),
                fields[3]))],
        };
    }
}

/// <summary>An event of a case.</summary>
internal sealed record SeatEvent(DateStretch Time, int Importance, double Wide, double Folded, string Expected);

/// <summary>What a drawing made of one or several of them, by their numbers.</summary>
internal sealed record SeatMark(IReadOnlyList<int> Many, double X0, double X1, double Row, string Side, int Lines, double? Room, double?[] Sure);
