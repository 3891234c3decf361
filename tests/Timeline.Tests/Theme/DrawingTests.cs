using System.Text.Json;

using Microsoft.Playwright;

using Timeline.Tests.Site.Drawing;

using Media = Microsoft.Playwright.Media;

namespace Timeline.Tests.Theme;

/// <summary>The rules of the drawing as scripts follow them: the same cases as the build's, and what is drawn at any scale.</summary>
public sealed class DrawingTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Fact]
    public async Task The_drawing_by_scripts_seats_events_as_the_cases_say()
    {
        var files = Files();
        await using var context = await example.ContextAsync(new());
        var page = await context.NewPageAsync();
        foreach (var one in SeatCase.All)
        {
            var input = JsonSerializer.Serialize(new
            {
                one.From,
                one.To,
                one.Width,
                one.Rows,
                one.Folds,
                one.Edges.Left,
                one.Edges.Right,
                Events = one.Events.Select((e, n) => new { N = n, from = e.Time.From, solidFrom = e.Time.SolidFrom, solidTo = e.Time.SolidTo, to = e.Time.To, importance = e.Importance, wide = e.Wide, folded = e.Folded }),
            });
            var marks = await page.EvaluateAsync<JsonElement>(
                $$"""
                text => { const input = JSON.parse(text); return new Function("input", `
                  const timeline = {}, words = {};
                  const timesOf = ({ from, solidFrom, solidTo, to }) => [from, solidFrom, solidTo, to].filter((time) => time !== null);
                  let events;
                  ${input.files}
                  const { From, To, Width, Rows, Folds, Left, Right, Events } = input;
                  const perDay = Width / (To - From);
                  const inTurn = [...Events].sort((one, other) => (one.from ?? -Infinity) - (other.from ?? -Infinity));
                  for (const event of Events) Object.assign(event, { id: "" + event.N, lane: 0, flags: 0, title: "words", lines: ["words", "words"], turn: inTurn.indexOf(event) });
                  events = { all: [...Events].sort((one, other) => other.importance - one.importance), inTurn, start: From + Left / perDay, end: From + Right / perDay, lanes: [""] };
                  return place({ from: From, perDay, size: Width, rows: [Rows], folds: Folds }).marks.map(({ many, x0, x1, row, side, two, room }) =>
                    ({ Many: many.map(({ N }) => N), X0: x0, X1: x1, Row: row, Side: side === undefined ? "none" : ["before", "over", "after"][side + 1], Lines: two ? 2 : 1, Room: room ?? null, Sure: sureOf(many[0], perDay) }));
                `)(input); }
                """, (input[..^1] + ",\"files\":" + JsonSerializer.Serialize(files) + "}"));
            Assert.Equal((one.Name, string.Join('\n', one.Expected)), (one.Name, string.Join('\n', one.Told(marks.Deserialize<SeatMark[]>()!))));
        }
    }

    [Fact]
    public async Task The_drawing_by_scripts_that_runs_down_seats_events_as_the_cases_say_and_names_eras_so()
    {
        await using var context = await example.ContextAsync(new());
        var page = await context.NewPageAsync();
        var input = JsonSerializer.Serialize(new
        {
            files = Files(),
            columns = DownCase.Columns,
            cases = DownCase.All.Select(one => new
            {
                from = one.From,
                to = one.To,
                size = one.Size,
                room = one.Room,
                events = one.Events.Select((e, n) => new { n, from = e.Time.From, solidFrom = e.Time.SolidFrom, solidTo = e.Time.SolidTo, to = e.Time.To, importance = e.Importance, title = e.Title }),
            }),
            eras = EraCase.All.Select(one => new { size = one.Size, eras = one.Eras.Select(era => new { row = era.Row, start = era.Start, end = era.End, wide = era.Wide }) }),
        });
        var told = await page.EvaluateAsync<JsonElement>(
            """
            text => { const input = JSON.parse(text); return new Function("input", `
              const timeline = {}, words = {};
              const timesOf = ({ from, solidFrom, solidTo, to }) => [from, solidFrom, solidTo, to].filter((time) => time !== null);
              let events;
              ${input.files}
              const pen = { measureText: (text) => ({ width: 10 * text.length }) };
              const marks = input.cases.map((one) => {
                const inTurn = [...one.events].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
                for (const event of one.events) Object.assign(event, { id: "" + event.n, lane: 0, flags: 0, wide: null, folded: null, lines: null, turn: inTurn.indexOf(event) });
                events = { all: [...one.events].sort((a, b) => b.importance - a.importance), inTurn, start: one.from, end: one.to, lanes: [""], pens: [pen, pen] };
                return place({ from: one.from, perDay: one.size / (one.to - one.from), size: one.size, rows: [input.columns], down: true, room: one.room }).marks.map(({ many, x0, x1, row, top = 0, tall = 0, lines, tells }) =>
                  ({ Many: many.map(({ n }) => n), X0: x0, X1: x1, Row: row, Top: top, Tall: tall, Lines: lines ?? null, Tells: Boolean(tells) }));
              });
              return { marks, eras: input.eras.map(({ eras, size }) => nameEras(eras, size)) };
            `)(input); }
            """, input);
        foreach (var (one, marks) in DownCase.All.Zip(told.GetProperty("marks").EnumerateArray()))
        {
            Assert.Equal((one.Name, string.Join('\n', one.Expected)), (one.Name, string.Join('\n', one.Told(marks.Deserialize<DownMark[]>()!))));
        }

        foreach (var (one, names) in EraCase.All.Zip(told.GetProperty("eras").EnumerateArray()))
        {
            Assert.Equal((one.Name, string.Join(", ", one.Expected)), (one.Name, string.Join(", ", names.Deserialize<double?[]>()!)));
        }
    }

    // The scripts as they are joined, without the element, for a page that has nothing else.
    private static string Files()
    {
        var folder = Path.Combine(Repository.Root, "theme", "scripts", "view");
        return string.Concat(new[] { "draw", "events", "layout", "time" }.Select(name => File.ReadAllText(Path.Combine(folder, name + ".js"))));
    }

    [Fact]
    public async Task Every_bar_ends_where_its_time_does_from_seconds_to_ten_million_years()
    {
        // From the day a bar begins or ends outward: ends before, in and after each window, of all lengths.
        var second = 1 / 86_400.0;
        var bars = new List<(double From, double To)>();
        foreach (var length in new[] { second, 30 * second, 0.2, 3, 90, 4000, 1e6, 1e9, 3.65e9 })
        {
            bars.AddRange([(20_456, 20_456 + length), (20_456 - length, 20_456), (20_456 - 0.3 * length, 20_456 + 0.2 * length), (20_456 + 0.1 * length, 20_456 + 0.15 * length)]);
        }

        await using var open = await example.OpenAsync("index.html", new() { Before = Data(bars) });
        await LiveDrawing.DrawnAsync(open.Page);
        var wrong = await open.Page.EvaluateAsync<string[]>(
            """
            async bars => {
              const frame = () => new Promise(requestAnimationFrame);
              const view = document.querySelector("timeline-view");
              const wrong = [];
              let seen = 0;
              for (let length = 10 / 86400; length < 3.7e9; length *= 7) for (const at of [0.02, 0.5, 0.9]) {
                view.go(20456 - at * length, 20456 + (1 - at) * length);
                view.rest();
                do await frame(); while (view.frame || view.rests);
                const { left, width } = document.querySelector(".view-drawing:not(.view-scale)").getBoundingClientRect();
                for (const link of document.querySelectorAll(".view-drawing .mark[data-event]")) {
                  const parts = [...link.querySelectorAll(".mark-bar, .mark-fade")].map((part) => part.getBoundingClientRect());
                  if (!parts.length) continue;
                  const [from, to] = bars[+link.dataset.event.slice(1)].map((time) => (time - view.from) / view.length * width);
                  const [start, end] = [Math.min(...parts.map(({ left }) => left)), Math.max(...parts.map(({ right }) => right))].map((x) => x - left);
                  const clip = (x) => Math.min(Math.max(x, 0), width);
                  seen++;
                  if (Math.abs(clip(start) - clip(from)) > 1 || Math.abs(clip(end) - clip(to)) > 1) wrong.push(`${view.length} days: ${start}..${end}, not ${from}..${to}`);
                }
              }
              return seen < 200 ? ["only " + seen] : wrong;
            }
            """, bars.Select(bar => new[] { bar.From, bar.To }).ToArray());
        Assert.Empty(wrong.Take(10));
    }

    [Fact]
    public async Task A_cluster_lists_its_events_at_its_mark_on_the_first_press_and_goes_to_them_on_demand()
    {
        await using var open = await example.OpenAsync("index.html", new() { Before = Data([.. Enumerable.Range(0, 400).Select(n => (20_000.0 + n % 40 * 30, 20_001.0 + n % 40 * 30)), (10_000, 10_001)]) });
        var page = open.Page;
        await LiveDrawing.DrawnAsync(page);
        var cluster = page.Locator(".view-drawing .mark[role=button]").First;
        await cluster.ScrollIntoViewIfNeededAsync();
        var count = int.Parse((await cluster.Locator(".mark-count").TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        var mark = await Waiting.ForBoxAsync(cluster);
        await cluster.ClickAsync();
        await Assertions.Expect(page.Locator(".view-list li")).ToHaveCountAsync(Math.Min(count, 100));
        // What was scrolled before the press may move it no more.
        var list = await Waiting.ForBoxAsync(page.Locator(".view-list"));
        Assert.True(list is { X: >= 0, Y: >= 0 } && list.X + list.Width <= 1280 && list.Y + list.Height <= 900, "the list is in the window");
        Assert.True(Math.Min(Math.Abs(list.Y - mark.Y - mark.Height), Math.Abs(list.Y + list.Height - mark.Y)) < 20, "the list is at its mark");
        // A long one has the rest where its reader comes to the end.
        Assert.True(count > 200, "the cluster is large");
        foreach (var listed in new[] { 200, Math.Min(count, 300) })
        {
            await page.Locator(".view-list").EvaluateAsync("(list) => { list.scrollTop = list.scrollHeight; }");
            await Assertions.Expect(page.Locator(".view-list li")).ToHaveCountAsync(listed);
        }

        await page.Locator(".view-list").EvaluateAsync("(list) => { list.scrollTop = 0; }");
        await page.ClickAsync(".view-list button");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]view="));
        await Assertions.Expect(page.Locator(".view-list")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Paper_gets_what_a_filter_leaves()
    {
        await using var open = await example.LookAsync("index.html");
        await LiveDrawing.DrawnAsync(open.Page);
        await LiveDrawing.FilterAsync(open.Page, "antwerp-visit");
        await Assertions.Expect(open.Page.Locator(".view-drawing .mark")).ToHaveCountAsync(1);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(open.Page.Locator("a.mark:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(open.Page.Locator(".axis-scroll:visible, .view-bar:visible, .view-lane:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_page_of_a_year_draws_that_year_in_both_drawings()
    {
        await using var open = await example.OpenAsync("years/2025/index.html");
        var page = open.Page;
        Assert.Equal("2025-01-01/2026-01-01", await page.Locator("timeline-view").GetAttributeAsync("data-window"));
        Assert.True(await page.Locator(".axis-scroll .tick").CountAsync() >= 4);
        await page.ClickAsync("[data-act=closer]");
        await LiveDrawing.DrawnAsync(page);
        var (from, to) = (await page.EvaluateAsync<double>("document.querySelector('timeline-view').home[0]"), await page.EvaluateAsync<double>("document.querySelector('timeline-view').home[1]"));
        Assert.InRange(from, 20_089 - 8, 20_089);
        Assert.InRange(to, 20_454, 20_454 + 8);
    }

    /// <summary>Events of these times; each has a label of its number.</summary>
    private static string Data(IReadOnlyList<(double From, double To)> times) =>
        $$"""
        window.timeline = { data: ((times) => ({ version: 1, url: "events/{id}/index.html", lanes: [], eras: [], facets: [], others: [], events: {
          id: times.map((_, i) => "e" + i), title: times.map((_, i) => "Event " + i), phrase: times.map((_, i) => "phrase " + i), from: times.map(([from]) => from), solidFrom: times.map(([from]) => from), solidTo: times.map(([, to]) => to), to: times.map(([, to]) => to),
          flags: times.map(() => 0), lane: times.map(() => -1), importance: times.map((_, i) => 1 + i % 5), status: times.map(() => 0), terms: times.map(() => []) } }))({{JsonSerializer.Serialize(times.Select(t => new[] { t.From, t.To }))}}) };
        """;
}
