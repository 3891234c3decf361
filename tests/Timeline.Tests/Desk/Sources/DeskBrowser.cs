using Microsoft.Playwright;

using Timeline.Tests.Theme;

namespace Timeline.Tests.Desk.Sources;

/// <summary>The real desk over a folder, and pages of it in Debian's Chromium.</summary>
public sealed class DeskBrowser : IAsyncDisposable
{
    private readonly RunningDesk desk;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private DeskBrowser(RunningDesk desk, IPlaywright playwright, IBrowser browser) => (this.desk, this.playwright, this.browser) = (desk, playwright, browser);

    public static async Task<DeskBrowser> StartAsync(TemporaryFolder folder)
    {
        var desk = new RunningDesk(folder.Path);
        var playwright = await Playwright.CreateAsync();
        return new(desk, playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A page of the desk, opened with the key first. What its console says and what it asks of others is kept in <see cref="OpenPage.Complaints"/>.</summary>
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
        opened.Console += (_, message) => complaints.Add(message.Text);
        opened.PageError += (_, error) => complaints.Add(error);
        opened.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.Desk.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal))
            {
                complaints.Add("asked for " + request.Url);
            }
        };
        await opened.GotoAsync(desk.Opening.AbsoluteUri);
        if (page.Length > 0)
        {
            await opened.GotoAsync(new Uri(desk.Desk, page).AbsoluteUri);
        }

        return new(context, opened, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        desk.Dispose();
    }
}
