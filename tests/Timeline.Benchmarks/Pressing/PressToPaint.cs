using System.Globalization;

using Microsoft.Playwright;

namespace Timeline.Benchmarks.Pressing;

/// <summary>How long a reader of a built site waits after pressing something at the drawing: from the press to the next paint, as the browser's own Event Timing tells.</summary>
internal static class PressToPaint
{
    private const int Rounds = 12;

    // What is pressed: a name, and what it is on the page.
    private static readonly (string Name, string Selector)[] Presses =
    [
        ("closer", "[data-act=closer]"), ("later", "[data-act=later]"), ("earlier", "[data-act=earlier]"), ("further", "[data-act=further]"),
        ("all", "[data-act=all]"), ("a cluster", ".view-drawing .mark[role=button] .mark-target"), ("an event", ".view-drawing .mark[data-event] .mark-target"),
    ];

    // Event Timing counts in steps of 8 ms, and tells of 16 and more.
    private const string Observe =
        """
        window.presses = [];
        new PerformanceObserver((list) => presses.push(...list.getEntries().filter(({ name }) => name === "click").map(({ duration }) => duration)))
          .observe({ type: "event", durationThreshold: 16, buffered: true });
        """;

    /// <summary>Presses each a dozen times and prints the median and the longest of what the browser told, in milliseconds.</summary>
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
        await console.WriteLineAsync("| press | median | longest |\n|---|---|---|");
        foreach (var (name, selector) in Presses)
        {
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
            await page.AddInitScriptAsync(Observe);
            await page.GotoAsync(new Uri(Path.Combine(Path.GetFullPath(folder), "index.html")).AbsoluteUri);
            await page.Locator("timeline-view.is-live").WaitForAsync();
            await page.Locator(".view-bar").HoverAsync(); // brings what hands need
            await page.WaitForTimeoutAsync(1000);
            for (var round = 0; round < Rounds; round++)
            {
                await page.Locator(selector).First.ClickAsync(new() { Force = true });
                await page.WaitForTimeoutAsync(300);
                await page.Keyboard.PressAsync("Escape");
                await page.WaitForTimeoutAsync(200);
            }

            var times = (await page.EvaluateAsync<double[]>("presses")).Order().ToArray();
            await console.WriteLineAsync(times.Length == 0
                ? $"| {name} | under 16 ms | under 16 ms |"
                : string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Length / 2]:0} ms | {times[^1]:0} ms |"));
            await page.CloseAsync();
        }

        return 0;
    }
}
