using Microsoft.Playwright;

namespace Timeline.Tests;

/// <summary>An open page at another width and in other colours, without opening it anew.</summary>
public static class Looking
{
    public static async Task AtAsync(IPage page, int width, bool isDark)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>The page is not wider than its window, at the latest when its drawing has followed it.</summary>
    public static async Task AssertFitsAsync(IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= innerWidth", null, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url} is wider than {page.ViewportSize?.Width} px");
        }
    }
}
