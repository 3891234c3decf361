namespace Timeline.Tests.Theme;

/// <summary>What the other tests see in Chromium, in short in Firefox: the drawing, the filters, the panel, the story and embeds.</summary>
public sealed class FirefoxTests(FirefoxExample example) : IClassFixture<FirefoxExample>
{
    private const string Marks = ".view-drawing .mark";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task The_drawing_becomes_live_and_what_is_in_it_lies_inside_it_and_apart(int width, bool isDark)
    {
        await using var page = await LiveAsync("index.html", width, isDark);
        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            (() => {
              const problems = [];
              const drawing = document.querySelector(".view-drawing:not(.view-scale)");
              const edge = drawing.getBoundingClientRect();
              // What Firefox says an element of SVG takes on the screen has its outline in it.
              const boxOf = (one) => {
                const [{ x, y, width, height }, { a, d, e, f }] = [one.getBBox(), one.getScreenCTM()];
                return new DOMRect(x * a + e, y * d + f, width * a, height * d);
              };
              const boxes = [...drawing.querySelectorAll(".mark-label, .mark-when, .mark-point, .mark-cluster, .mark-bar")].filter((one) => !one.matches("tspan"))
                .map((one) => ({ words: one.textContent, mark: one.closest(".mark"), box: boxOf(one) }));
              for (const { words, box } of boxes) if (words && (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) problems.push("cut: " + words);
              boxes.forEach((one, n) => {
                for (const other of boxes.slice(n + 1)) {
                  if (one.mark === other.mark || !(one.words || other.words)) continue;
                  const [a, b] = [one.box, other.box];
                  if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) problems.push(one.words + " / " + other.words);
                }
              });
              if (document.documentElement.scrollWidth > innerWidth) problems.push("wider than its window");
              return problems.join("\n");
            })()
            """));
        // Light words on dark, or dark ones on light.
        Assert.Equal(isDark, await page.EvaluateAsync<bool>("(([ink, paper]) => ink > paper)(['color', 'backgroundColor'].map((name) => getComputedStyle(document.documentElement)[name].match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0)))"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_wheel_a_drag_buttons_and_keys_move_the_window()
    {
        await using var page = await LiveAsync("index.html");
        await page.WheelAsync(".view-stage", -120, with: FirefoxKeys.Control);
        var window = await ChangedAsync(page, "");
        await page.DragAsync(".view-stage", -160, 0);
        window = await ChangedAsync(page, window);
        await page.ClickAsync("[data-act=closer]");
        window = await ChangedAsync(page, window);
        await page.ClickAsync("[data-act=all]");
        Assert.Equal("", await ChangedAsync(page, window));

        await page.EvaluateAsync<bool>($"!document.querySelector(\"{Marks}[tabindex='0']\").focus()");
        const string Focused = "document.activeElement.dataset.key";
        var first = await page.EvaluateAsync<string>(Focused);
        await page.PressAsync(FirefoxKeys.Right);
        await page.WaitForAsync($"{Focused} && {Focused} !== '{first}'");
        await page.PressAsync(FirefoxKeys.Left);
        await page.WaitForAsync($"{Focused} === '{first}'");
        await page.PressAsync("+");
        window = await ChangedAsync(page, "");
        await page.PressAsync("0");
        await ChangedAsync(page, window);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_wheel_without_a_key_scrolls_the_page()
    {
        await using var page = await LiveAsync("index.html");
        await page.WheelAsync(".view-stage", 200);
        await page.WaitForAsync("scrollY > 0");
        await page.RestAsync();
        Assert.Equal("", await WindowAsync(page));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_filter_holds_for_the_list_and_the_drawing_and_stands_in_the_address()
    {
        await using var page = await LiveAsync("index.html");
        await page.ClickAsync(".filter:has([data-facet=people]) summary");
        await page.ClickAsync("[data-facet=people] [data-filter=kristi-noem]");
        await page.WaitForAsync("location.search.includes('people=kristi-noem')");
        const string Listed = "[...document.querySelectorAll('.entry')].filter((entry) => entry.checkVisibility()).length";
        await page.WaitForAsync($"{Listed} > 0 && {Listed} < 36");
        await page.WaitForAsync($"[...document.querySelectorAll('{Marks}:not(.mark-competing)')].reduce((sum, mark) => sum + +(mark.querySelector('.mark-count')?.textContent ?? 1), 0) === {Listed}");

        await page.ClickAsync("#find");
        await page.PressAsync("helicopter");
        await page.WaitForAsync($"location.search.includes('q=helicopter') && {Listed} > 0 && {Listed} < 5 && CSS.highlights.size === 1");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task An_event_opens_in_place_and_Escape_gives_the_focus_back()
    {
        await using var page = await LiveAsync("index.html?view=2025-09-01/2025-09-30");
        await page.EvaluateAsync<bool>("timeline.open('antwerp-visit')");
        await page.WaitForAsync("document.activeElement.id === 'panel-title'");
        await page.WaitForAsync("document.querySelector('#panel').innerText.includes('received the US Secretary of Homeland Security')");
        await page.PressAsync(FirefoxKeys.Escape);
        await page.WaitForAsync("!document.querySelector('#panel').open && document.activeElement.closest('[data-event=antwerp-visit], #event-antwerp-visit')");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task What_a_mouse_opens_Escape_closes_and_the_mark_has_the_focus_again()
    {
        await using var page = await LiveAsync("index.html");
        await page.ClickAsync(Marks + "[data-event] .mark-label");
        await page.WaitForAsync("document.querySelector('#panel').open && location.search.includes('event=')");
        var opened = await page.EvaluateAsync<string>("new URLSearchParams(location.search).get('event')");
        await page.PressAsync(FirefoxKeys.Escape);
        await page.WaitForAsync($"!document.querySelector('#panel').open && document.activeElement.closest('.mark, .entry') && (document.activeElement.dataset.event ?? document.activeElement.closest('.entry').id.slice(6)) === '{opened}'");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_story_is_read_by_keys_stands_in_the_address_and_leads_the_drawing_along()
    {
        await using var page = await LiveAsync("index.html?story=antwerp-visit");
        const string Title = "[...document.querySelectorAll('.story h2')].find((title) => title.checkVisibility())";
        await page.WaitForAsync($"{Title} === document.activeElement && {Title}.textContent.includes('Port of Antwerp')");
        var first = await page.EvaluateAsync<string>($"{Title}.textContent");
        await page.PressAsync(FirefoxKeys.Right);
        await page.WaitForAsync($"{Title}.textContent !== '{first}' && !location.search.includes('story=antwerp-visit')");
        await page.WaitForAsync("(([mark, stage]) => mark && mark.top >= stage.top && mark.bottom <= stage.bottom && mark.left >= stage.left && mark.right <= stage.right + 1)(['.mark.is-open .mark-target', '.view-stage'].map((what) => document.querySelector(what)?.getBoundingClientRect()))");
        await page.PressAsync(FirefoxKeys.Escape);
        await page.WaitForAsync("document.getElementById('list').checkVisibility() && !location.search.includes('story')");
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("events/antwerp-visit/index.html")]
    [InlineData("embed/index.html")]
    [InlineData("evidence/index.html")]
    [InlineData("people/kristi-noem/index.html")]
    [InlineData("years/2025/index.html")]
    public async Task Other_pages_fit_and_have_nothing_to_complain_of(string path)
    {
        await using var page = await example.OpenAsync(path, 375, isDark: true);
        await page.WaitForAsync("document.readyState === 'complete' && document.documentElement.scrollWidth <= innerWidth");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task An_embed_shows_in_another_site_s_page_as_high_as_it_is()
    {
        using var site = new StaticHost(example.Folder);
        using var article = new TemporaryFolder().With("_headers", "").With("404.html", "").With("index.html", $"""
            <!DOCTYPE html><html lang="en"><title>An article</title><link rel="icon" href="data:,"><body><h1>An article</h1>
            <timeline-embed src="{site.Address}embed/events/antwerp-visit/index.html"></timeline-embed>
            <timeline-embed src="{site.Address}embed/index.html" height="640"></timeline-embed>
            <script async src="{site.Address}embed.js"></script></body></html>
            """);
        using var paper = new StaticHost(article.Path);
        await using var page = await example.OpenAsync(paper.Address, 900);
        const string Frame = "document.querySelector('timeline-embed')?.shadowRoot?.querySelector('iframe')";
        await page.WaitForAsync($"{Frame}?.offsetHeight > 0 && {Frame}.style.height");
        var before = await page.EvaluateAsync<double>($"{Frame}.offsetHeight");
        // Narrower, it is higher.
        await page.EvaluateAsync<bool>("!(document.body.style.inlineSize = '20rem')");
        await page.WaitForAsync($"{Frame}.offsetHeight > {before}");
        await page.EvaluateAsync<bool>("!document.querySelectorAll('timeline-embed')[1].scrollIntoView()");
        await page.WaitForAsync("document.querySelectorAll('timeline-embed')[1].shadowRoot.querySelector('iframe')?.offsetHeight === 640");
        Assert.DoesNotContain(site.Taken(), answer => answer.Status >= 400);
        Assert.Empty(page.Complaints);
    }

    private async Task<FirefoxPage> LiveAsync(string path, int width = 1280, bool isDark = false)
    {
        var page = await example.OpenAsync(path, width, isDark);
        await page.WaitForAsync("document.querySelector('timeline-view.is-live .view-drawing .tick') && document.querySelectorAll('.view-drawing .mark-label').length > 4");
        await page.EvaluateAsync<bool>("document.querySelector('timeline-view').reach()"); // a drag is not done again when hands have come
        await page.RestAsync();
        return page;
    }

    private static Task<string> WindowAsync(FirefoxPage page) => page.EvaluateAsync<string>("new URLSearchParams(location.search).get('view') ?? ''");

    private static async Task<string> ChangedAsync(FirefoxPage page, string from)
    {
        await page.WaitForAsync($"(new URLSearchParams(location.search).get('view') ?? '') !== '{from}'");
        await page.RestAsync();
        return await WindowAsync(page);
    }
}
