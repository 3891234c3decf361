using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>The drawing as scripts make it, in an open page.</summary>
public static class LiveDrawing
{
    public const string Marks = ".view-drawing .mark";

    /// <summary>Until it has taken the place of the drawing of the build and is at rest. What hands can do may not have come yet.</summary>
    public static async Task DrawnAsync(IPage page)
    {
        await page.Locator("timeline-view.is-live .view-drawing .tick").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Waiting.ForRestAsync(page);
    }

    /// <summary>The same, and until hands have come: a drag that comes before them is not done again.</summary>
    public static async Task ReadyAsync(IPage page)
    {
        await DrawnAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('timeline-view').reach()"), "no hands come");
        await Waiting.ForRestAsync(page);
    }

    /// <summary>Puts a window into the address, as another part of the page would, until the drawing is at rest in it.</summary>
    public static async Task ShowAsync(IPage page, string window)
    {
        await page.EvaluateAsync("view => timeline.state.set({ view })", window);
        await Waiting.ForRestAsync(page);
    }

    /// <summary>Leaves these events, or all again, as filters do.</summary>
    public static Task FilterAsync(IPage page, params string[]? ids) =>
        page.EvaluateAsync("ids => { timeline.shown = ids && new Set(ids); document.dispatchEvent(new CustomEvent('timeline:shown')); }", ids);

    /// <summary>Rests the pointer on an element that has come to rest: a page that still scrolls takes what is shown there away again.</summary>
    public static async Task RestOnAsync(ILocator element)
    {
        await element.ScrollIntoViewIfNeededAsync();
        await Waiting.ForRestAsync(element.Page);
        await element.HoverAsync();
    }

    /// <summary>Every mark is at least 24 pixels wide and high to the pointer, and its name says a year.</summary>
    public static async Task AssertTargetsAsync(IPage page, string marks) => Assert.Empty(await page.Locator(marks).EvaluateAllAsync<string[]>(
        """
        marks => marks.length < 3 ? ["no marks"] : marks.filter((mark) => {
          const { width, height } = mark.querySelector(".mark-target").getBoundingClientRect();
          return width < 23.99 || height < 23.99 || !/\d{4}/.test(mark.querySelector("title").textContent);
        }).map((mark) => mark.outerHTML)
        """));

    /// <summary>Drags from a point by so much.</summary>
    public static async Task DragAsync(IPage page, double x, double y, double right)
    {
        await page.Mouse.MoveAsync((float)x, (float)y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(x + right), (float)y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }
}
