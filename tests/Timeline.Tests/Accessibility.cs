using Deque.AxeCore.Commons;

using Microsoft.Playwright;

namespace Timeline.Tests;

/// <summary>What axe complains of in an open page.</summary>
public static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Nothing, or each violation with the first element that has it.</summary>
    public static Task AssertAsync(IPage page, string where) => AssertAsync(page, where, "document", "");

    /// <summary>The same of one part of a page that was looked at whole.</summary>
    public static Task AssertPartAsync(IPage page, string part, string where) => AssertAsync(page, where, $"'{part}'", "");

    /// <summary>The same for another width or other colours of a page that was looked at whole: what depends on these alone.</summary>
    public static Task AssertLooksAsync(IPage page, string where) =>
        AssertAsync(page, where, "document", "runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']");

    private static async Task AssertAsync(IPage page, string where, string part, string options)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        // A drawing follows its window a moment later; what stays wrong is wrong.
        string[] violations = [];
        for (var look = 0; look < 5; look++)
        {
            violations = await page.EvaluateAsync<string[]>(
                $"axe.run({part}, {{ resultTypes: ['violations'], preload: false, {options} }}).then(found => found.violations.map(v => v.id + ': ' + v.nodes[0].html))");
            if (violations.Length == 0)
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail($"{where}: {string.Join('\n', violations)}");
    }
}
