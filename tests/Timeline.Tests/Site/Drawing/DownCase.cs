using System.Globalization;

using Timeline.Site.Drawing;

using static Timeline.Tests.Site.Drawing.WrittenCase;

namespace Timeline.Tests.Site.Drawing;

/// <summary>A case of <c>tests/cases/drawing/down.txt</c>: events where time runs down, and where a drawing puts them, in words.</summary>
internal sealed record DownCase(string Name, double From, double To, double Size, double Room)
{
    public const int Columns = 2;

    public required IReadOnlyList<DownEvent> Events { get; init; }

    public IEnumerable<string> Expected => Events.Select(e => e.Expected);

    public TimeScale Scale => new(From, To, 0, Size);

    public static IReadOnlyList<DownCase> All { get; } = [.. WrittenCase.Read("down.txt").Select(Of)];

    /// <summary>All letters are alike, so that both drawings measure the same.</summary>
    public static double Measure(string text) => 10 * text.Length;

    /// <summary>What a drawing made of the events, in the words of the file.</summary>
    public IEnumerable<string> Told(IReadOnlyList<DownMark> marks) => Events.Select((_, n) =>
    {
        var mark = marks.Single(m => m.Many.Contains(n));
        if (mark.Many.Count > 1)
        {
            return mark.Many[0] == n ? $"cluster of {mark.Many.Count} at {Pixel(mark.X0)}" : "in it";
        }

        var place = mark.X1 > mark.X0 ? $"{Pixel(mark.X0)}..{Pixel(mark.X1)}" : Pixel(mark.X0);
        return mark.Lines is { Count: > 0 } lines
                ? $"column {mark.Row} at {place}, label {Pixel(mark.Top)}..{Pixel(mark.Top + mark.Tall)} {string.Join(" / ", lines)}{(mark.Tells ? ", dated" : "")}"
            : mark.X1 > mark.X0 ? $"column {mark.Row} at {place}, no label"
            : $"alone at {place}";
    });

    private static DownCase Of(WrittenCase written) =>
        new(written.Name, written.From, written.To, written.Pixels, double.Parse(written.Rest.Replace(" wide", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))
        {
            Events = [.. written.Events.Select(fields => new DownEvent(Time(fields[0]), int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2], fields[3]))],
        };
}

/// <summary>An event of a case.</summary>
internal sealed record DownEvent(DateStretch Time, int Importance, string Title, string Expected);

/// <summary>What a drawing made of one or several of them, by their numbers.</summary>
internal sealed record DownMark(IReadOnlyList<int> Many, double X0, double X1, double Row, double Top, double Tall, IReadOnlyList<string>? Lines, bool Tells);
