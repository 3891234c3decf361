using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

using Media = Microsoft.Playwright.Media;

namespace Timeline.Tests.Theme;

/// <summary>The drawing as scripts make it, in a real browser: what it shows in any window, and how one moves through it.</summary>
public sealed partial class ViewTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    private const string Marks = LiveDrawing.Marks;

    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "view");

    // The labels of the axis, from its start, in each window that is put into the address when the drawing has come to rest in it.
    private const string TicksIn =
        """
        async windows => {
          const view = document.querySelector("timeline-view");
          const found = [];
          for (const window of windows) {
            timeline.state.set({ view: window });
            do await new Promise(requestAnimationFrame); while (view.frame || view.rests);
            found.push([...document.querySelectorAll(".view-drawing .tick-label")].sort((a, b) => a.getAttribute("x") - b.getAttribute("x")).map((label) => label.textContent).join("  "));
            await new Promise(requestAnimationFrame); // in which the window is put into the address as it has come to be
          }
          return found;
        }
        """;

    // Language, window and the labels that the axis has in it.
    private static IEnumerable<string[]> Ticks =>
        File.ReadLines(Path.Combine(Cases, "ticks.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|', StringSplitOptions.TrimEntries));

    [Fact]
    public async Task Ticks_make_sense_from_seconds_to_millions_of_years()
    {
        var failures = new List<string>();
        foreach (var language in Ticks.GroupBy(row => row[0]))
        {
            // From 66 million years ago until noon of a day in 2030.
            await using var open = await OpenAsync(new() { Before = Data(["dinosaurs", "today"], [-24_105_000_000, 21_915.5], [-24_105_000_000, 21_915.5]) + $"document.addEventListener('readystatechange', () => document.documentElement.lang = '{language.Key}', {{ once: true }});" });
            var found = await open.Page.EvaluateAsync<string[]>(TicksIn, language.Select(row => row[1]).ToArray());
            failures.AddRange(language.Zip(found).Where(pair => pair.Second != pair.First[2]).Select(pair => $"{pair.First[0]} | {pair.First[1]} | {pair.Second}"));
        }

        Assert.True(failures.Count == 0, "these windows have other ticks:\n" + string.Join('\n', failures));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task In_any_window_every_event_is_a_mark_or_counted_and_no_words_overlap(int width)
    {
        await using var open = await OpenAsync(new() { Width = width, Before = Random(10_000) });
        var result = await open.Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              const day = (time) => new Date(time * 864e5).toISOString().slice(0, 10);
              const number = (button) => +(/\d+/.exec(document.querySelector(`[data-act=${button}]`).textContent)?.[0] ?? 0);
              const problems = [];
              let seed = 1;
              const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
              const drawing = document.querySelector(".view-drawing:not(.view-scale)");
              const element = document.querySelector("timeline-view");
              for (let round = 0; round < 40; round++) {
                const [from, length] = [random() * 36500, 4 + 36500 * 10 ** (-4 * random())];
                const view = round ? day(from) + "/" + day(from + length) : "";
                timeline.state.set({ view });
                do await frame(); while (element.frame || element.rests);
                await frame(); // in which what lies outside is counted
                const marks = [...drawing.querySelectorAll(".mark")];
                if (marks.length > 600) problems.push(view + ": " + marks.length + " marks");
                const counted = marks.reduce((sum, mark) => sum + +(mark.querySelector(".mark-count")?.textContent ?? 1), number("earlier") + number("later"));
                if (counted !== 10000) problems.push(view + ": " + counted + " events");
                const edge = drawing.getBoundingClientRect();
                const boxes = [...drawing.querySelectorAll(".mark-label, .mark-when, .mark-point, .mark-cluster, .mark-bar")].filter((one) => !one.matches("tspan"))
                  .map((one) => ({ one, words: one.textContent, mark: one.closest(".mark"), box: one.getBoundingClientRect() }));
                for (const { words, box } of boxes) if (words && (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) problems.push(view + ": cut " + words);
                boxes.sort((one, other) => one.box.left - other.box.left);
                boxes.forEach(({ words, mark, box }, i) => {
                  for (const next of boxes.slice(i + 1)) {
                    if (next.box.left >= box.right - 1) break;
                    if (next.mark !== mark && (words || next.words) && next.box.top < box.bottom - 3 && box.top < next.box.bottom - 3) problems.push(view + ": " + words + " / " + next.words);
                  }
                });
              }
              return problems;
            }
            """);
        Assert.Empty(result.EnumerateArray().Select(problem => problem.GetString()).Take(20));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_wheel_scrolls_the_page_and_zooms_with_Control_sideways_it_pans()
    {
        // So few events that the drawing does not scroll within itself.
        await using var open = await OpenAsync(new() { Before = Data(["one", "two"], [16_000, 20_000], [16_000, 20_000]) });
        var page = open.Page;
        await page.Locator(".view-stage").ScrollIntoViewIfNeededAsync();
        var box = await Waiting.ForBoxAsync(page.Locator(".view-stage"));
        await page.Mouse.MoveAsync(box.X + 600, box.Y + 100);
        await page.EvaluateAsync("addEventListener('scroll', () => document.body.id = 'scrolled')");
        await page.Mouse.WheelAsync(0, 120);
        await page.Locator("#scrolled").WaitForAsync();
        await Waiting.ForRestAsync(page);
        Assert.DoesNotContain("view=", page.Url, StringComparison.Ordinal);
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -120);
        await page.Keyboard.UpAsync("Control");
        await Assertions.Expect(page).ToHaveURLAsync(InView());
        await Waiting.ForRestAsync(page);
        var zoomed = page.Url;
        await page.Mouse.WheelAsync(90, 0);
        await Assertions.Expect(page).Not.ToHaveURLAsync(zoomed);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_drag_pans_and_follows_no_link()
    {
        await using var open = await OpenAsync(path: "index.html?view=2018-01-01/2020-01-01");
        var page = open.Page;
        var bar = page.Locator(Marks + ":has(.mark-bar) .mark-bar").First;
        await bar.ScrollIntoViewIfNeededAsync();
        var box = await Waiting.ForBoxAsync(bar);
        await LiveDrawing.DragAsync(page, 600, box.Y + 2, -100);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("index.html\\?view=2018-0[2-6]"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Until_the_browser_is_idle_the_drawing_of_the_build_stays_and_a_press_does_not_wait_for_that()
    {
        await using var open = await example.OpenAsync("index.html", new() { Before = "window.idle = []; window.requestIdleCallback = (act) => idle.push(act)" });
        var page = open.Page;
        await Assertions.Expect(page.Locator(".view-bar p")).ToHaveTextAsync("c. 2016 – c. 2026");
        await page.WaitForTimeoutAsync(500); // longer than it would take
        await Assertions.Expect(page.Locator(".is-live, .view-stage:not([inert])")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".axis-scroll a.mark").First).ToBeVisibleAsync();
        await page.ClickAsync("[data-act=closer]");
        await Assertions.Expect(page).ToHaveURLAsync(InView());
        await Assertions.Expect(page.Locator(".axis-scroll")).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task While_the_window_moves_far_marks_and_ticks_fill_it()
    {
        await using var open = await OpenAsync(new() { Before = Random(10_000) }, "index.html?view=1980-01-01/1982-01-01");
        var page = open.Page;
        await page.Locator(".view-brush").ScrollIntoViewIfNeededAsync();
        var brush = await Waiting.ForBoxAsync(page.Locator(".view-brush"));
        await page.Mouse.MoveAsync(brush.X + brush.Width / 2, brush.Y + 8);
        await page.Mouse.DownAsync();
        foreach (var step in new[] { 3, 9, 25, 60, 300, 500, 290 })
        {
            await page.Mouse.MoveAsync(brush.X + brush.Width / 2 + step, brush.Y + 8);
            var filled = await page.EvaluateAsync<string>(
                """
                async () => {
                  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
                  const { left, width } = document.querySelector(".view-drawing:not(.view-scale)").getBoundingClientRect();
                  const parts = (what, most) => Array.from({ length: most }, (_, n) => [...document.querySelectorAll(what)].some((one) => {
                    const box = one.getBoundingClientRect();
                    return box.right > left + width * n / most && box.left < left + width * (n + 1) / most;
                  }));
                  return [...parts(".view-drawing .mark", 6), ...parts(".view-drawing .tick-label", 3)].every(Boolean) ? "" : "an empty part at " + document.querySelector(".view-brush").getBoundingClientRect().left;
                }
                """);
            Assert.Equal("", filled);
        }

        await page.Mouse.UpAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("view=1980"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Keys_go_from_mark_to_mark_zoom_and_open()
    {
        await using var open = await OpenAsync();
        var page = open.Page;
        await Assertions.Expect(page.Locator(Marks + "[tabindex='0']")).ToHaveCountAsync(1);
        await page.Locator(Marks + "[tabindex='0']").FocusAsync();
        var first = await page.EvaluateAsync<string>("document.activeElement.dataset.key");
        await page.Keyboard.PressAsync("ArrowRight");
        await Waiting.ForFocusAsync(page, $"{Marks}:not([data-key='{first}'])", "an arrow leads to the next mark");
        await Assertions.Expect(page.Locator(Marks + "[tabindex='0']")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Waiting.ForFocusAsync(page, $"{Marks}[data-key='{first}']", "and back");
        await page.Keyboard.PressAsync("+");
        await Assertions.Expect(page).ToHaveURLAsync(InView());
        await Waiting.ForFocusAsync(page, Marks, "what is drawn anew keeps the focus");
        await page.Keyboard.PressAsync("0");
        await Assertions.Expect(page).Not.ToHaveURLAsync(InView());

        // What has one event opens it: in its panel where there is one, else on its page.
        await Waiting.ForRestAsync(page);
        var mark = page.Locator(Marks + "[data-event='antwerp-visit']");
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("antwerp-visit"));
    }

    [Fact]
    public async Task Home_and_End_go_to_the_first_and_the_last_event_and_no_key_to_where_there_is_none()
    {
        // Thirteen thousand million years ago, two days of 2024, and the year 5,000,000,000, which ends with its last day.
        var last = (5_000_000_000 - 1970) * 365.2425;
        await using var open = await OpenAsync(new() { Before = Data(["First", "Then", "Later", "Last"], [-4.7e12, 20_000, 20_020, last + 364.2425], [-4.7e12 + 365, 20_000, 20_020, last + 364.2425]) });
        var page = open.Page;
        var period = page.Locator(".view-bar p");
        await LiveDrawing.ShowAsync(page, "2024-10-01/2024-10-11");
        await page.Locator(Marks + "[data-event=e1]").FocusAsync();
        foreach (var (key, mark) in new[] { ("End", "e3"), ("Shift+ArrowLeft", "e2"), ("ArrowLeft", "e1"), ("ArrowLeft", "e0"), ("Home", "e0"), ("Shift+ArrowLeft", "e0"), ("Shift+ArrowRight", "e0") })
        {
            await page.Keyboard.PressAsync(key);
            await Waiting.ForRestAsync(page);
            await Waiting.ForFocusAsync(page, $"{Marks}[data-event={mark}]", key);
        }

        // What is told is what the axis has: the last year, and nothing of the events where there are none.
        await LiveDrawing.ShowAsync(page, "2020-01-01/5050000000-01-01");
        await Assertions.Expect(period).ToHaveTextAsync(new Regex("5 billion$"));
        await LiveDrawing.ShowAsync(page, "5000000500-01-01/5000000550-01-01");
        await Assertions.Expect(period).ToHaveTextAsync("5,000,000,500 – 5,000,000,550");

        // A filter that leaves one day shows years round it.
        await LiveDrawing.FilterAsync(page, "e1");
        await Assertions.Expect(period).ToHaveTextAsync(new Regex("2019 – .*2029$"));
    }

    [Theory]
    [InlineData("2025", "view=2025-01-01/2026-01-01", "January 2025 – December 2025")]
    [InlineData("2025-09", "view=2025-09-01/2025-10-01", "1 September 2025 – 30 September 2025")]
    [InlineData("2025-09-10", "view=2025-09-10T00:00/2025-09-11T00:00", "10 September 2025")]
    [InlineData("9999", null, "")]
    [InlineData("abc", null, "")]
    [InlineData("2026/2025", null, "")]
    public async Task A_year_a_month_or_a_day_is_a_window_and_what_is_none_is_told(string view, string? address, string heading)
    {
        foreach (var path in new[] { "index.html", "embed/index.html" })
        {
            await using var open = await example.LookAsync(path + "?view=" + view);
            var page = open.Page;
            if (address is null)
            {
                await Assertions.Expect(page.Locator(".view-foot [role=status]")).ToHaveTextAsync($"“{view}” means nothing here and was not used.");
            }
            else
            {
                await Assertions.Expect(page.Locator(".view-bar p")).ToHaveTextAsync(heading);
                await Assertions.Expect(page.Locator(".view-foot [role=status]")).ToHaveCountAsync(0);
                if (path == "index.html")
                {
                    await Waiting.ForAddressAsync(page, address);
                }
            }
        }
    }

    [Fact]
    public async Task A_cluster_opens_into_its_events_and_back_leads_out()
    {
        await using var open = await OpenAsync(new() { Before = Random(10_000) });
        var page = open.Page;
        var whole = await page.Locator(".view-bar p").InnerTextAsync();
        await page.Locator(Marks + "[role=button]").First.ClickAsync();
        await page.ClickAsync(".view-list button");
        await Assertions.Expect(page).ToHaveURLAsync(InView());
        await Assertions.Expect(page.Locator(".view-bar p")).Not.ToHaveTextAsync(whole);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".view-bar p")).ToHaveTextAsync(whole);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_cluster_of_one_day_is_a_list()
    {
        // More than there are rows for.
        double[] days = [.. Enumerable.Repeat(20_341.0, 100)];
        await using var open = await OpenAsync(new() { Before = Data([.. days.Select(_ => "10 September 2025")], days, days) });
        var page = open.Page;
        var cluster = page.Locator(Marks + "[role=button]").First;
        var count = int.Parse((await cluster.Locator(".mark-count").TextContentAsync())!, CultureInfo.InvariantCulture);
        // Its name says first and last apart, and one date once.
        Assert.Matches("^Events: [0-9]+(\\. First: [^–]+\\. Last: [^–]+|, [^–]+)\\. Open$", await cluster.Locator("title").TextContentAsync() ?? "");
        await cluster.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var list = page.Locator(".view-list li");
        await Assertions.Expect(list).ToHaveCountAsync(count);
        await Waiting.ForFocusAsync(page, ".view-list a");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".view-list")).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_overview_moves_and_stretches_the_window()
    {
        await using var open = await OpenAsync(path: "index.html?view=2020-01-01/2022-01-01");
        var page = open.Page;
        var start = page.Locator(".view-handle").First;
        await start.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=2019-.*/2022-01-01$"));
        await Assertions.Expect(start).ToHaveAttributeAsync("aria-valuetext", new Regex("2019"));

        var brush = await Waiting.ForBoxAsync(page.Locator(".view-brush"));
        await LiveDrawing.DragAsync(page, brush.X + brush.Width / 2, brush.Y + 8, 200);
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/2022-01-01$"));
        await Waiting.ForRestAsync(page);
        var length = await page.EvaluateAsync<double>("(([from, to]) => (Date.parse(to) - Date.parse(from)) / 864e5)(new URLSearchParams(location.search).get('view').split('/'))");
        Assert.InRange(length, 760, 775);
        foreach (var handle in await page.Locator(".view-handle").AllAsync())
        {
            var box = await Waiting.ForBoxAsync(handle);
            Assert.True(box is { Width: >= 24, Height: >= 24 });
        }
    }

    [Fact]
    public async Task What_is_filtered_out_is_neither_drawn_nor_counted()
    {
        await using var open = await LookAsync();
        await LiveDrawing.FilterAsync(open.Page, "antwerp-visit");
        await Assertions.Expect(open.Page.Locator(Marks)).ToHaveCountAsync(1);
        await LiveDrawing.FilterAsync(open.Page, null);
        await Assertions.Expect(open.Page.Locator(Marks)).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_lane_folds_into_one_row_says_its_count_and_stays_folded_while_the_reader_browses()
    {
        await using var open = await OpenAsync();
        var lane = open.Page.Locator(".view-lane").First;
        await lane.ClickAsync();
        await Assertions.Expect(lane).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(lane).ToHaveTextAsync(new Regex(@"Diplomacy · \d+"));
        await Assertions.Expect(open.Page.Locator(Marks).First).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator(".view-drawing [role=list]").First.Locator(".mark-label")).ToHaveCountAsync(0);
        await open.Page.ReloadAsync();
        await Assertions.Expect(lane).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(open.Page.Locator(".is-live")).ToHaveCountAsync(1); // the drawing is made unseen, and takes no key until it shows
        await lane.PressAsync("Enter");
        await Assertions.Expect(lane).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task On_a_phone_time_runs_down_and_a_finger_scrolls_the_page()
    {
        await using var open = await LookAsync(new() { Width = 320, IsDark = true });
        var page = open.Page;
        var tops = await page.Locator(".view-drawing .tick-label").EvaluateAllAsync<double[]>("all => all.map(label => +label.getAttribute('y'))");
        Assert.Equal(tops.Length, tops.Distinct().Count());
        Assert.Equal("pan-y", await page.Locator(".view-stage").EvaluateAsync<string>("stage => getComputedStyle(stage).touchAction"));
        await Looking.AssertFitsAsync(page);
        Assert.True(await page.Locator(".view-drawing .mark-label").CountAsync() >= 4);
        Assert.Empty(open.Complaints);
        await Accessibility.AssertPartAsync(page, "timeline-view", "320 px, dark");
    }

    [Fact]
    public async Task The_drawing_has_no_axe_violation_in_a_window_with_clusters()
    {
        await using var open = await LookAsync(path: "index.html?view=2025-06-01/2026-03-01");
        await Accessibility.AssertPartAsync(open.Page, "timeline-view", "the drawing");
        await LiveDrawing.AssertTargetsAsync(open.Page, Marks);
    }

    [Fact]
    public async Task A_page_of_a_term_loads_nothing_until_it_is_moved_and_draws_only_its_events()
    {
        await using var open = await example.OpenAsync("people/kristi-noem/index.html");
        var page = open.Page;
        await page.Locator(".view-bar").WaitForAsync();
        Assert.False(await page.EvaluateAsync<bool>("!!timeline.data"));
        var listed = await page.Locator(".entry").CountAsync();
        await page.ClickAsync("[data-act=all]");
        await LiveDrawing.DrawnAsync(page);
        var counted = await page.Locator(Marks).EvaluateAllAsync<int>("all => all.reduce((sum, mark) => sum + +(mark.querySelector('.mark-count')?.textContent ?? !mark.matches('.mark-competing')), 0)");
        Assert.Equal(listed, counted);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Paper_gets_the_drawing_of_the_build()
    {
        await using var open = await LookAsync();
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(open.Page.Locator(".view-bar:visible, .view-stage:visible, .view-overview:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Page.Locator(".axis-scroll a.mark:not(.mark-competing):visible")).ToHaveCountAsync(36);
    }

    [GeneratedRegex("[?&]view=")]
    private static partial Regex InView();

    private Task<OpenPage> OpenAsync(View? view = null, string path = "index.html") => ReadyAsync(example.OpenAsync(path, view));

    private Task<OpenPage> LookAsync(View? view = null, string path = "index.html") => ReadyAsync(example.LookAsync(path, view));

    private static async Task<OpenPage> ReadyAsync(Task<OpenPage> opening)
    {
        var open = await opening;
        await LiveDrawing.ReadyAsync(open.Page);
        return open;
    }

    private static string Data(string[] titles, double[] from, double[] to) =>
        $$"""
        window.timeline = { data: (([title, from, to]) => ({ version: 1, url: "events/{id}/index.html", lanes: [], eras: [], facets: [], others: [], events: {
          id: title.map((_, i) => "e" + i), title, phrase: title, from, solidFrom: from, solidTo: to.map((day) => day + 1), to: to.map((day) => day + 1),
          flags: title.map(() => 0), lane: title.map(() => -1), importance: title.map((_, i) => 1 + i % 5), status: title.map(() => 0), terms: title.map(() => []) } }))({{JsonSerializer.Serialize(new object[] { titles, from, to })}}) };
        """;

    /// <summary>So many events in the hundred years after 1970, in three lanes, of all kinds of certainty; made in the page.</summary>
    private static string Random(int count) =>
        $$"""
        window.timeline = { data: (() => {
          let seed = 7;
          const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
          const all = Array.from({ length: {{count}} }, () => {
            const from = Math.floor(random() * 36500), kind = random();
            const to = kind < 0.8 ? from + 1 : from + 1 + Math.floor(random() * 900);
            const flags = kind > 0.98 ? 8 : kind > 0.96 ? 1 : kind > 0.94 ? 2 : 0;
            return { from, to: flags & 8 ? null : to, solidFrom: kind > 0.9 ? null : from, solidTo: kind > 0.9 ? null : to, flags, lane: Math.floor(random() * 3), importance: 1 + Math.floor(random() * 5), title: "Event " + "about something ".slice(0, 3 + random() * 13) + from };
          }).sort((a, b) => a.from - b.from);
          const column = (name) => all.map((event) => event[name]);
          return { version: 1, url: "events/{id}/index.html", lanes: ["a", "b", "c"].map((id) => ({ id, title: "Lane " + id })), eras: [{ id: "x", title: "An era", url: "eras/x/", from: 3000, to: 9000 }, { id: "y", title: "Another", url: "eras/y/", from: 8000, to: null }], facets: [], others: [], events: {
            id: all.map((_, i) => "e" + i), title: column("title"), phrase: column("from").map((day) => "day " + day), from: column("from"), solidFrom: column("solidFrom"), solidTo: column("solidTo"), to: column("to"),
            flags: column("flags"), lane: column("lane"), importance: column("importance"), status: all.map(() => 0), terms: all.map(() => []) } };
        })() };
        """;
}
