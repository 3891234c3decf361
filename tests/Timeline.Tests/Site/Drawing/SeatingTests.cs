using Timeline.Site.Drawing;

namespace Timeline.Tests.Site.Drawing;

public sealed class SeatingTests
{
    [Fact]
    public void The_drawing_of_the_build_seats_events_as_the_cases_say() => Assert.All(SeatCase.All, one =>
    {
        var sitters = one.Events
            .Select((e, n) => (e, n))
            .OrderBy(x => x.e.Time.From ?? double.NegativeInfinity)
            .Select((x, turn) => new Sitter(turn, Stand.Of(x.e.Time, one.Scale, one.Edges.Left, one.Edges.Right), x.e.Wide, x.e.Folded)
            {
                Item = new(x.n, null, x.e.Time, "") { Importance = x.e.Importance },
            })
            .OrderByDescending(s => s.Item.Importance)
            .ThenBy(s => s.Item.Index)
            .ToList();
        var seats = Seating.Of(sitters, one.Rows, (0, one.Width), one.Folds).Seats;
        Assert.Equal((one.Name, string.Join('\n', one.Expected)), (one.Name, string.Join('\n', one.Told([.. seats.Select(seat => Mark(seat, one.Scale.PerDay))]))));
    });

    [Fact]
    public void Ends_are_right_to_a_pixel_from_seconds_to_ten_million_years()
    {
        var random = new Random(66);
        for (var round = 0; round < 5000; round++)
        {
            // A window of ten seconds to ten million years, and a stretch that has an end in it or none.
            var length = Math.Pow(10, -3.9 + 13.4 * random.NextDouble());
            var from = (random.NextDouble() - 0.5) * (length > 1e6 ? 4e10 : 60_000);
            var start = Math.Round(from + length * (random.NextDouble() * 2 - 1) * Math.Pow(10, random.Next(4)), 5);
            var end = Math.Round(start + length * Math.Pow(10, random.NextDouble() * 6 - 3), 5);
            var scale = new TimeScale(from, from + length, 0, 1200);
            var item = new AxisItem(0, null, new(start, start, end, end), "");
            var mark = Marks.Of(item, Stand.Of(item.Time, scale, 0, 1200), scale, (0, 1200));
            var (left, right) = (Exact(start), Exact(end));
            if (mark.Shape == MarkShape.Point)
            {
                Assert.True(right - left < 10.1m && Math.Abs((decimal)mark.X - (left + right) / 2) < 1, $"a point at {mark.X}, not between {left} and {right}");
            }
            else
            {
                Assert.True(Math.Abs((decimal)mark.X - Math.Clamp(left, 0, 1200)) < 1, $"from {mark.X}, not {left}");
                Assert.True(Math.Abs((decimal)(mark.X + mark.Width) - Math.Clamp(right, 0, 1200)) < 1, $"to {mark.X + mark.Width}, not {right}");
            }

            decimal Exact(double time) => ((decimal)time - (decimal)from) / (decimal)length * 1200;
        }
    }

    [Fact]
    public void Of_a_fade_that_goes_on_beyond_the_edge_the_part_that_is_drawn_has_its_own_shades()
    {
        var part = DrawnFade.Of(-300, 900, 0, 600, isOut: false);
        Assert.Equal(600, part.Width);
        Assert.Equal(Shade(0.25), Drawn(0), 6);
        Assert.Equal(Shade(0.5), Drawn(0.5), 6);
        Assert.Equal(Shade(0.75), Drawn(1), 6);
        Assert.Equal(new(1200, 0, 1), DrawnFade.Of(0, 1200, 0, 1200, isOut: true) with { Ground = 0 });

        static double Shade(double share) => 0.08 + 0.92 * share;
        double Drawn(double share) => 1 - (1 - part.Ground) * (1 - part.Strength * Shade(share));
    }

    private static SeatMark Mark(Seat seat, double perDay)
    {
        var time = seat.Many[0].Item.Time.Drawn(perDay);
        return new(
            [.. seat.Many.Select(s => s.Item.Index)], seat.X0, seat.X1, seat.Row, seat.Side.ToString().ToLowerInvariant(), seat.Lines, seat.Room,
            [time.SolidFrom, time.SolidTo]);
    }
}
