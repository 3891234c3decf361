using System.Collections.Concurrent;

using Microsoft.Playwright;

namespace Timeline.Tests;

/// <summary>
/// Tabs for tests that only look: what one has looked at, the next page takes the place of, at half the cost of a browser context of its own.
/// Nothing is done there that outlives a page: no key, no pointer, nothing that the browser keeps, no request that is answered by the test.
/// </summary>
public sealed class LookedAt(Func<BrowserNewContextOptions, Task<IBrowserContext>> open)
{
    // What cannot be changed in an open tab.
    private readonly ConcurrentDictionary<(bool HasScripts, string TimeZone), ConcurrentBag<IPage>> idle = new();

    /// <summary>A tab that nobody else has meanwhile.</summary>
    public async Task<IPage> TakeAsync(bool hasScripts, string timeZone) =>
        idle.TryGetValue((hasScripts, timeZone), out var tabs) && tabs.TryTake(out var tab)
            ? tab
            : await (await open(new() { JavaScriptEnabled = hasScripts, TimezoneId = timeZone, ReducedMotion = ReducedMotion.Reduce })).NewPageAsync();

    /// <summary>Leaves the page, so that nothing runs on in it.</summary>
    public async Task GiveBackAsync(IPage tab, bool hasScripts, string timeZone)
    {
        await tab.GotoAsync("about:blank");
        await tab.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Null });
        idle.GetOrAdd((hasScripts, timeZone), _ => []).Add(tab);
    }
}
