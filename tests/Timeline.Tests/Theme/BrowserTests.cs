using Microsoft.Playwright;

using Media = Microsoft.Playwright.Media;

namespace Timeline.Tests.Theme;

/// <summary>What a reader meets, in a real browser, from disk.</summary>
public sealed class BrowserTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("404.html")]
    [InlineData("about/index.html")]
    [InlineData("embed/events/antwerp-visit/index.html")]
    [InlineData("embed/index.html")]
    [InlineData("embed/people/kristi-noem/index.html")]
    [InlineData("evidence/index.html")]
    [InlineData("events/antwerp-visit/index.html")]
    [InlineData("map/index.html")]
    [InlineData("people/index.html")]
    [InlineData("people/kristi-noem/index.html")]
    [InlineData("sources/index.html")]
    [InlineData("sources/brussels-times-antwerp/index.html")]
    [InlineData("years/2025/index.html")]
    public async Task Every_kind_of_page_fits_asks_nothing_of_others_and_has_no_axe_violation(string path)
    {
        // The widest in light and the narrowest in dark: what only one of the four combinations breaks has not been seen.
        await using var open = await example.LookAsync(path);
        Assert.Empty(open.Complaints);
        await Looking.AssertFitsAsync(open.Page);
        await Accessibility.AssertAsync(open.Page, path);

        await Looking.AtAsync(open.Page, 320, isDark: true);
        await Looking.AssertFitsAsync(open.Page);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.rows')].filter(table => table.scrollWidth > table.parentElement.clientWidth).map(table => table.className)"));
        await Accessibility.AssertLooksAsync(open.Page, path + ", 320 px, dark");
    }

    [Fact]
    public async Task Without_scripts_every_event_and_every_note_is_there()
    {
        await using var home = await example.LookAsync("index.html", new() { HasScripts = false });
        Assert.Equal(36, await home.Page.Locator(".entry:visible").CountAsync());
        Assert.Equal(36, await home.Page.Locator(".axis-drawing:not(.axis-down) a.mark:not(.mark-competing)").CountAsync());
        Assert.Equal(0, await home.Page.Locator(".filter-search:visible, .footer button:visible").CountAsync());

        await using var page = await example.OpenAsync("events/antwerp-visit/index.html", new() { HasScripts = false });
        await page.Page.Locator(".note-ref a").First.ClickAsync();
        await Waiting.ForAddressAsync(page.Page, "#note-1");
        await Assertions.Expect(page.Page.Locator(":target")).ToContainTextAsync("welcomed US Secretary of Homeland Security");
        await page.Page.Locator(":target .note-links a").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("mark:target")).ToContainTextAsync("welcomed US Secretary of Homeland Security");
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("years/2025/index.html")]
    [InlineData("events/antwerp-visit/index.html")]
    [InlineData("embed/index.html")]
    [InlineData("on-this-day/index.html")]
    public async Task No_control_is_shown_where_scripts_are_off_or_kept_from_running(string path)
    {
        const string Controls = ":is(button, input, select, [role=slider]):visible";
        await using var off = await example.LookAsync(path, new() { HasScripts = false });
        Assert.Equal([], await off.Page.Locator(Controls).AllTextContentsAsync());
        if (path.StartsWith("embed/", StringComparison.Ordinal))
        {
            return; // its scripts are within it
        }

        await using var kept = await example.OpenAsync("404.html", new() { IsAlone = true });
        await kept.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await kept.Page.GotoAsync(new Uri(Path.Combine(example.Folder, path)).AbsoluteUri);
        await Assertions.Expect(kept.Page.Locator(Controls)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_a_note_opens_where_it_is_cited_and_Escape_gives_the_place_back()
    {
        await using var open = await example.OpenAsync("events/antwerp-visit/index.html", new() { Width = 375 });
        var page = open.Page;
        await page.Locator(".note-ref a").Nth(1).ClickAsync();
        var note = page.Locator(".popover");
        await Assertions.Expect(note).ToContainTextAsync("shared fight against international organised crime");
        await Looking.AssertFitsAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToBeHiddenAsync();
        await Waiting.ForFocusAsync(page, "#ref-2-1");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_keys_j_and_k_move_between_events_and_can_be_turned_off()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var titles = page.Locator(".entry-title a");
        foreach (var (key, at) in new[] { ("j", 0), ("j", 1), ("k", 0) })
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(titles.Nth(at)).ToBeFocusedAsync();
        }

        await page.ClickAsync("#keys button");
        await titles.First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Waiting.ForRestAsync(page);
        await Assertions.Expect(titles.First).ToBeFocusedAsync();

        await using var one = await example.OpenAsync("events/antwerp-visit/index.html");
        var next = await one.Page.Locator("a.pager-next").EvaluateAsync<string>("a => a.href");
        await one.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(one.Page).ToHaveURLAsync(next);
    }

    [Fact]
    public async Task On_paper_every_note_is_printed_and_nothing_to_press()
    {
        await using var open = await example.LookAsync("index.html", new() { Width = 700 });
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(open.Page.Locator(".filters:visible, .masthead nav:visible, .footer button:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Page.Locator(".entry:has(.quote:visible)")).ToHaveCountAsync(36);
    }

    [Fact]
    public async Task Every_mark_of_the_drawing_is_a_named_target_of_24_pixels()
    {
        await using var open = await example.LookAsync("index.html", new() { Width = 320, HasScripts = false });
        await LiveDrawing.AssertTargetsAsync(open.Page, ".axis-down a.mark");
    }
}
