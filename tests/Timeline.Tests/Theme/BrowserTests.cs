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
        await using var open = await example.OpenAsync(path);
        Assert.Empty(open.Complaints);
        await Looking.AssertFitsAsync(open.Page);
        await Accessibility.AssertAsync(open.Page, path);

        await Looking.AtAsync(open.Page, 320, isDark: true);
        await Looking.AssertFitsAsync(open.Page);
        Assert.Equal([], await open.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.rows')].filter(table => table.scrollWidth > table.parentElement.clientWidth).map(table => table.className)"));
        await Accessibility.AssertLooksAsync(open.Page, path + ", 320 px, dark");
    }

    [Fact]
    public async Task Without_scripts_every_event_and_every_note_is_there()
    {
        await using var home = await example.OpenAsync("index.html", new() { HasScripts = false });
        Assert.Equal(36, await home.Page.Locator(".entry:visible").CountAsync());
        Assert.Equal(36, await home.Page.Locator("a.mark:not(.mark-competing)").CountAsync());
        Assert.Equal(0, await home.Page.Locator(".filter-search:visible, .footer button:visible").CountAsync());

        await using var page = await example.OpenAsync("events/antwerp-visit/index.html", new() { HasScripts = false });
        await page.Page.Locator(".note-ref a").First.ClickAsync();
        Assert.EndsWith("#note-1", page.Page.Url, StringComparison.Ordinal);
        Assert.Contains("welcomed US Secretary of Homeland Security", await page.Page.Locator(":target").InnerTextAsync(), StringComparison.Ordinal);
        await page.Page.Locator(":target .note-links a").First.ClickAsync();
        Assert.Contains("welcomed US Secretary of Homeland Security", await page.Page.Locator("mark:target").InnerTextAsync(), StringComparison.Ordinal);
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
        await using var off = await example.OpenAsync(path, new() { HasScripts = false });
        Assert.Equal([], await off.Page.Locator(Controls).AllTextContentsAsync());
        if (path.StartsWith("embed/", StringComparison.Ordinal))
        {
            return; // its scripts are within it
        }

        await using var kept = await example.OpenAsync("404.html");
        await kept.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await kept.Page.GotoAsync(new Uri(Path.Combine(example.Folder, path)).AbsoluteUri);
        Assert.Equal([], await kept.Page.Locator(Controls).AllTextContentsAsync());
    }

    [Fact]
    public async Task On_a_phone_a_note_opens_where_it_is_cited_and_Escape_gives_the_place_back()
    {
        await using var open = await example.OpenAsync("events/antwerp-visit/index.html", new() { Width = 375 });
        var page = open.Page;
        await page.Locator(".note-ref a").Nth(1).ClickAsync();
        var note = page.Locator(".popover");
        Assert.Contains("shared fight against international organised crime", await note.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToBeHiddenAsync();
        Assert.Equal("ref-2-1", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_keys_j_and_k_move_between_events_and_can_be_turned_off()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var titles = await page.Locator(".entry-title a").AllInnerTextsAsync();
        async Task<string> Focused(string key)
        {
            await page.Keyboard.PressAsync(key);
            return await page.EvaluateAsync<string>("document.activeElement.innerText");
        }

        Assert.Equal(titles[0], await Focused("j"));
        Assert.Equal(titles[1], await Focused("j"));
        Assert.Equal(titles[0], await Focused("k"));
        await page.ClickAsync("#keys button");
        await page.Locator(".entry-title a").First.FocusAsync();
        Assert.Equal(titles[0], await Focused("j"));

        await using var one = await example.OpenAsync("events/antwerp-visit/index.html");
        var next = await one.Page.Locator("a.pager-next").EvaluateAsync<string>("a => a.href");
        await one.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(one.Page).ToHaveURLAsync(next);
    }

    [Fact]
    public async Task On_paper_every_note_is_printed_and_nothing_to_press()
    {
        await using var open = await example.OpenAsync("index.html", new() { Width = 700 });
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await open.Page.Locator(".filters:visible, .masthead nav:visible, .footer button:visible").CountAsync());
        Assert.Equal(36, await open.Page.Locator(".entry:has(.quote:visible)").CountAsync());
    }

    [Fact]
    public async Task Every_mark_of_the_drawing_is_a_named_target_of_24_pixels()
    {
        await using var open = await example.OpenAsync("index.html", new() { Width = 320, HasScripts = false });
        foreach (var mark in await open.Page.Locator("a.mark").AllAsync())
        {
            var box = await mark.Locator(".mark-target").BoundingBoxAsync();
            Assert.True(box is { Width: >= 24, Height: >= 24 }, await mark.InnerHTMLAsync());
            Assert.Matches(@"\d{4}", await mark.Locator("title").EvaluateAsync<string>("title => title.textContent"));
        }
    }
}
