using Timeline.Site.Drawing;

namespace Timeline.Tests.Site.Drawing;

/// <summary>Where time runs down: the rules that both drawings share, and what the build makes of them for a phone.</summary>
public sealed class DownSeatingTests
{
    private static readonly DownStyle Style = new();

    [Fact]
    public void The_drawing_of_the_build_seats_events_as_the_cases_say() => Assert.All(DownCase.All, one =>
    {
        var sitters = one.Events
            .Select((e, n) => (e, n))
            .OrderBy(x => x.e.Time.From ?? double.NegativeInfinity)
            .Select((x, turn) => new Sitter(turn, Stand.Of(x.e.Time, one.Scale, 0, one.Size), 0, 0) { Item = new(x.n, null, x.e.Time, x.e.Title) { Importance = x.e.Importance } })
            .OrderByDescending(s => s.Item.Importance)
            .ThenBy(s => s.Item.Index)
            .ToList();
        var seats = DownSeating.Of(sitters, DownCase.Columns, new(one.Size, one.Room, (text, _) => DownCase.Measure(text.ToString()), 14));
        Assert.Equal((one.Name, string.Join('\n', one.Expected)), (one.Name, string.Join('\n', one.Told([.. seats.Select(Mark)]))));
    });

    [Fact]
    public void Names_of_eras_stand_where_the_cases_say() => Assert.All(EraCase.All, one =>
        Assert.Equal((one.Name, string.Join(", ", one.Expected)), (one.Name, string.Join(", ", Eras.Names([.. one.Eras.Select(era => (era.Row, era.Start, era.End, era.Wide))], one.Size)))));

    [Fact]
    public void On_a_phone_nothing_overlaps_and_nothing_is_missing_whatever_the_events()
    {
        var random = new Random(320);
        for (var round = 0; round < 300; round++)
        {
            AxisItem[] items = [.. Enumerable.Range(0, random.Next(1, round % 10 == 0 ? 2000 : 120)).Select(n => Item(random, n)).OrderBy(item => item.Time.From)];
            var drawing = DownLayout.Draw(items, [new("era", 8000, 9000) { Title = "An era" }], (_, _) => [], Style);
            var marks = drawing.Lanes.Single().Marks;
            Assert.Equal(Enumerable.Range(0, items.Length), marks.SelectMany(m => m.Events).Order());
            Assert.All(marks.Where(m => m.Shape == MarkShape.Cluster), m => Assert.True(m.Events.Length > 1));
            var labels = marks.Select(m => m.Letters).OfType<DrawnLetters>().OrderBy(letters => letters.Top).ToList();
            Assert.All(labels, letters => Assert.InRange(letters.Top, -0.001, drawing.Height - letters.Tall + 0.001));
            Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.First.Top + pair.First.Tall <= pair.Second.Top + 0.001));
            Assert.All(labels.SelectMany(letters => letters.Lines), line => Assert.True(Style.Type.Measure(line, isBold: false) <= Style.Width - drawing.LabelX));
            Assert.True(labels.Count >= Math.Min(items.Length, 20) * 0.75, $"round {round}: {labels.Count} of {items.Length} are named");
        }
    }

    private static AxisItem Item(Random random, int index)
    {
        var from = random.Next(7000, 10_000);
        double to = random.Next(4) == 0 ? from + random.Next(2, 900) : from + 1;
        DateStretch time = random.Next(6) switch
        {
            0 => new(from, null, null, to),
            1 => new(from, from, from + 1, null),
            _ => new(from, from, to, to),
        };
        return new(index, null, time, string.Join(' ', Enumerable.Repeat("harbour", random.Next(1, 9)))) { Importance = random.Next(1, 6), Signs = random.Next(3) };
    }

    private static DownMark Mark(DownSeat one) => new(
        [.. one.Seat.Many.Select(s => s.Item.Index)], one.Seat.X0, one.Seat.X1, one.Seat.Row, one.Letters?.Top ?? 0, one.Letters?.Tall ?? 0, one.Letters?.Lines, one.Letters?.Tells ?? false);
}
