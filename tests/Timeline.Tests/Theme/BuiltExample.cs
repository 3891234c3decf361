using Microsoft.Playwright;

using Timeline.Tests.Cli;

namespace Timeline.Tests.Theme;

/// <summary>The example, built once by the real program and opened from disk in Debian's Chromium.</summary>
public sealed class BuiltExample : IAsyncLifetime
{
    private readonly TemporaryFolder site = ExampleSite.Copy();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var run = TimelineProgram.Run(site.Path, "build");
        Assert.True(run.ExitCode == 0, run.Error);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        site.Dispose();
    }

    public string Folder => site["output"];

    public Task<IBrowserContext> ContextAsync(View view) => browser!.NewContextAsync(new()
    {
        ViewportSize = new() { Width = view.Width, Height = 900 },
        ColorScheme = view.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        JavaScriptEnabled = view.HasScripts,
        ReducedMotion = ReducedMotion.Reduce,
        TimezoneId = view.TimeZone,
    });

    /// <summary>A page of the site, or of another whose full path is given. What its console says and what it asks of other places is kept in <see cref="OpenPage.Complaints"/>.</summary>
    public async Task<OpenPage> OpenAsync(string path, View? view = null)
    {
        view ??= new();
        var context = await ContextAsync(view);
        if (view.Before is not null)
        {
            await context.AddInitScriptAsync(view.Before);
        }

        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add("asked for " + request.Url);
            }
        };
        var query = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? path[mark..] : "";
        await page.GotoAsync(new Uri(Path.Combine(site["output"], path[..^query.Length])).AbsoluteUri + query);
        return new(context, page, complaints);
    }
}

/// <summary>How a page is looked at.</summary>
public sealed record View
{
    public int Width { get; init; } = 1280;

    public bool IsDark { get; init; }

    public bool HasScripts { get; init; } = true;

    /// <summary>A script that runs before those of the page.</summary>
    public string? Before { get; init; }

    public string TimeZone { get; init; } = "Europe/Brussels";
}

/// <summary>A page in a browser context of its own, which closes with it.</summary>
public sealed record OpenPage(IBrowserContext Context, IPage Page, List<string> Complaints) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
