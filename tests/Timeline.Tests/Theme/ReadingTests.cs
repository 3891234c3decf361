using Microsoft.Playwright;

using Timeline.Tests.Site;

namespace Timeline.Tests.Theme;

/// <summary>Reading events: in place, by the keys, in the reader's own time, on paper.</summary>
public sealed class ReadingTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    private const string Visit = "antwerp-visit";

    [Fact]
    public async Task An_event_opens_in_place_takes_the_focus_and_gives_it_back()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var panel = page.Locator("#panel");
        await OpenVisitAsync(page);
        await Waiting.ForFocusAsync(page, "#panel-title");
        await Waiting.ForAddressAsync(page, "index.html?event=antwerp-visit");
        await Assertions.Expect(panel).ToContainTextAsync("received the US Secretary of Homeland Security");
        await Assertions.Expect(panel.Locator(".note").First).ToContainTextAsync("welcomed US Secretary of Homeland Security");
        Assert.EndsWith("/events/antwerp-visit/index.html", await panel.Locator(".more a").EvaluateAsync<string>("a => a.href"), StringComparison.Ordinal);

        // A note's number leads to the note below it, and stays in the panel.
        await panel.Locator(".note-ref a").Nth(1).ClickAsync();
        await Assertions.Expect(panel.Locator(".note:focus")).ToContainTextAsync("shared fight");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Waiting.ForAddressAsync(page, "index.html");
        await Waiting.ForFocusAsync(page, ":is([data-event=antwerp-visit], #event-antwerp-visit, #event-antwerp-visit *)");
        await page.GoBackAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_the_panel_takes_is_loaded_when_an_event_is_opened_and_its_page_opens_where_it_does_not_come()
    {
        await using (var open = await example.LookAsync("index.html"))
        {
            await LiveDrawing.DrawnAsync(open.Page);
            Assert.Equal(0, await open.Page.Locator("script[src*='assets/panel.']").CountAsync());
        }

        using var site = new TemporaryFolder().WithCopyOf(example.Folder, ".");
        File.Delete(site[BuiltFiles.Find(site.Path, "assets/panel.js")!]);
        await using var without = await example.OpenAsync(site["index.html"]);
        await LiveDrawing.DrawnAsync(without.Page);
        await without.Page.Locator($".view-drawing [data-event={Visit}]").ClickAsync();
        await without.Page.WaitForURLAsync($"**/events/{Visit}/index.html");
    }

    [Fact]
    public async Task In_the_panel_keys_and_buttons_go_on_and_one_step_back_leads_out()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var title = page.Locator("#panel-title");
        var titles = await page.Locator(".entry-title a").AllTextContentsAsync();
        await OpenVisitAsync(page);
        var at = titles.ToList().IndexOf(await title.InnerTextAsync());
        foreach (var (key, step) in new[] { ("j", 1), ("ArrowRight", 2), ("k", 1), ("ArrowLeft", 0) })
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(title).ToHaveTextAsync(titles[at + step]);
        }

        await page.ClickAsync("#panel [data-step='-1']");
        await Assertions.Expect(title).ToHaveTextAsync(titles[at - 1]);
        await Waiting.ForFocusAsync(page, "[data-step='-1']");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#panel")).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_panel_fits_every_width_in_both_colours_and_has_no_axe_violation()
    {
        foreach (var (width, isDark) in new[] { (1280, true), (320, true), (768, false) })
        {
            await using var open = await example.LookAsync("index.html?event=antwerp-visit", new() { Width = width, IsDark = isDark });
            await Assertions.Expect(open.Page.Locator("#panel .note").First).ToBeVisibleAsync();
            await Looking.AssertFitsAsync(open.Page);
            Assert.Empty(open.Complaints);
            await Accessibility.AssertPartAsync(open.Page, "#panel", $"{width} px");
        }
    }

    [Fact]
    public async Task An_event_that_is_not_there_opens_nothing()
    {
        await using var open = await example.LookAsync("people/kristi-noem/index.html?event=gone");
        await Waiting.ForAsync(open.Page, "window.timeline?.data");
        await Waiting.ForRestAsync(open.Page);
        await Assertions.Expect(open.Page.Locator("#panel")).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Arrows_lead_from_page_to_page_but_not_out_of_what_scrolls()
    {
        await using var open = await example.OpenAsync($"events/{Visit}/index.html");
        var page = open.Page;
        var (here, next) = (page.Url, await page.Locator("a.pager-next").EvaluateAsync<string>("a => a.href"));
        await page.EvaluateAsync("document.querySelector('.cite').open = true; document.querySelector('pre').focus()");
        await page.Keyboard.PressAsync("ArrowRight");
        await Waiting.ForRestAsync(page);
        await page.EvaluateAsync("document.activeElement.blur()");
        Assert.Equal(here, page.Url);
        await page.Keyboard.PressAsync("ArrowRight");
        await Waiting.ForPageAsync(page, next);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Waiting.ForPageAsync(page, here);
    }

    [Fact]
    public async Task A_clock_time_is_told_in_the_readers_own_time_beside_its_own()
    {
        using var site = new SmallSite().WithEvent("visit", "2025-09-10T14:30[Europe/Brussels]").WithEvent("late", "2025-09-10T23:30+02:00");
        site.Built();
        async Task<string> When(string page, string zone)
        {
            await using var open = await example.LookAsync(site.Folder["output/" + page], new() { TimeZone = zone });
            await open.Page.Locator(zone == "Europe/Paris" ? ".event-date time" : ".your-time").First.WaitForAsync();
            await Waiting.ForRestAsync(open.Page);
            Assert.Empty(open.Complaints);
            return await open.Page.Locator(".event-date").InnerTextAsync();
        }

        Assert.StartsWith("10 September 2025, 14:30 (Europe/Brussels) · 08:30 your time", await When("events/visit/index.html", "America/New_York"), StringComparison.Ordinal);
        Assert.DoesNotContain("your time", await When("events/visit/index.html", "Europe/Paris"), StringComparison.Ordinal);
        Assert.Contains("September 11 at 06:30 your time", await When("events/late/index.html", "Asia/Tokyo"), StringComparison.Ordinal);
        Assert.EndsWith("· 08:30 your time", await When("index.html?event=visit", "America/New_York"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_mentions_what_happened_on_the_readers_date()
    {
        using var site = new SmallSite().WithEvent("light", "1901-05-06").WithEvent("perhaps", "1902-05-06?").WithEvent("other", "1901-05-07");
        site.Built();
        await using var open = await example.OpenAsync(site.Folder["output/index.html"], new() { IsAlone = true });
        await open.Page.Clock.SetFixedTimeAsync(new DateTime(2026, 5, 8, 9, 0, 0));
        await open.Page.ReloadAsync();
        await LiveDrawing.DrawnAsync(open.Page);
        await Assertions.Expect(open.Page.Locator("#today")).ToHaveTextAsync("On this day");
        await open.Page.Clock.SetFixedTimeAsync(new DateTime(2026, 5, 6, 9, 0, 0));
        await open.Page.ReloadAsync();
        await Assertions.Expect(open.Page.Locator("#today")).ToHaveTextAsync("On this day: The light, 6 May 1901");
        await open.Page.ClickAsync("#today a");
        await Waiting.ForAddressAsync(open.Page, "on-this-day/index.html#d-05-06");
        await Assertions.Expect(open.Page.Locator(".calendar [aria-current]")).ToHaveTextAsync("6");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_film_elsewhere_is_asked_for_nothing_before_the_click()
    {
        using var site = new SmallSite().WithEvent("film", rest: "media: [{ url: \"https://www.youtube.com/watch?v=cwZb2mqId0A\", alt: The landing }]\n");
        site.Built();
        await using var open = await example.OpenAsync(site.Folder["output/events/film/index.html"]);
        var play = open.Page.GetByRole(AriaRole.Button, new() { Name = "Play here: loads from youtube-nocookie.com" });
        await Assertions.Expect(play).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
        await play.ClickAsync();
        var frame = open.Page.Locator("iframe");
        await Assertions.Expect(frame).ToHaveAttributeAsync("src", "https://www.youtube-nocookie.com/embed/cwZb2mqId0A");
        await Assertions.Expect(frame).ToHaveAttributeAsync("sandbox", "allow-scripts allow-same-origin allow-presentation");
        await Assertions.Expect(frame).ToHaveAttributeAsync("title", "The landing");
        await using var bare = await example.LookAsync(site.Folder["output/events/film/index.html"], new() { HasScripts = false });
        Assert.False(await bare.Page.IsVisibleAsync(".medium-play"));
        Assert.True(await bare.Page.IsVisibleAsync(".medium a"));
    }

    [Fact]
    public async Task Every_design_token_can_be_overridden_and_dark_mode_keeps_its_own_colours()
    {
        var styles = File.ReadAllText(Path.Combine(Repository.Root, "theme", "styles", "00-tokens.css"));
        string[] Declared(string css) => [.. css.Split('\n').Where(l => l.TrimStart().StartsWith("--", StringComparison.Ordinal)).Select(l => l.Trim()[2..].Split(':')[0])];
        var parts = styles.Split("@media (prefers-color-scheme: dark)");
        var both = parts[1].Split("@media")[0].Split(":root:where([data-look=\"dark\"]) {");
        var (all, dark) = (Declared(parts[0]), Declared(both[0]));
        Assert.Empty(dark.Except(all));
        // What the system asks for and what a reader chooses is one and the same.
        string[] Values(string css) => [.. css.Split('\n').Where(l => l.TrimStart().StartsWith("--", StringComparison.Ordinal)).Select(l => l.Trim())];
        Assert.Equal(Values(both[0]), Values(both[1]));
        using var site = new SmallSite(SmallSite.Settings + "tokens:\n" + string.Concat(all.Select(t => $"  {t}: light-{t}\n")) + "  dark: { ink: dark-ink }\n").WithEvent("one");
        site.Built();
        async Task<string[]> Seen(bool isDark, string look = "")
        {
            await using var open = await example.OpenAsync(site.Folder["output/index.html"], new() { IsDark = isDark, Before = $"localStorage.setItem('timeline-look', '{look}')" });
            return await open.Page.EvaluateAsync<string[]>("names => names.map(name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim())", all);
        }

        Assert.Equal(all.Select(t => "light-" + t), await Seen(isDark: false));
        Assert.Equal(all.Select(t => "light-" + t), await Seen(isDark: true, "light"));
        Assert.Equal(await Seen(isDark: true), await Seen(isDark: false, "dark"));
        var inTheDark = all.Zip(await Seen(isDark: true)).ToDictionary(t => t.First, t => t.Second);
        Assert.Equal("dark-ink", inTheDark["ink"]);
        Assert.All(all.Except(dark), t => Assert.Equal("light-" + t, inTheDark[t]));
        Assert.All(dark.Except(["ink"]), t => Assert.NotEqual("light-" + t, inTheDark[t]));
    }

    private static async Task OpenVisitAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelector(\"#event-antwerp-visit a\").focus(); timeline.open('antwerp-visit')");
        await Assertions.Expect(page.Locator("#panel")).ToBeVisibleAsync();
    }
}
