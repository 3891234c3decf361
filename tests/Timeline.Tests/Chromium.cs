using Microsoft.Playwright;

namespace Timeline.Tests;

/// <summary>Debian's Chromium: the build without a window, which opens a page for a third of the cost, or the whole one.</summary>
public static class Chromium
{
    private static readonly string Program = Environment.GetEnvironmentVariable("CHROMIUM")
        ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("no Chromium: tests/run.sh installs it, or CHROMIUM says where it is");

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, params string[] more) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. more],
    });
}
