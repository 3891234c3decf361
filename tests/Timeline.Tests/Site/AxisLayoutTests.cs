using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Site;

/// <summary>The drawn axis: to scale, complete, in order, and without anything on top of anything.</summary>
public sealed class AxisLayoutTests
{
    private static readonly AxisStyle Style = new();

    [Fact]
    public void Nothing_overlaps_and_nothing_is_missing_whatever_the_events()
    {
        var random = new Random(20_250_910);
        for (var round = 0; round < 300; round++)
        {
            var items = Items(random, random.Next(1, round % 10 == 0 ? 2000 : 150));
            var axis = AxisLayout.Draw(items, ["a", "b"], [], Labelled, Style);
            var marks = axis.Lanes.SelectMany(lane => lane.Marks).ToList();
            Assert.Equal(Enumerable.Range(0, items.Count), marks.SelectMany(m => m.Events).Order());
            foreach (var row in axis.Lanes.SelectMany(lane => lane.Marks.GroupBy(m => (lane.Id, m.Row))))
            {
                foreach (var (left, right) in Pairs([.. row.OrderBy(m => m.BoxLeft)]))
                {
                    Assert.True(left.BoxRight <= right.BoxLeft, $"round {round}: '{left.Label}' runs into '{right.Label}' in row {row.Key}");
                }
            }

            Assert.All(marks, m => Assert.InRange(m.X, 0, Style.Width));
            Assert.All(marks, m => Assert.InRange(m.FadeStart + m.FadeEnd, 0, m.Width + 0.001));
            Assert.All(axis.Lanes, lane => Assert.All(lane.Marks, m => Assert.InRange(m.Y, lane.Y, lane.Y + lane.Height)));
        }
    }

    [Fact]
    public void Order_on_the_axis_is_order_in_time()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var items = Items(random, 60).Where(i => i.Earliest is not null && i.Latest is not null).ToList();
            var middles = AxisLayout.Draw(items, ["a", "b"], [], Labelled, Style).Lanes
                .SelectMany(lane => lane.Marks)
                .ToDictionary(m => m.Events[0], m => m.Shape == MarkShape.Point ? m.X : m.X + m.Width / 2);
            foreach (var (one, other) in Pairs([.. items.Where(i => i.Earliest == i.Latest).OrderBy(i => i.Earliest)]))
            {
                Assert.True(middles[one.Index] <= middles[other.Index]);
            }
        }
    }

    [Fact]
    public void Lanes_keep_the_authors_order_and_events_without_a_lane_come_last()
    {
        AxisItem[] items = [Item(0, null, 1), Item(1, "b", 2), Item(2, "a", 3), Item(3, "gone", 4)];
        var axis = AxisLayout.Draw(items, ["a", "unused", "b"], [], Labelled, Style);
        Assert.Equal(["a", "b", null], axis.Lanes.Select(l => l.Id));
        Assert.Equal([0, 3], axis.Lanes[2].Marks.SelectMany(m => m.Events));
    }

    [Fact]
    public void A_known_stretch_is_solid_and_an_unsure_one_fades_to_its_earliest_and_latest()
    {
        var known = new AxisItem(0, null, 0, 0, 1000, 1000, "known");
        var unsure = new AxisItem(1, null, 0, 300, 700, 1000, "unsure");
        var somewhere = new AxisItem(2, null, 0, 1000, 0, 1000, "one day of these");
        var marks = AxisLayout.Draw([known, unsure, somewhere], [], [], Labelled, Style).Lanes[0].Marks;
        Assert.InRange(marks[0].FadeStart, 0, 1);
        Assert.Equal(0.3, marks[1].FadeStart / marks[1].Width, 0.01);
        Assert.Equal(0.3, marks[1].FadeEnd / marks[1].Width, 0.01);
        Assert.Equal(marks[2].Width, marks[2].FadeStart + marks[2].FadeEnd, 0.001);
    }

    [Fact]
    public void Open_ends_reach_the_edge_and_say_so()
    {
        var since = new AxisItem(0, null, 500, 500, null, null, "since");
        var until = new AxisItem(1, null, null, null, 500, 500, "until");
        var day = Item(2, null, 0);
        var axis = AxisLayout.Draw([since, until, day], [], [], Labelled, Style);
        var (first, second) = (axis.Lanes[0].Marks[0], axis.Lanes[0].Marks[1]);
        Assert.True(first is { OpenEnd: true, OpenStart: false });
        Assert.Equal(Style.Width - Style.Margin, first.X + first.Width, 0.001);
        Assert.True(second is { OpenEnd: false, OpenStart: true });
        Assert.Equal(Style.Margin, second.X, 0.001);
    }

    [Fact]
    public void Ten_thousand_events_make_a_small_drawing_that_counts_them_all()
    {
        var axis = AxisLayout.Draw(Items(new Random(3), 10_000), ["a", "b"], [], Labelled, Style);
        var marks = axis.Lanes.SelectMany(l => l.Marks).ToList();
        Assert.InRange(marks.Count, 1, 200);
        Assert.Equal(10_000, marks.Sum(m => m.Events.Length));
    }

    [Theory]
    [InlineData("2025-09-08", "2025-09-12", "2025-09-08 2025-09-09 2025-09-10 2025-09-11 2025-09-12 2025-09-13")]
    [InlineData("2025-01-15", "2025-06-15", "2025-02 2025-03 2025-04 2025-05 2025-06")]
    [InlineData("2018-12-01", "2026-09-30", "2019 2020 2021 2022 2023 2024 2025 2026")]
    [InlineData("-0003-01-01", "0004-12-31", "4 BCE 3 BCE 2 BCE 1 BCE 1 2 3 4 5")]
    [InlineData("-0450-01-01", "0450-12-31", "400 BCE 300 BCE 200 BCE 100 BCE 1 100 200 300 400")]
    public void Ticks_stand_at_round_times_and_no_year_zero(string from, string to, string expected)
    {
        var scale = TimeScale.Around(Day(from).DayNumber, Day(to).DayNumber, 0, 1000);
        Assert.Equal(expected, string.Join(' ', Ticks.Of(scale, 76, Label).Select(t => t.Label)));
    }

    [Fact]
    public void Ticks_never_crowd_at_any_scale()
    {
        for (var days = 1.0; days < 1e15; days *= 1.7)
        {
            var scale = TimeScale.Around(-(long)days / 3, (long)days, 0, 1200);
            var ticks = Ticks.Of(scale, 76, Label);
            Assert.InRange(ticks.Length, 1, 20);
            Assert.All(Pairs(ticks), pair => Assert.True(pair.Item2.X - pair.Item1.X >= 38, $"{days} days: {pair.Item1.Label} and {pair.Item2.Label}"));
        }
    }

    private static System.Collections.Immutable.ImmutableArray<DrawnTick> Labelled(TimeScale scale, double spacing) => Ticks.Of(scale, spacing, Label);

    private static string Label(EdtfDay day, Ticks.Unit unit, bool whole) => unit switch
    {
        Ticks.Unit.Year => day.Year > 0 ? $"{day.Year}" : $"{1 - day.Year} BCE",
        Ticks.Unit.Month => $"{day.Year:0000}-{day.Month:00}",
        _ => day.ToString(),
    };

    private static EdtfDay Day(string text) => EdtfPattern.Instance.Read(text).Value!.Bounds.Earliest!.Value;

    private static AxisItem Item(int index, string? lane, long day) => new(index, lane, day, day, day, day, $"Event {index}");

    private static List<AxisItem> Items(Random random, int count)
    {
        var spread = (long)Math.Pow(10, random.Next(0, 9));
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var start = random.NextInt64(-spread, spread + 1);
                var days = new[] { start, start + random.NextInt64(spread), start + random.NextInt64(spread), start + random.NextInt64(spread) };
                Array.Sort(days);
                return random.Next(5) switch
                {
                    0 => (days[0], days[1], days[2], days[3]),
                    1 => ((long?)null, null, days[2], days[3]),
                    2 => (days[0], days[1], null, (long?)null),
                    _ => ((long?)start, (long?)start, (long?)start, (long?)start),
                };
            })
            .OrderBy(d => d.Item1 ?? long.MinValue)
            .Select((d, i) => new AxisItem(i, new[] { "a", "b", null, "unknown" }[random.Next(4)], d.Item1, d.Item2, d.Item3, d.Item4, new string('m', random.Next(0, 60)))),
        ];
    }

    private static IEnumerable<(T, T)> Pairs<T>(IReadOnlyList<T> items) => items.Zip(items.Skip(1));
}
