using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Site.Drawing;

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
                // Bars that are alone below all rows lie under the clusters, three to a row.
                foreach (var (left, right) in Pairs([.. row.Where(m => m.Shape != MarkShape.Span || m.Label.Length > 0).OrderBy(m => m.BoxLeft)]))
                {
                    Assert.True(left.BoxRight <= right.BoxLeft + 0.001, $"round {round}: '{left.Label}' runs into '{right.Label}' in row {row.Key}");
                }
            }

            Assert.All(marks, m => Assert.InRange(m.X, 0, Style.Width));
            Assert.All(marks.Where(m => m.Label.Length > 0), m => Assert.True(m.BoxLeft >= -0.001 && m.BoxRight <= Style.Width + 0.001, m.Label));
            Assert.All(marks.Where(m => m.Shape == MarkShape.Cluster), m => Assert.True(m.Events.Length > 1));
            Assert.All(marks, m => Assert.InRange(m.FadeStart.Width + m.FadeEnd.Width, 0, m.Width + 0.001));
            Assert.All(axis.Lanes, lane => Assert.All(lane.Marks, m => Assert.InRange(m.Y, lane.Y, lane.Y + lane.Height)));
        }
    }

    [Fact]
    public void Order_on_the_axis_is_order_in_time()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var items = Items(random, 60).Where(i => i.Time is { From: not null, To: not null }).ToList();
            var middles = AxisLayout.Draw(items, ["a", "b"], [], Labelled, Style).Lanes
                .SelectMany(lane => lane.Marks)
                .Where(m => m.Shape != MarkShape.Cluster)
                .ToDictionary(m => m.Events[0], m => m.Shape == MarkShape.Point ? m.X : m.X + m.Width / 2);
            foreach (var (one, other) in Pairs([.. items.Where(i => i.Time.To - i.Time.From == 1 && middles.ContainsKey(i.Index)).OrderBy(i => i.Time.From)]))
            {
                Assert.True(middles[one.Index] <= middles[other.Index]);
            }
        }
    }

    [Fact]
    public void Ticks_whose_labels_are_long_stand_further_apart()
    {
        foreach (var years in new[] { 3_000L, 3_000_000, 66_000_000, 4_000_000_000 })
        {
            var ticks = AxisLayout.Draw([Item(0, null, (long)(-365.2425 * years)), Item(1, null, 0)], [], [], Labelled, Style).Ticks.Where(t => t.Label.Length > 0).ToList();
            Assert.InRange(ticks.Count, 3, 20);
            Assert.All(ticks.Zip(ticks.Skip(1)), pair =>
                Assert.True((Style.Measure(pair.First.Label, pair.First.Major) + Style.Measure(pair.Second.Label, pair.Second.Major)) / 2 <= pair.Second.X - pair.First.X, $"{pair.First.Label} runs into {pair.Second.Label}"));
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
        var known = new AxisItem(0, null, new(0, 0, 1001, 1001), "known");
        var unsure = new AxisItem(1, null, new(0, 300, 701, 1001), "unsure");
        var somewhere = new AxisItem(2, null, new(0, null, null, 1001), "one day of these");
        var marks = AxisLayout.Draw([known, unsure, somewhere], [], [], Labelled, Style).Lanes[0].Marks.OrderBy(m => m.Events[0]).ToList();
        Assert.InRange(marks[0].FadeStart.Width, 0, 1);
        Assert.Equal(0.3, marks[1].FadeStart.Width / marks[1].Width, 0.01);
        Assert.Equal(0.3, marks[1].FadeEnd.Width / marks[1].Width, 0.01);
        Assert.Equal(marks[2].Width, marks[2].FadeStart.Width + marks[2].FadeEnd.Width, 0.001);
    }

    [Fact]
    public void Open_ends_reach_the_edge_and_say_so()
    {
        var since = new AxisItem(0, null, new(500, 500, 501, null), "since");
        var until = new AxisItem(1, null, new(null, 500, 501, 501), "until");
        var day = Item(2, null, 0);
        var axis = AxisLayout.Draw([since, until, day], [], [], Labelled, Style);
        var (first, second) = (axis.Lanes[0].Marks.Single(m => m.Events[0] == 0), axis.Lanes[0].Marks.Single(m => m.Events[0] == 1));
        Assert.True(first is { OpenEnd: true, OpenStart: false });
        Assert.Equal(Style.Width - 14, first.X + first.Width, 0.001);
        Assert.True(second is { OpenEnd: false, OpenStart: true });
        Assert.Equal(14, second.X, 0.001);
    }

    [Fact]
    public void Ten_thousand_events_make_a_small_drawing_that_counts_them_all()
    {
        var axis = AxisLayout.Draw(Items(new Random(3), 10_000), ["a", "b"], [], Labelled, Style);
        var marks = axis.Lanes.SelectMany(l => l.Marks).ToList();
        Assert.InRange(marks.Count, 1, 500);
        Assert.InRange(axis.Height, 300, 900);
        Assert.Equal(10_000, marks.Sum(m => m.Events.Length));
    }

    [Fact]
    public void A_window_of_minutes_has_ticks_of_minutes_where_something_has_a_clock_time()
    {
        var scale = TimeScale.Around(0.5, 0.5 + 20 / 1440.0, 0, 1000);
        Assert.Equal("12:00:00 12:02:00 12:04:00", string.Join(' ', Ticks.Of(scale, 76, Label, isTimed: true).Take(3).Select(t => t.Label)));
        Assert.Empty(Ticks.Of(scale, 76, Label));
    }

    [Fact]
    public void Air_is_in_proportion_to_what_is_drawn()
    {
        var minute = 1 / 1440.0;
        Assert.Equal(0.02 * 10 * minute, -TimeScale.Around(0, 10 * minute, 0, 100).From, 9);
        Assert.Equal(0.02 * 3650, -TimeScale.Around(0, 3650, 0, 100).From, 9);
        var axis = AxisLayout.Draw([Item(0, null, 5)], [], [], Labelled, Style);
        Assert.Equal((300, 600), (axis.Lanes[0].Marks[0].X, axis.Lanes[0].Marks[0].Width));
    }

    [Theory]
    [InlineData("2025-09-08", "2025-09-12", "2025-09-08 2025-09-09 2025-09-10 2025-09-11 2025-09-12 2025-09-13")]
    [InlineData("2025-01-15", "2025-06-15", "2025-02 2025-03 2025-04 2025-05 2025-06")]
    [InlineData("2018-12-01", "2026-09-30", "2019 2020 2021 2022 2023 2024 2025 2026")]
    [InlineData("-0003-01-01", "0004-12-31", "4 BCE 3 BCE 2 BCE 1 BCE 1 2 3 4 5")]
    [InlineData("-0450-01-01", "0450-12-31", "400 BCE 300 BCE 200 BCE 100 BCE 1 100 200 300 400")]
    public void Ticks_stand_at_round_times_and_no_year_zero(string from, string to, string expected)
    {
        var scale = TimeScale.Around(DateStretch.Of(Day(from)), DateStretch.Of(Day(to)) + 1, 0, 1000);
        Assert.Equal(expected, string.Join(' ', Ticks.Of(scale, 76, Label).Select(t => t.Label)));
    }

    [Fact]
    public void Ticks_never_crowd_at_any_scale()
    {
        for (var days = 1e-3; days < 1e15; days *= 1.7)
        {
            var scale = TimeScale.Around(-days / 3, days, 0, 1200);
            var ticks = Ticks.Of(scale, 76, Label, isTimed: days < 3);
            Assert.InRange(ticks.Length, 1, 20);
            Assert.All(Pairs(ticks), pair => Assert.True(pair.Item2.X - pair.Item1.X >= 38, $"{days} days: {pair.Item1.Label} and {pair.Item2.Label}"));
        }
    }

    private static System.Collections.Immutable.ImmutableArray<DrawnTick> Labelled(TimeScale scale, double spacing) => Ticks.Of(scale, spacing, Label);

    private static string Label(Ticks.Tick tick, bool whole) => (tick.Day, tick.Unit) is var (day, unit) ? unit switch
    {
        Ticks.Unit.Clock => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tick.Second / 3600:00}:{tick.Second / 60 % 60:00}:{tick.Second % 60:00}"),
        Ticks.Unit.Year => day.Year > 0 ? $"{day.Year}" : $"{1 - day.Year} BCE",
        Ticks.Unit.Month => $"{day.Year:0000}-{day.Month:00}",
        _ => day.ToString(),
    } : "";

    private static EdtfDay Day(string text) => EdtfPattern.Instance.Read(text).Value!.Bounds.Earliest!.Value;

    private static AxisItem Item(int index, string? lane, long day) => new(index, lane, new(day, day, day + 1, day + 1), $"Event {index}");

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
                    0 => new DateStretch(days[0], days[1], days[2] + 1.0, days[3] + 1.0),
                    1 => new DateStretch(null, days[2], days[2] + 1.0, days[3] + 1.0),
                    2 => new DateStretch(days[0], days[1], days[1] + 1.0, null),
                    _ => new DateStretch(start, start, start + 1.0, start + 1.0),
                };
            })
            .OrderBy(time => time.From ?? double.NegativeInfinity)
            .Select((time, i) => new AxisItem(i, new[] { "a", "b", null, "unknown" }[random.Next(4)], time, Words(random)) { Importance = random.Next(1, 6) }),
        ];
    }

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => new string('m', random.Next(1, 9))));

    private static IEnumerable<(T, T)> Pairs<T>(IReadOnlyList<T> items) => items.Zip(items.Skip(1));
}
