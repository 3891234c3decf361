using System.Collections.Concurrent;

using Microsoft.Playwright;

namespace Timeline.Tests;

/// <summary>
/// Tabs that tests have one after the other: what one has looked at or used, the next page takes the place of, at half the cost of a browser context of its own.
/// A tab in which anything is left that would outlive its page is closed instead.
/// </summary>
public sealed class Tabs(Func<BrowserNewContextOptions, Task<IBrowserContext>> open)
{
    private static readonly string[] Modifiers = ["Shift", "Control", "Alt", "Meta"];

    // What cannot be changed in an open tab.
    private readonly ConcurrentDictionary<(bool HasScripts, string TimeZone), ConcurrentBag<IPage>> idle = new();

    /// <summary>A tab that nobody else has meanwhile.</summary>
    public async Task<IPage> TakeAsync(bool hasScripts, string timeZone) =>
        idle.TryGetValue((hasScripts, timeZone), out var tabs) && tabs.TryTake(out var tab)
            ? tab
            : await (await open(new() { JavaScriptEnabled = hasScripts, TimezoneId = timeZone, ReducedMotion = ReducedMotion.Reduce })).NewPageAsync();

    /// <summary>Leaves a page that was only looked at, so that nothing runs on in it: no key, no pointer, nothing that the browser keeps, no request answered by the test.</summary>
    public async Task GiveBackAsync(IPage tab, bool hasScripts, string timeZone)
    {
        await tab.GotoAsync("about:blank");
        await tab.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Null, ForcedColors = ForcedColors.Null, Contrast = Contrast.Null });
        idle.GetOrAdd((hasScripts, timeZone), _ => []).Add(tab);
    }

    /// <summary>Leaves a page that was used: what is held down is let go of, and its history is forgotten.</summary>
    public async Task GiveBackUsedAsync(IPage tab, bool hasScripts, string timeZone)
    {
        if (!await IsAsItWasAsync(tab))
        {
            await tab.Context.CloseAsync();
            return;
        }

        await tab.UnrouteAllAsync();
        await tab.GotoAsync("about:blank");
        await tab.Mouse.UpAsync();
        foreach (var key in Modifiers)
        {
            await tab.Keyboard.UpAsync(key);
        }

        var session = await tab.Context.NewCDPSessionAsync(tab);
        await session.SendAsync("Page.resetNavigationHistory");
        await session.DetachAsync();
        await GiveBackAsync(tab, hasScripts, timeZone);
    }

    // Nothing kept, no second tab, no name that another page would find.
    private static async Task<bool> IsAsItWasAsync(IPage tab)
    {
        try
        {
            return tab.Context.Pages.Count == 1
                && (await tab.Context.CookiesAsync()).Count == 0
                && await tab.EvaluateAsync<bool>("localStorage.length + sessionStorage.length === 0 && window.name === ''");
        }
        catch (PlaywrightException)
        {
            return false; // it is gone, or shows what is no page
        }
    }
}
