using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Tests.Site;

using static Microsoft.Playwright.Assertions;

namespace Timeline.Tests.Theme;

/// <summary>Finding one's way in many events, in a real browser: by importance, from the newest, within a year, and past a far-off one.</summary>
public sealed class LargeListTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Fact]
    public async Task A_reader_asks_for_the_important_and_for_the_newest_first_and_the_address_keeps_it()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var important = await page.Locator(".entry[data-importance='4'], .entry[data-importance='5']").CountAsync();
        Assert.InRange(important, 1, 35);
        await page.Locator("select[data-least]").SelectOptionAsync("4");
        await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(important);
        await Expect(page.Locator(".chip")).ToHaveTextAsync("Importance 4 or more ×");
        await Waiting.ForAddressAsync(page, "?importance=4");

        var before = await page.Locator(".entry").EvaluateAllAsync<string[]>("all => all.map(e => e.id)");
        var years = await page.Locator(".year").AllInnerTextsAsync();
        await page.Locator("select[data-order]").SelectOptionAsync("newest");
        await Expect(page.Locator(".year").First).ToHaveTextAsync(years[^1]);
        await Waiting.ForAsync(string.Join(' ', before.Reverse()), () => page.Locator(".entry").EvaluateAllAsync<string>("all => all.map(e => e.id).join(' ')"));
        await Waiting.ForAddressAsync(page, "?importance=4&order=newest");
        await page.ReloadAsync();
        await Expect(page.Locator(".year").First).ToHaveTextAsync(years[^1]);
        await Expect(page.Locator("select[data-order]")).ToHaveValueAsync("newest");
        await Expect(page.Locator("select[data-least]")).ToHaveValueAsync("4");
        await page.ClickAsync(".clear");
        await Expect(page.Locator(".year").First).ToHaveTextAsync(years[0]);
        await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(36);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_list_of_a_year_is_filtered_within_the_year_and_its_drawing_with_it()
    {
        using var site = Large();
        await using var open = await example.OpenAsync(site.Folder["output/years/2001/index.html"]);
        var page = open.Page;
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync("80 of 80 events");
        await page.ClickAsync("summary:text-is('People')");
        await Expect(page.Locator("[data-facet=people] li")).ToHaveTextAsync(["ada 20", "bob 60"]);
        await page.Locator("[data-facet=people] button").First.ClickAsync();
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync("20 of 80 events");
        await Expect(page.Locator(".brief > li:visible")).ToHaveCountAsync(20);
        await LiveDrawing.DrawnAsync(page);
        await Waiting.ForAsync(page, "timeline.shown.size === 20");
        await page.Locator("select[data-order]").SelectOptionAsync("newest");
        await Expect(page.Locator(".brief > li:visible").First).ToHaveIdAsync("event-e0076");
        Assert.Empty(open.Complaints);

        await using var still = await example.LookAsync(site.Folder["output/years/2001/index.html"], new View { HasScripts = false });
        await Expect(still.Page.Locator("#filters :visible")).ToHaveCountAsync(0);
        await Expect(still.Page.Locator(".brief > li:visible")).ToHaveCountAsync(80);
    }

    [Fact]
    public async Task The_drawing_opens_with_the_window_of_the_settings_and_reaches_the_rest()
    {
        using var site = Large();
        await using var open = await example.OpenAsync(site.Folder["output/index.html"]);
        var page = open.Page;
        await LiveDrawing.DrawnAsync(page);
        await Expect(page.Locator("[data-act=earlier]")).ToHaveTextAsync("1 earlier");
        Assert.DoesNotContain("view=", page.Url, StringComparison.Ordinal);
        await page.ClickAsync("[data-act=all]");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("\\?view=all$"));
        await Expect(page.Locator("[data-act=earlier]")).ToHaveAttributeAsync("aria-disabled", "true");
        await page.ReloadAsync();
        await Expect(page.Locator("timeline-view.is-live")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-act=all]")).ToHaveAttributeAsync("aria-disabled", "true");
        Assert.Empty(open.Complaints);
    }

    // A phone that lays out everything at once neither paints nor answers meanwhile.
    [Fact]
    public async Task The_list_of_the_home_page_is_laid_out_when_the_browser_is_idle_and_nothing_moves_in_the_window()
    {
        const string Idle = "window.idle = []; window.requestIdleCallback = (act) => idle.push(act);";
        const string Shifts = "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => shift += value)).observe({ type: 'layout-shift', buffered: true });";
        await using var open = await example.OpenAsync("index.html", new() { Width = 375, Before = Idle + Shifts });
        var page = open.Page;
        var waiting = page.Locator(".entry:not(.is-here)");
        await Expect(page.Locator(".filters")).ToHaveClassAsync(new Regex("is-stuck"));
        await Expect(waiting).ToHaveCountAsync(36);
        Assert.False(await waiting.Last.EvaluateAsync<bool>("entry => entry.firstElementChild.checkVisibility({ contentVisibilityAuto: true })"));
        // What sticks to the top is as high as the styles say, or nearly: to tell the root of the page would have every element looked at anew.
        Assert.Null(await page.Locator("html").GetAttributeAsync("style"));
        await page.EvaluateAsync("window.requestIdleCallback = (act) => setTimeout(act); idle.forEach((act) => act())");
        await Expect(waiting).ToHaveCountAsync(0);
        await Expect(page.Locator("timeline-view.is-live")).ToHaveCountAsync(1);
        Assert.True(await page.Locator(".entry").Last.EvaluateAsync<bool>("entry => entry.firstElementChild.checkVisibility({ contentVisibilityAuto: true })"));
        Assert.Equal(0, await page.EvaluateAsync<double>("shift"));

        await using var led = await example.OpenAsync("index.html?#event-antwerp-visit", new() { Width = 375, Before = Idle });
        await Expect(led.Page.Locator(".entry:not(.is-here)")).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints.Concat(led.Complaints));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task A_page_keeps_its_height_an_address_leads_to_its_event_and_back_to_what_was_read(int width)
    {
        const string Below = "(() => { const top = (e) => e.getBoundingClientRect().top; return top(document.getElementById('event-antwerp-visit')) - document.getElementById('filters').offsetHeight; })()";
        await using var open = await example.OpenAsync("index.html", new() { Width = width });
        var page = open.Page;
        Task Drawn() => LiveDrawing.DrawnAsync(page);
        await Drawn();
        await page.WaitForFunctionAsync("() => !document.querySelector('.in-steps .entry:not(.is-here)')");
        var height = await page.EvaluateAsync<double>("document.documentElement.scrollHeight");
        Assert.Equal(height, await page.EvaluateAsync<double>("""
            async () => {
              for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
                scrollTo(0, y);
                await new Promise(requestAnimationFrame);
              }
              return document.documentElement.scrollHeight;
            }
            """), height / 100);

        foreach (var query in new[] { "", "?people=kristi-noem" })
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync(new Uri(Path.Combine(example.Folder, "index.html")).AbsoluteUri + query + "#event-antwerp-visit");
            await Drawn();
            if (query.Length == 0)
            {
                await page.WaitForFunctionAsync($"() => Math.abs({Below} - 24) <= 2");
            }
            else
            {
                await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
                await page.EvaluateAsync("document.getElementById('event-antwerp-visit').scrollIntoView()");
            }

            await page.EvaluateAsync("scrollBy(0, 57)");
            await page.WaitForFunctionAsync($"() => Math.abs({Below} + 33) <= 2");
            await page.EvaluateAsync("location.assign(document.querySelector('#event-antwerp-visit .entry-title a').href)");
            await Expect(page.Locator("h1")).ToHaveTextAsync("Noem visits the Port of Antwerp");
            await page.GoBackAsync();
            await Drawn();
            await page.WaitForFunctionAsync($"() => Math.abs({Below} + 33) <= 2");
        }

        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task The_bar_sticks_to_the_top_in_a_fifth_of_the_window_and_covers_nothing_that_has_the_focus(int width)
    {
        await using var open = await example.OpenAsync("index.html?#event-antwerp-visit", new() { Width = width });
        var page = open.Page;
        await LiveDrawing.DrawnAsync(page);
        await page.WaitForFunctionAsync("() => document.getElementById('filters').getBoundingClientRect().top === 0");
        Assert.InRange(await page.EvaluateAsync<double>("document.getElementById('filters').offsetHeight / innerHeight"), 0.01, 0.2);
        await page.FocusAsync("#event-antwerp-visit .entry-title a");
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            await page.WaitForFunctionAsync("() => document.activeElement.closest('#list') && document.activeElement.getBoundingClientRect().top >= document.getElementById('filters').getBoundingClientRect().bottom - 1");
        }

        // From far down a filter is in reach, and what it leaves is there.
        await page.FillAsync("#find", "helicopters");
        await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator("#find")).ToBeInViewportAsync();
        await page.SetViewportSizeAsync(width, 400);
        await Expect(page.Locator("#filters")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-stuck"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_filters_are_a_sheet_and_nothing_moves_when_one_is_set()
    {
        foreach (var hasScripts in new[] { true, false })
        {
            await using var open = await example.OpenAsync("index.html", new() { Width = 375, HasScripts = hasScripts });
            var page = open.Page;
            await Expect(page.Locator("summary:text-is('People')")).ToBeHiddenAsync();
            await page.ClickAsync(".filter-toggle");
            await page.ClickAsync("summary:text-is('People')");
            var term = page.Locator("[data-filter=kristi-noem]");
            if (!hasScripts)
            {
                await term.ClickAsync();
                await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people/kristi-noem/index\\.html$"));
                break;
            }

            await Expect(term).ToHaveAttributeAsync("aria-pressed", "false");
            await LiveDrawing.DrawnAsync(page);
            const string Place = "document.querySelector('timeline-view').getBoundingClientRect().top + scrollY";
            var place = await page.EvaluateAsync<double>(Place);
            await term.ClickAsync();
            await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
            await Waiting.ForRestAsync(page);
            Assert.Equal(place, await page.EvaluateAsync<double>(Place));
            await Accessibility.AssertLooksAsync(page, "the sheet of filters");
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("summary:text-is('People')")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("#filter-menu")).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task A_reader_chooses_light_or_dark_before_anything_is_painted_and_it_is_remembered()
    {
        const string Paper = "getComputedStyle(document.documentElement).backgroundColor";
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var light = await page.EvaluateAsync<string>(Paper);
        await page.GetByLabel("Light or dark").SelectOptionAsync("Dark");
        await Waiting.ForAsync(page, $"{Paper} !== '{light}'");
        var dark = await page.EvaluateAsync<string>(Paper);
        await page.ClickAsync(".menu a:text-is('Years')");
        await Expect(page.GetByLabel("Light or dark")).ToHaveValueAsync("dark");
        Assert.Equal(dark, await page.EvaluateAsync<string>(Paper));
        Assert.Equal("dark", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
        await page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        await page.GetByLabel("Light or dark").SelectOptionAsync("Light");
        await Waiting.ForAsync(light, () => page.EvaluateAsync<string>(Paper));
        await page.GetByLabel("Light or dark").SelectOptionAsync("Automatic");
        await Waiting.ForAsync(dark, () => page.EvaluateAsync<string>(Paper));
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('timeline-look')"));
        // The choice is made before the styles have come.
        Assert.True(await page.EvaluateAsync<bool>("Boolean(document.querySelector('head > script:not([src]):not([type])').compareDocumentPosition(document.querySelector('link[rel=stylesheet]')) & Node.DOCUMENT_POSITION_FOLLOWING)"));
        Assert.Empty(open.Complaints);
        await using var still = await example.LookAsync("index.html", new() { HasScripts = false });
        await Expect(still.Page.Locator("#look")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_address_of_the_moment_is_copied_and_shared_the_drawing_fills_the_screen_and_the_events_are_taken_along()
    {
        await using var open = await example.OpenAsync("index.html?people=kristi-noem", new() { Before = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } }); navigator.share = async (what) => { window.shared = what.url; };" });
        var page = open.Page;
        await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        await page.ClickAsync("[data-tool=share]");
        await Waiting.ForAsync(page, "copied === location.href && shared === location.href");
        await page.ClickAsync("[data-tool=screen]");
        await page.WaitForFunctionAsync("() => document.fullscreenElement?.querySelector('timeline-view')?.checkVisibility() && !document.getElementById('list').checkVisibility()");
        await page.ClickAsync("[data-tool=screen]");
        await page.WaitForFunctionAsync("() => !document.fullscreenElement && document.getElementById('list').checkVisibility()");
        await Expect(page.Locator("[data-tool=screen]")).ToHaveTextAsync("Full screen");

        await using var bare = await example.OpenAsync("index.html", new() { HasScripts = false });
        await Expect(bare.Page.Locator(".tool:visible")).ToHaveTextAsync(["Download"]);
        await bare.Page.ClickAsync("summary.tool");
        await Expect(bare.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "CSV", Exact = true })).ToBeVisibleAsync();
    }

    // Eighty events of one year and one eight centuries before.
    private static SmallSite Large()
    {
        var events = Enumerable.Range(0, 80).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"- {{ id: e{i:0000}, title: Event {i}, date: 2001-{1 + i / 7:00}-{1 + i % 7:00}, people: [{(i % 4 == 0 ? "ada" : "bob")}] }}\n"));
        var site = new SmallSite(SmallSite.Settings + "view: 1995/2005\n")
            .With("input/events/all.yml", string.Concat(events)).WithEvent("charter", "1142", "people: [ada, cleo]\n");
        site.Built();
        return site;
    }
}
