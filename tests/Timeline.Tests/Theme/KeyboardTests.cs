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
        await LiveDrawing.DrawnAsync(page);

        await TabToAsync(page, ".skip");
        await page.Keyboard.PressAsync("Enter");
        await Waiting.ForFocusAsync(page, "#main", "the skip link leads to the content");

        await TabToAsync(page, "a.mark");
        var first = await page.EvaluateAsync<string>("() => document.activeElement.dataset.key");
        await page.Keyboard.PressAsync("ArrowRight");
        await Waiting.ForFocusAsync(page, $"a.mark:not([data-key='{first}'])", "an arrow leads to the next mark");
        var mark = await page.EvaluateAsync<string>("() => document.activeElement.dataset.key");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#panel-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Waiting.ForFocusAsync(page, $"a.mark[data-key='{mark}']", "the panel gives the focus back");

        await TabToAsync(page, ".filter > summary", "Shift+Tab"); // what filters stands above the drawing
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "[data-filter]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Waiting.ForFocusAsync(page, ".filter > summary", "a closed filter keeps the focus");

        await page.Keyboard.PressAsync("j");
        await Waiting.ForFocusAsync(page, ".entry:not([hidden]) .entry-title a", "j goes to the list, also to a single event");
        await page.Keyboard.PressAsync("Enter");
        await Waiting.ForPageAsync(page, EventPage());

        await TabToAsync(page, ".note-ref a");
        await page.Keyboard.PressAsync("Enter");
        await Waiting.ForAddressAsync(page, "#note-1");
        await TabToAsync(page, "a[href^='#ref-1']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#ref-1"));

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

    private static Task<bool> HasFocusAsync(IPage page, string selector) => page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector);

    [GeneratedRegex("/events/[^/]+/index\\.html$")]
    private static partial Regex EventPage();
}
