using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Timeline.Tests.Chromium))]

namespace Timeline.Tests;

/// <summary>
/// Debian's Chromium: the build without a window, which opens a page for a third of the cost, or the whole one. One for all tests of a run,
/// started when the first of them needs it; a test has a tab in it alone, and a context of its own where something would be left in the tab.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>A name that, in this browser, somebody has pointed at this machine.</summary>
    public const string PointedHere = "evil.example";

    /// <summary>The classes that use the clipboard, of which a browser has one: they run one after the other.</summary>
    public const string Clipboard = "The clipboard is the browser's";

    private static readonly string Program = Environment.GetEnvironmentVariable("CHROMIUM")
        ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("no Chromium: tests/run.sh installs it, or CHROMIUM says where it is");

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    public Chromium() => Tabs = new(ContextAsync);

    /// <summary>Tabs for one test after the other.</summary>
    public Tabs Tabs { get; }

    public async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        var (_, browser) = await started.Value;
        return await browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (playwright, browser) = await started.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        // Other tests build programs meanwhile; what does not come at all still fails.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--host-resolver-rules=MAP {PointedHere} 127.0.0.1",
            ],
        }));
    }
}
