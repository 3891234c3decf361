using System.Diagnostics;
using System.Text.RegularExpressions;

using Microsoft.Playwright;

using Timeline.Tests.Cli;
using Timeline.Tests.Theme;

namespace Timeline.Tests.Desk.Sources;

/// <summary>The real desk over a folder, and pages of it in Debian's Chromium.</summary>
public sealed partial class RunningDesk : IAsyncDisposable
{
    private readonly Process desk;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly Uri door;

    private RunningDesk(Process desk, Uri door, IPlaywright playwright, IBrowser browser) => (this.desk, this.door, this.playwright, this.browser) = (desk, door, playwright, browser);

    public static async Task<RunningDesk> StartAsync(TemporaryFolder folder)
    {
        var desk = TimelineProgram.Start(folder.Path, "desk", "--port", "0");
        Uri? door = null;
        while (door is null && await desk.StandardOutput.ReadLineAsync() is { } line)
        {
            door = Address().Match(line) is { Success: true } found ? new(found.Value) : null;
        }

        // What it goes on to say is read, so that it never waits for a reader.
        _ = desk.StandardOutput.ReadToEndAsync();
        _ = desk.StandardError.ReadToEndAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(desk, door ?? throw new InvalidOperationException("the desk did not say where it is"), playwright, browser);
    }

    /// <summary>A page of the desk. What its console says and what it asks of others is kept in <see cref="OpenPage.Complaints"/>.</summary>
    public async Task<OpenPage> OpenAsync(string page, int width = 1280, bool isDark = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var opened = await context.NewPageAsync();
        var complaints = new List<string>();
        await opened.GotoAsync(door.AbsoluteUri);
        opened.Console += (_, message) => complaints.Add(message.Text);
        opened.PageError += (_, error) => complaints.Add(error);
        opened.Request += (_, request) =>
        {
            if (!request.Url.StartsWith($"http://localhost:{door.Port}/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add("asked for " + request.Url);
            }
        };
        if (page.Length > 0)
        {
            await opened.GotoAsync($"http://localhost:{door.Port}/-/desk/{page}");
        }

        return new(context, opened, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        desk.Kill(entireProcessTree: true);
        await desk.WaitForExitAsync();
        desk.Dispose();
    }

    [GeneratedRegex(@"http://localhost:\d+/\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
