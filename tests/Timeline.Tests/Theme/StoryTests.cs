using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>A timeline read as a story, and its pictures looked at large.</summary>
public sealed class StoryTests(BuiltExample browser, BuiltShapes shapes) : IClassFixture<BuiltExample>
{
    private const string Status = ".story [role=status]";

    [Fact]
    public async Task A_story_is_read_by_keys_stands_in_the_address_and_back_leads_out_of_it()
    {
        await using var open = await browser.OpenAsync(shapes.Page("pictures", "index.html"));
        var page = open.Page;
        await LiveDrawing.DrawnAsync(page);
        await page.Locator(".story-open").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var title = page.Locator(".story h2:visible");
        await Assertions.Expect(title).ToHaveTextAsync("A lighthouse in pictures");
        await Assertions.Expect(title).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".story-cover:visible")).ToContainTextAsync("8 events");
        await Assertions.Expect(page.Locator("#list, .hero, body > header, body > footer").Locator("visible=true")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(title).ToHaveTextAsync("A tower of timber is lit");
        await Assertions.Expect(title).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(Status)).ToHaveTextAsync("1 of 8: A tower of timber is lit, September 1811");
        await Assertions.Expect(page.Locator(".story-picture img")).ToHaveJSPropertyAsync("complete", true);
        await Waiting.ForAsync(page, "/\\/pictures\\/tower\\.jpg-\\d+\\.\\w+\\.webp$/.test(document.querySelector('.story-picture img').currentSrc)");
        await Assertions.Expect(page.Locator(".story-picture .credit")).ToHaveTextAsync("Picture: A painter");
        await Accessibility.AssertAsync(page, "a slide");
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(title).ToHaveTextAsync("The end of the story");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(title).ToHaveTextAsync("The tower is painted anew");
        await Waiting.ForAsync(page, "location.search.includes('story=e0008')");
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(title).ToHaveTextAsync("A lighthouse in pictures");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".story")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".story-open")).ToBeFocusedAsync();
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator(".story")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#list")).ToBeVisibleAsync();
        await Waiting.ForAsync(page, "!location.search.includes('story')");
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Each_step_leaves_its_event_in_the_window_of_the_drawing_marked_as_open(int width)
    {
        await using var open = await browser.OpenAsync(shapes.Page("hundreds", "index.html?story=e0007"), new() { Width = width });
        var page = open.Page;
        for (var step = 0; step < 6; step++)
        {
            // Of the open mark the middle lies within what is seen of the drawing.
            await page.WaitForFunctionAsync("""
                () => {
                  const id = new URLSearchParams(location.search).get("story");
                  const mark = document.querySelector(".view-stage .mark.is-open[data-event='" + id + "'] .mark-target");
                  if (!mark) return false;
                  const [m, s] = [mark, document.querySelector(".view-stage")].map((place) => place.getBoundingClientRect());
                  const [x, y] = [(Math.max(m.left, 0) + Math.min(m.right, innerWidth)) / 2, (m.top + m.bottom) / 2];
                  return x >= s.left && x <= s.right && y >= s.top && y <= s.bottom && s.bottom < innerHeight / 2 && document.querySelectorAll(".view-stage .is-open").length === 1;
                }
                """);
            var before = await page.Locator(Status).TextContentAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(page.Locator(Status)).Not.ToHaveTextAsync(before!);
            await Waiting.ForRestAsync(page);
        }

        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_story_is_of_what_filters_leave_and_of_what_a_page_lists()
    {
        await using var open = await browser.OpenAsync("index.html?people=kristi-noem&story=start");
        await Waiting.ForAsync(open.Page, "timeline.shown");
        var count = await open.Page.EvaluateAsync<int>("timeline.shown.size");
        await open.Page.Locator(".story-cover:visible").WaitForAsync();
        await Assertions.Expect(open.Page.Locator(".story-count")).ToContainTextAsync($"{count} of 36");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(open.Page.Locator(Status)).ToContainTextAsync($"1 of {count}:");
        await Assertions.Expect(open.Page.Locator(".story-evidence .verdict-good").First).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator(".story-evidence mark").First).ToBeVisibleAsync();

        await using var part = await browser.OpenAsync("eras/formation/index.html?story=start");
        var listed = await part.Page.Locator("#list .entry").CountAsync();
        await part.Page.Locator(".story-cover:visible").WaitForAsync();
        await part.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(part.Page.Locator(Status)).ToContainTextAsync($"1 of {listed}:");
        Assert.Empty(open.Complaints.Concat(part.Complaints));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_pressed_before_the_story_is_there_waits_for_it(bool byKeys)
    {
        // The drawing, which it begins with, takes its time.
        await using var open = await browser.OpenAsync("index.html?story=start", new() { Before = "window.requestIdleCallback = (act) => setTimeout(act, 300)" });
        await open.Page.Locator(".story-cover:visible").WaitForAsync();
        if (byKeys)
        {
            await open.Page.Keyboard.PressAsync("ArrowRight");
            await open.Page.Keyboard.PressAsync("ArrowRight");
        }
        else
        {
            await open.Page.Locator(".story-acts button:visible").ClickAsync();
            await open.Page.Locator(".story-bar [data-step='1']").ClickAsync();
        }

        await Assertions.Expect(open.Page.Locator(Status)).ToContainTextAsync("2 of 36:");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task An_embed_opens_as_a_story_and_keeps_its_height()
    {
        await using var host = await HostPage.OpenAsync(browser, $"""
            <iframe src="{HostPage.Site}embed/index.html?story" sandbox="allow-scripts" width="800" height="640" title="Framed"></iframe>
            <script async src="{HostPage.Site}embed.js"></script>
            <timeline-embed src="{HostPage.Site}embed/index.html" story></timeline-embed>
            """);
        var frame = host.Page.FrameLocator("iframe[title=Framed]");
        await Assertions.Expect(frame.Locator(".story h2:visible")).ToHaveTextAsync("Antwerp and the drug war");
        Assert.Equal("BODY", await host.Page.EvaluateAsync<string>("document.activeElement.tagName")); // it leaves the focus to the page round it
        await frame.Locator(".story-acts button:visible").ClickAsync();
        for (var step = 0; step < 3; step++)
        {
            await Assertions.Expect(frame.Locator(Status)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^{step + 1} of 36: .*\\w, .*\\d"));
            await Assertions.Expect(frame.Locator(".view-stage .mark.is-open").First).ToBeVisibleAsync();
            await host.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Waiting.ForAsync(true, () => frame.Locator("html").EvaluateAsync<bool>("html => html.scrollHeight <= innerHeight"), "it fits its frame");
        var height = await host.Page.EvaluateHandleAsync("document.querySelector('timeline-embed').shadowRoot.querySelector('iframe')");
        await host.Page.Locator("timeline-embed").ScrollIntoViewIfNeededAsync();
        await host.Page.WaitForFunctionAsync("frame => frame.clientHeight > 500 && frame.clientHeight < 720", height);
        Assert.Empty(host.Complaints);
        Assert.Equal([HostPage.Address, HostPage.Site + "embed.js", HostPage.Site + "embed/index.html?story", HostPage.Site + "embed/index.html?story=start"], host.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_code_of_an_embed_can_be_that_of_its_story()
    {
        await using var open = await browser.OpenAsync("index.html");
        await open.Page.Locator(".embed-box summary").ClickAsync();
        await open.Page.Locator(".embed-choice input").CheckAsync();
        foreach (var code in new[] { "#embed-frame", "#embed-element" })
        {
            await Assertions.Expect(open.Page.Locator(code)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/embed/index\\.html\\?story=start\""));
        }
    }

    [Fact]
    public async Task A_picture_opens_large_with_its_words_and_keys_lead_to_the_next_and_back()
    {
        await using var open = await browser.OpenAsync(shapes.Page("pictures", "index.html"));
        var page = open.Page;
        var first = page.Locator("#list a.picture").First;
        await first.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var viewer = page.Locator("dialog.viewer");
        await Assertions.Expect(viewer).ToBeVisibleAsync();
        await Assertions.Expect(viewer.Locator("img")).ToHaveAttributeAsync("alt", "A picture of the lighthouse");
        await Assertions.Expect(viewer.Locator(".caption")).ToHaveTextAsync("The lighthouse");
        await Assertions.Expect(viewer.Locator(".credit")).ToHaveTextAsync("Picture: A painter");
        await Assertions.Expect(viewer.Locator("[role=status]")).ToHaveTextAsync("1 of 8");
        await Accessibility.AssertAsync(page, "a picture, large");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(viewer.Locator("[role=status]")).ToHaveTextAsync("2 of 8");
        await Assertions.Expect(viewer.Locator("img")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("wide\\.png$"));
        await Assertions.Expect(viewer.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        await Waiting.ForAsync(true, () => viewer.Locator("img").EvaluateAsync<bool>("i => i.clientWidth <= innerWidth && i.clientHeight <= innerHeight"), "all of it is seen");
        await viewer.Locator("[data-full]").ClickAsync();
        await Assertions.Expect(viewer.Locator("img")).ToHaveJSPropertyAsync("clientWidth", 2000);
        await viewer.Locator("[data-full]").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(viewer).ToBeHiddenAsync();
        await Waiting.ForAsync(page, "document.activeElement === document.querySelectorAll('#list a.picture')[1]");
        Assert.Empty(open.Complaints);

        await using var without = await browser.OpenAsync(shapes.Page("pictures", "index.html"), new() { HasScripts = false });
        await without.Page.Locator("#list a.picture").First.ClickAsync();
        await without.Page.WaitForURLAsync("**/tower.jpg");
    }
}
