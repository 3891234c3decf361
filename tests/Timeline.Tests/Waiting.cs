using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Timeline.Tests;

/// <summary>What scripts do a moment later: a test asks until it is so, and says what was there instead.</summary>
public static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // True when nothing of the page has moved or changed for three frames, and the drawing, where it is live, has nothing left to draw.
    internal const string Still =
        """
        () => new Promise((done) => {
          const view = document.querySelector("timeline-view.is-live");
          const end = performance.now() + 30000;
          const seen = () => {
            const { width, height } = document.documentElement.getBoundingClientRect();
            const parts = [...document.querySelectorAll(".view-stage, dialog[open], [popover]:popover-open")].flatMap((one) => [one.scrollTop, ...Object.values(one.getBoundingClientRect().toJSON()), one.innerHTML]);
            return [location.href, scrollX, scrollY, width, height, ...parts].join();
          };
          let before;
          let frames = 0;
          const look = () => {
            const now = seen();
            frames = now === before && !(view?.size && (view.frame || view.rests)) ? frames + 1 : 0; // one that is hidden draws nothing
            before = now;
            if (frames === 3 || performance.now() > end) done(frames === 3);
            else requestAnimationFrame(look);
          };
          look();
        })
        """;

    /// <summary>Until the page is at rest: for three frames nothing has glided, been drawn anew or scrolled. Then places can be measured.</summary>
    public static async Task ForRestAsync(IPage page) => Assert.True(await page.EvaluateAsync<bool>(Still), $"{page.Url} does not come to rest");

    /// <summary>Where an element is when the page has come to rest; one that is drawn anew meanwhile is sought again.</summary>
    public static async Task<LocatorBoundingBoxResult> ForBoxAsync(ILocator element)
    {
        await element.WaitForAsync();
        LocatorBoundingBoxResult? before = null;
        for (var clock = System.Diagnostics.Stopwatch.StartNew(); clock.Elapsed < Longest;)
        {
            await ForRestAsync(element.Page);
            var box = await element.BoundingBoxAsync();
            if (box is not null && box.X == before?.X && box.Y == before.Y && box.Width == before.Width && box.Height == before.Height)
            {
                return box;
            }

            before = box;
        }

        throw new TimeoutException($"{element} does not keep its place");
    }

    /// <summary>Until what is asked for is as expected.</summary>
    public static async Task ForAsync<T>(T expected, Func<Task<T>> ask, string what = "")
    {
        var found = await ask();
        for (var clock = System.Diagnostics.Stopwatch.StartNew(); clock.Elapsed < Longest && !Equals(found, expected); found = await ask())
        {
            await Task.Delay(30);
        }

        Assert.Equal((what, expected), (what, found));
    }

    /// <summary>Until an expression is true in the page.</summary>
    public static async Task ForAsync(IPage page, string expression, string what = "")
    {
        try
        {
            await page.WaitForFunctionAsync($"() => ({expression})");
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{(what.Length > 0 ? what : "after half a minute not true")}: {expression}");
        }
    }

    /// <summary>Until the focus is on what a selector finds.</summary>
    public static async Task ForFocusAsync(IPage page, string selector, string why = "")
    {
        try
        {
            await page.WaitForFunctionAsync("selector => document.activeElement.matches(selector)", selector);
        }
        catch (TimeoutException)
        {
            var where = await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");
            Assert.Fail($"{why}: the focus is not on {selector} but on {where}");
        }
    }

    /// <summary>Until another page is there whole, with the scripts that hear keys. Its address ends so, or is what a pattern says.</summary>
    public static Task ForPageAsync(IPage page, string end) => ForPageAsync(page, new Regex(Regex.Escape(end) + "$"));

    // Asked of the page itself: Playwright's own waiting misses a page that came just before it began.
    public static Task ForPageAsync(IPage page, Regex address) =>
        page.WaitForFunctionAsync($"address => new RegExp(address).test(location.href) && document.readyState === 'complete' && {Painted}", address.ToString());

    /// <summary>Until a page has been painted once: what hands do before, the browser throws away, for nobody can have meant what was not to be seen.</summary>
    public static Task ForPaintAsync(IPage page) => page.WaitForFunctionAsync("() => " + Painted);

    private const string Painted = "performance.getEntriesByName('first-paint').length > 0";

    /// <summary>Until the address ends so.</summary>
    public static Task ForAddressAsync(IPage page, string end) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"));
}
