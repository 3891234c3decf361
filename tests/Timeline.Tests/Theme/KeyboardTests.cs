using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>The way through the site of a reader who has no mouse.</summary>
public sealed partial class KeyboardTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Fact]
    public async Task A_reader_without_a_mouse_comes_from_the_drawing_over_the_filters_to_the_evidence_and_on()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        await Assertions.Expect(page.Locator("timeline-view.is-live, .view-stage:visible").First).ToBeVisibleAsync();

        await TabToAsync(page, ".skip");
        await page.Keyboard.PressAsync("Enter");
        await FocusComesAsync(page, "#main", "the skip link leads to the content");

        await TabToAsync(page, "a.mark");
        await page.Keyboard.PressAsync("ArrowRight");
        var mark = await page.EvaluateAsync<string>("() => document.activeElement.dataset.key");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#panel-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await FocusComesAsync(page, $"a.mark[data-key='{mark}']", "the panel gives the focus back");

        await TabToAsync(page, ".filter > summary", "Shift+Tab"); // what filters stands above the drawing
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "[data-filter]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await FocusComesAsync(page, ".filter > summary", "a closed filter keeps the focus");

        await page.Keyboard.PressAsync("j");
        await FocusComesAsync(page, ".entry:not([hidden]) .entry-title a", "j goes to the list, also to a single event");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(EventPage());

        await TabToAsync(page, ".note-ref a");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#note-1", page.Url, StringComparison.Ordinal);
        await TabToAsync(page, "a[href^='#ref-1']");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("#ref-1", page.Url, StringComparison.Ordinal);

        var next = await page.Locator("a.pager-next").EvaluateAsync<string>("a => a.href");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page).ToHaveURLAsync(next);
        Assert.Empty(open.Complaints);
    }

    private static async Task TabToAsync(IPage page, string selector, string key = "Tab")
    {
        for (var presses = 0; presses < 100; presses++)
        {
            await page.Keyboard.PressAsync(key);
            if (await HasFocusAsync(page, selector))
            {
                return;
            }
        }

        Assert.Fail($"no way by the tab key to {selector}");
    }

    // The focus may follow in the next frames, when what takes it has been drawn.
    private static async Task FocusComesAsync(IPage page, string selector, string why)
    {
        try
        {
            await page.WaitForFunctionAsync("s => document.activeElement?.matches(s)", selector);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{why}; it is at {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
        }
    }

    private static Task<bool> HasFocusAsync(IPage page, string selector) => page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector);

    [GeneratedRegex("/events/[^/]+/index\\.html$")]
    private static partial Regex EventPage();
}
