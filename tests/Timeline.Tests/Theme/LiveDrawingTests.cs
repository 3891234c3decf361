using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>The drawing under a reader's hands: what stays where it is, what leads where, what is told where one rests, and which way time runs.</summary>
public sealed partial class LiveDrawingTests(BuiltExample example, BuiltShapes shapes) : IClassFixture<BuiltExample>
{
    private const string Marks = LiveDrawing.Marks;

    // The places of all that can be pressed, and of what lies round the drawing, on the page.
    private const string Places =
        """
        () => [...document.querySelectorAll("timeline-view [data-act], .view-stage, .view-overview, .legend, #list")].map((one) => {
          const { left, top, width } = one.getBoundingClientRect();
          return [one.dataset.act ?? one.className, ...[left, top + scrollY, width].map(Math.round)].join(" ");
        })
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(375)]
    public async Task Nothing_changes_its_place_while_one_zooms_pans_and_filters(int width)
    {
        await using var open = await OpenAsync(new() { Width = width });
        var page = open.Page;
        var places = await page.EvaluateAsync<string[]>(Places);
        Assert.Equal(7, await page.Locator("timeline-view [data-act]:visible").CountAsync());
        async Task StillAsync(string after)
        {
            await Waiting.ForRestAsync(page);
            Assert.Equal((after, string.Join('\n', places)), (after, string.Join('\n', await page.EvaluateAsync<string[]>(Places))));
        }

        // The pointer stays where it is: every press is one of the same button.
        await page.Locator("[data-act=closer]").ScrollIntoViewIfNeededAsync();
        var box = await Waiting.ForBoxAsync(page.Locator("[data-act=closer]"));
        foreach (var press in Enumerable.Range(1, 8))
        {
            var before = page.Url;
            await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
            await Assertions.Expect(page).Not.ToHaveURLAsync(before);
            await StillAsync($"{press} times closer");
        }

        foreach (var act in new[] { "further", "earlier", "later", "fit" })
        {
            var before = page.Url;
            await page.Locator($"[data-act={act}]").ClickAsync();
            await Assertions.Expect(page).Not.ToHaveURLAsync(before);
            await StillAsync(act);
        }

        await LiveDrawing.FilterAsync(page, "antwerp-visit");
        await Assertions.Expect(page.Locator(Marks)).ToHaveCountAsync(1);
        await StillAsync("a filter");
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("index.html", 375)]
    [InlineData("years/2025/index.html", 1280)]
    [InlineData("years/2025/index.html", 375)]
    [InlineData("embed/index.html", 375)]
    public async Task The_drawing_by_scripts_takes_the_place_of_the_builds_and_nothing_moves(string path, int width)
    {
        const string Below = "() => ['.view-foot', '.legend', '#list'].map((one) => document.querySelector(one).getBoundingClientRect().top + scrollY)";
        await using var open = await example.OpenAsync(path, new() { Width = width, Before = "window.idle = []; window.requestIdleCallback = (act) => idle.push(act)" });
        var page = open.Page;
        Assert.Equal(0, await page.Locator(".is-live").CountAsync());
        await page.WaitForFunctionAsync("() => !document.documentElement.dataset.awaits && document.fonts.status === 'loaded'"); // a page comes in steps of its own
        await Waiting.ForRestAsync(page);
        var before = await page.EvaluateAsync<double[]>(Below);
        await page.EvaluateAsync("window.requestIdleCallback = (act) => setTimeout(act); idle.forEach((act) => act()); document.querySelector('timeline-view').start()");
        await page.Locator("timeline-view.is-live").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Waiting.ForRestAsync(page);
        Assert.All(before.Zip(await page.EvaluateAsync<double[]>(Below)), place => Assert.Equal(place.First, place.Second, 1.0)); // less than a pixel is no shift
    }

    [Fact]
    public async Task A_phone_without_scripts_sees_all_of_a_drawing_that_runs_down_and_hears_no_event_twice()
    {
        foreach (var path in new[] { "index.html", "years/2025/index.html", "embed/index.html" })
        {
            await using var open = await example.LookAsync(path, new() { Width = 320, HasScripts = false });
            var page = open.Page;
            Assert.True(await page.Locator(".axis-down").IsVisibleAsync(), path);
            Assert.Equal((path, 0), (path, await page.Locator(".axis-drawing:not(.axis-down) a:visible").CountAsync()));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.querySelector('.axis-scroll').scrollWidth <= innerWidth"), path);
            await page.SetViewportSizeAsync(800, 900);
            Assert.Equal((path, 0), (path, await page.Locator(".axis-down a:visible").CountAsync()));
        }
    }

    [Fact]
    public async Task Only_its_name_leads_to_an_era_and_a_drag_on_its_ground_pans()
    {
        await using var open = await OpenAsync(path: "index.html?view=2018-06-01/2021-06-01");
        var page = open.Page;
        Assert.True(await page.Locator(".axis-scroll a .era-label").CountAsync() > 0);
        Assert.Equal(0, await page.Locator("a .era-band").CountAsync());

        await page.EvaluateAsync("scrollTo(0, 200)");
        var ground = await Waiting.ForBoxAsync(page.Locator(".view-drawing .era-band").First);
        await page.Mouse.ClickAsync(ground.X + ground.Width / 2, ground.Y + 40);
        Assert.Contains("index.html", page.Url, StringComparison.Ordinal);
        await LiveDrawing.DragAsync(page, ground.X + ground.Width / 2, ground.Y + 40, 150);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=201[78]-.*/2021-0[1-4]"));
        await Waiting.ForRestAsync(page);
        await page.Locator(".view-drawing .era-target").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/eras/"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task On_a_phone_no_name_of_an_era_stands_on_a_date_of_the_axis()
    {
        await using var open = await OpenAsync(new() { Width = 375, Before = Data([-4_400_000, 700_000], """[{ id: "x", title: "An era of some length", url: "eras/x/", from: -4000000, to: 600000 }]""") });
        var page = open.Page;
        foreach (var view in new[] { "", "-9000-01-01/-8000-01-01", "2001-01-01/2003-01-01", "2001-03-01/2001-04-01" })
        {
            await LiveDrawing.ShowAsync(page, view);
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => {
                  const boxes = (name) => [...document.querySelectorAll(".view-drawing " + name)].map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }));
                  const eras = boxes(".era-label");
                  return [...(eras.length ? [] : ["no era"]), ...(boxes(".tick-label").length > 2 ? [] : ["no dates"]), ...boxes(".tick-label").flatMap(({ words, box }) => eras.filter((era) => era.box.left < box.right && box.left < era.box.right && era.box.top < box.bottom && box.top < era.box.bottom).map((era) => words + " / " + era.words))];
                }
                """));
        }
    }

    [Fact]
    public async Task Where_events_have_clock_times_one_zooms_to_seconds_and_the_address_says_them()
    {
        // One evening, from 21:02 until 22:40.
        await using var open = await OpenAsync(new() { Before = Data([20_341 + 21.0333 / 24, 20_341 + 22.6667 / 24], "[]", 1 / 1440d) }, "index.html?view=2025-09-10T21:13:00/2025-09-10T21:14:30");
        var page = open.Page;
        Assert.Equal("10 Sept, 21:13:10", await page.Locator(".view-drawing .tick-label").First.EvaluateAsync<string>("() => [...document.querySelectorAll('.view-drawing .tick-label')].sort((a, b) => a.getAttribute('x') - b.getAttribute('x'))[0].textContent"));
        await Assertions.Expect(page.Locator(".view-bar p")).ToHaveTextAsync(new Regex("21:13:00 – 21:14:30$"));
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=2025-09-10T21:13:00/2025-09-10T21:14:30$"));
        for (var press = 0; press < 20 && await page.Locator("[data-act=closer]").GetAttributeAsync("aria-disabled") != "true"; press++)
        {
            var before = page.Url;
            await page.ClickAsync("[data-act=closer]");
            await Assertions.Expect(page).Not.ToHaveURLAsync(before);
        }

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=2025-09-10T21:13:40/2025-09-10T21:13:50$"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Today_is_a_line_by_the_readers_clock_where_it_is_in_the_window_and_in_nothing_that_was_built()
    {
        await using var open = await OpenAsync(new()
        {
            Before = """
                { const Real = Date, now = "2020-07-02T12:00:00"; window.Date = class extends Real { constructor(...parts) { parts.length ? super(...parts) : super(now); } static now() { return +new Real(now); } }; }
                """,
        });
        var page = open.Page;
        await Assertions.Expect(page.Locator(".view-drawing:not(.view-scale) .view-today-name")).ToHaveTextAsync("Today");
        await Waiting.ForRestAsync(page);
        // As far from 2020 as half a year is: its own label stands where that of 2021 would.
        Assert.InRange(await page.EvaluateAsync<double>(
            """
            () => {
              const middle = (one) => (({ left, right }) => (left + right) / 2)(one.getBoundingClientRect());
              const year = (name) => middle([...document.querySelectorAll(".view-drawing .tick-label")].find((label) => label.textContent === name));
              return (middle(document.querySelector(".view-drawing:not(.view-scale) .view-today")) - year("2020")) / (year("2020") - year("2019"));
            }
            """), 0.47, 0.53);
        await page.EvaluateAsync("timeline.state.set({ view: '2022-01-01/2024-01-01' })");
        await Assertions.Expect(page.Locator(".view-drawing:not(.view-scale) .view-today")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Today", await page.Locator(".axis-scroll").TextContentAsync() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_band_shows_where_the_many_are_as_finely_as_it_is_wide_and_says_what_it_is()
    {
        await using var open = await OpenAsync();
        var band = open.Page.Locator(".view-overview");
        Assert.Equal("When the events happened", await band.GetAttributeAsync("aria-label"));
        Assert.InRange(await band.EvaluateAsync<double>("band => band.firstElementChild.viewBox.baseVal.width / band.clientWidth"), 1 / 3d, 1);
        await band.ScrollIntoViewIfNeededAsync();
        await Waiting.ForRestAsync(open.Page);
        // Under the pointer it says how many there are: by far the most on the day of the visit.
        var at = await band.EvaluateAsync<double[]>(
            """
            band => {
              const bars = [...band.querySelector("path").getAttribute("d").matchAll(/M(\d+) 1v-([\d.]+)/g)].map(([, column, tall]) => [+column, +tall]).sort((one, other) => other[1] - one[1]);
              const { left, top, width, height } = band.getBoundingClientRect();
              return [left + (bars[0][0] + 0.5) / band.firstElementChild.viewBox.baseVal.width * width, top + height / 2];
            }
            """);
        await open.Page.Mouse.MoveAsync((float)at[0], (float)at[1]);
        await Assertions.Expect(band).ToHaveAttributeAsync("title", new Regex("2025.*: [0-9]{2}$"));
    }

    [Fact]
    public async Task Where_a_filter_leaves_nothing_in_the_window_it_goes_there_and_back_else_it_offers_to()
    {
        await using var open = await OpenAsync(path: "index.html?view=2016-06-01/2017-01-01");
        var page = open.Page;
        var line = page.Locator(".view-foot p");
        await page.EvaluateAsync("timeline.state.set({ people: 'annelies-verlinden' })");
        await Assertions.Expect(line).ToHaveTextAsync(InAll());
        await Assertions.Expect(page.Locator("[data-act=fit]")).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("view=2016-06-01"));
        await page.EvaluateAsync("timeline.state.set({ people: '' })");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=2016-06-01/2017-01-01$"));

        // Of politics some lies in the window: it stays, and the rest is offered.
        await page.EvaluateAsync("timeline.state.set({ lane: 'politics' })");
        await Assertions.Expect(line).ToHaveTextAsync(InPart());
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=2016-06-01/2017-01-01"));
        await page.Locator("[data-act=fit]").ClickAsync();
        await Assertions.Expect(line).ToHaveTextAsync(InAll());
        Assert.Empty(open.Complaints);
    }

    [GeneratedRegex("^In view: ([0-9]+) of \\1$")]
    private static partial Regex InAll();

    [GeneratedRegex("^In view: ([0-9]+) of (?!\\1$)[0-9]+$")]
    private static partial Regex InPart();

    [Fact]
    public async Task A_mark_one_rests_on_tells_what_it_is_about_beside_it_until_one_leaves_both_or_presses_Escape()
    {
        await using var open = await OpenAsync();
        var page = open.Page;
        var mark = page.Locator(Marks + "[data-event='antwerp-visit']");
        var card = page.Locator(".preview");
        await LiveDrawing.RestOnAsync(mark.Locator(".mark-target"));
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator(".preview-title")).ToHaveTextAsync("Noem visits the Port of Antwerp");
        await Assertions.Expect(card.Locator(".preview-when")).ToContainTextAsync("10 September 2025");
        await Assertions.Expect(card.Locator(".preview-text")).Not.ToBeEmptyAsync();
        await Assertions.Expect(card.Locator(".preview-verdict")).ToHaveTextAsync(new Regex("^Quotations verified: ([0-9]+) of \\1$"));
        await Accessibility.AssertAsync(page, "a preview");
        AssertApart(await Waiting.ForBoxAsync(mark), await Waiting.ForBoxAsync(card));

        // What has scrolled under it takes it away, until the page is at rest: on a slow machine that may be heard of late.
        Assert.False(await card.EvaluateAsync<bool>("card => (dispatchEvent(new Event('scroll')), card.matches(':popover-open'))"));
        await Assertions.Expect(card).ToBeVisibleAsync();

        // Its name is still its own, but no second box of the browser's.
        await Assertions.Expect(mark.Locator("title")).ToBeEmptyAsync();
        await Assertions.Expect(mark).ToHaveAttributeAsync("aria-label", new Regex("Noem visits"));

        await card.HoverAsync();
        await page.WaitForTimeoutAsync(500); // longer than it stays without the pointer
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(mark.Locator("title")).ToContainTextAsync("Noem visits");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToBeHiddenAsync();

        await LiveDrawing.RestOnAsync(mark.Locator(".mark-target"));
        await Assertions.Expect(card).ToBeVisibleAsync();
        await page.Locator("h1").HoverAsync();
        await Assertions.Expect(card).ToBeHiddenAsync();

        // By the keyboard too; Escape leaves the focus where it is.
        await Waiting.ForRestAsync(page);
        await page.Locator(Marks + "[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(card).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToBeHiddenAsync();
        await Waiting.ForFocusAsync(page, ".mark");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task An_embed_tells_what_a_mark_is_about_and_asks_for_nothing()
    {
        await using var open = await OpenAsync(path: "embed/index.html");
        await LiveDrawing.RestOnAsync(open.Page.Locator(Marks + "[data-event='antwerp-visit'] .mark-target"));
        await Assertions.Expect(open.Page.Locator(".preview-title")).ToHaveTextAsync("Noem visits the Port of Antwerp");
        await Assertions.Expect(open.Page.Locator(".preview-text")).Not.ToBeEmptyAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_panel_gives_the_focus_to_its_mark_also_where_a_press_gave_it_none_and_where_the_mark_has_been_gathered()
    {
        await using var open = await OpenAsync();
        var page = open.Page;
        foreach (var view in new[] { "", "2015-01-01/2026-01-01" })
        {
            await page.EvaluateAsync("view => { timeline.state.set({ view, event: 'antwerp-visit' }); document.activeElement.blur(); }", view);
            await Assertions.Expect(page.Locator("#panel-title")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
            await page.WaitForFunctionAsync("() => { const { key } = document.activeElement.dataset; return document.querySelector('timeline-view').drawn[key]?.many.some(({ id }) => id === 'antwerp-visit'); }");
        }

        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_pressed_before_hands_are_there_opens_what_it_was_meant_for_also_when_that_is_drawn_anew_meanwhile(bool byKeys)
    {
        await using var open = await example.OpenAsync("index.html", new() { IsAlone = true });
        var page = open.Page;
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/hands.*.js", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync(); // a page on disk is intercepted from its start or not at all
        await LiveDrawing.DrawnAsync(page);
        var (first, second) = (await EventAsync(0), await EventAsync(1));
        if (byKeys)
        {
            await page.Locator($"{Marks}[data-event='{first}']").FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await page.Locator($"{Marks}[data-event='{second}'] .mark-target").ClickAsync();
        }

        await page.EvaluateAsync("() => document.querySelector('timeline-view').lay()");
        await Waiting.ForRestAsync(page);
        release.SetResult();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"[?&]event={second}$"));
        Assert.Empty(open.Complaints);

        // Of the first two marks beside each other that are of one event each.
        Task<string> EventAsync(int at) => page.EvaluateAsync<string>("at => { const { links } = document.querySelector('timeline-view'); const first = links.findIndex((link, n) => link.dataset.event && links[n + 1]?.dataset.event); return links[first + at].dataset.event; }", at);
    }

    [Fact]
    public async Task Where_a_language_runs_from_right_to_left_so_does_time_in_both_drawings_the_band_and_under_the_arrow_keys()
    {
        var home = shapes.Page("arabic", "index.html");
        await using (var still = await example.LookAsync(home, new() { HasScripts = false }))
        {
            await AssertFromRightAsync(still.Page, ".axis-drawing:not(.axis-down)");
        }

        await using var open = await OpenAsync(path: home);
        var page = open.Page;
        await AssertFromRightAsync(page, ".view-drawing");
        Assert.Empty(await page.Locator(".view-drawing text:not(.lane-title)").EvaluateAllAsync<string[]>(
            """
            all => all.filter((one) => { const { a, b, c, d } = one.getScreenCTM(); return a < 0.99 || d < 0.99 || Math.abs(b) + Math.abs(c) > 0.01; }).map((one) => one.textContent)
            """));
        await Looking.AssertFitsAsync(page);

        // ArrowLeft goes on in time.
        await page.Locator(Marks + "[tabindex='0']").FocusAsync();
        var first = await page.EvaluateAsync<int>("() => +document.activeElement.dataset.key");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Waiting.ForFocusAsync(page, $"{Marks}[data-key='{first + 1}']");

        // So does the wheel, and a drag to the right brings what is later into view.
        var handle = page.Locator(".view-handle").First;
        Assert.True((await Waiting.ForBoxAsync(handle)).X > (await Waiting.ForBoxAsync(page.Locator(".view-handle").Last)).X);
        await handle.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view="));
        async Task<string> FromAsync() => (await page.EvaluateAsync<string>("timeline.state.get('view').split('/')[0]"))!;
        await Waiting.ForRestAsync(page);
        var from = await FromAsync();
        await LiveDrawing.ShowAsync(page, "1985-01-01/1990-01-01");
        var box = await Waiting.ForBoxAsync(page.Locator(".view-stage"));
        await LiveDrawing.DragAsync(page, box.X + 300, box.Y + 8, 200);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=1985-[01][^/]*/1990-[01]"));
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("view=1985-01-01"));
        await Waiting.ForRestAsync(page);
        Assert.True(string.CompareOrdinal(await FromAsync(), from) > 0);

        var mark = page.Locator(Marks + "[data-event]").First;
        await LiveDrawing.RestOnAsync(mark.Locator(".mark-target"));
        await Assertions.Expect(page.Locator(".preview")).ToBeVisibleAsync();
        AssertApart((await Waiting.ForBoxAsync(mark)), (await Waiting.ForBoxAsync(page.Locator(".preview"))));
        Assert.Empty(open.Complaints);
    }

    private static async Task AssertFromRightAsync(IPage page, string drawing)
    {
        var years = await page.Locator(drawing + " .tick-label").EvaluateAllAsync<JsonElement>("all => all.map((one) => [one.getBoundingClientRect().left, +one.textContent])");
        var named = years.EnumerateArray().Select(pair => (Left: pair[0].GetDouble(), Year: pair[1].GetDouble())).OrderBy(pair => pair.Left).Select(pair => pair.Year.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.True(named.Count > 3);
        Assert.Equal(named.OrderDescending(StringComparer.Ordinal), named);
    }

    private static void AssertApart(LocatorBoundingBoxResult one, LocatorBoundingBoxResult other) =>
        Assert.True(one.X + one.Width <= other.X || other.X + other.Width <= one.X || one.Y + one.Height <= other.Y || other.Y + other.Height <= one.Y, "one covers the other");

    private async Task<OpenPage> OpenAsync(View? view = null, string path = "index.html")
    {
        var open = await example.OpenAsync(path, view);
        await LiveDrawing.ReadyAsync(open.Page);
        return open;
    }

    private static string Data(double[] from, string eras, double length = 1) =>
        $$"""
        window.timeline = { data: ((from) => ({ version: 1, url: "events/{id}/index.html", lanes: [], eras: {{eras}}, facets: [], others: [], events: {
          id: from.map((_, i) => "e" + i), title: from.map((_, i) => "Event " + i), phrase: from.map((day) => "day " + day), from, solidFrom: from, solidTo: from.map((day) => day + {{JsonSerializer.Serialize(length)}}), to: from.map((day) => day + {{JsonSerializer.Serialize(length)}}),
          flags: from.map(() => 0), lane: from.map(() => -1), importance: from.map(() => 3), status: from.map(() => 0), terms: from.map(() => []) } }))({{JsonSerializer.Serialize(from)}}) };
        """;
}
