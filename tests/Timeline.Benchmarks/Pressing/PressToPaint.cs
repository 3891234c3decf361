using System.Globalization;

using Microsoft.Playwright;

namespace Timeline.Benchmarks.Pressing;

/// <summary>How long a reader of a built site waits after pressing something at the drawing: from the press to the next paint, as the browser's own Event Timing tells.</summary>
internal static class PressToPaint
{
    private const int Rounds = 5;

    // What is pressed: a name, what it is on the page, and what is pressed five times before, so that there is somewhere to go.
    private static readonly (string Name, string Selector, string? Before)[] Presses =
    [
        ("closer", Closer, null), ("further", "[data-act=further]", Closer), ("later", "[data-act=later]", Closer), ("earlier", "[data-act=earlier]", Closer),
        ("a cluster", ".view-drawing .mark[role=button] .mark-target", null), ("an event", ".view-drawing .mark[data-event] .mark-target", null),
    ];

    private const string Closer = "[data-act=closer]";

    // Event Timing counts in steps of 8 ms, and tells of 16 and more.
    private const string Observe =
        """
        window.presses = [];
        new PerformanceObserver((list) => presses.push(...list.getEntries().filter(({ name }) => name === "click").map(({ duration }) => duration)))
          .observe({ type: "event", durationThreshold: 16, buffered: true });
        """;

    /// <summary>Presses each five times, in three pages, and prints the median and the longest of what the browser told, in milliseconds.</summary>
    /// <param name="folder">The output folder of a site, of which the home page is opened from disk.</param>
    /// <param name="console">Where to print.</param>
    public static async Task<int> ReportAsync(string folder, TextWriter console)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        await DataToPaint.ReportAsync(browser, folder, console);
        await console.WriteLineAsync("| press | median | longest |\n|---|---|---|");
        foreach (var (name, selector, before) in Presses)
        {
            var times = new List<double>();
            for (var n = 0; n < 3; n++)
            {
                times.AddRange(await TimesAsync(browser, folder, selector, before));
            }

            times.Sort();
            await console.WriteLineAsync(times.Count == 0
                ? $"| {name} | under 16 ms | under 16 ms |"
                : string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:0} ms | {times[^1]:0} ms |"));
        }

        return 0;
    }

    private static async Task<double[]> TimesAsync(IBrowser browser, string folder, string selector, string? before)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        await page.AddInitScriptAsync(Observe);
        await page.GotoAsync(new Uri(Path.Combine(Path.GetFullPath(folder), "index.html")).AbsoluteUri);
        await page.Locator("timeline-view.is-live").WaitForAsync();
        await page.Locator(".view-bar").HoverAsync(); // brings what hands need
        await page.WaitForTimeoutAsync(1000);
        for (var round = 0; before is not null && round < 5; round++)
        {
            await page.ClickAsync(before);
            await page.WaitForTimeoutAsync(300);
        }

        await page.EvaluateAsync("() => { presses.length = 0; }");
        for (var round = 0; round < Rounds; round++)
        {
            await page.Locator(selector).First.ClickAsync(new() { Force = true });
            await page.WaitForTimeoutAsync(300);
            await page.Keyboard.PressAsync("Escape");
            await page.WaitForTimeoutAsync(200);
        }

        var times = await page.EvaluateAsync<double[]>("presses");
        await page.CloseAsync();
        return times;
    }
}
