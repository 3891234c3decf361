using System.Collections.Concurrent;

using Microsoft.Playwright;

using Timeline.Tests.Cli;

[assembly: AssemblyFixture(typeof(Timeline.Tests.Theme.ExampleOutput))]

namespace Timeline.Tests.Theme;

/// <summary>The example, built once by the real program for all tests of a run, when the first of them needs it. No test changes it.</summary>
public sealed class ExampleOutput : IDisposable
{
    private readonly Lazy<TemporaryFolder> site = new(() =>
    {
        var copy = ExampleSite.Copy();
        var run = TimelineProgram.Run(copy.Path, "build");
        Assert.True(run.ExitCode == 0, run.Error);
        return copy;
    });

    public string Folder => site.Value["output"];

    public void Dispose()
    {
        if (site.IsValueCreated)
        {
            site.Value.Dispose();
        }
    }
}

/// <summary>The built example, opened from disk in Debian's Chromium.</summary>
public sealed class BuiltExample(Chromium chromium, ExampleOutput output)
{
    public string Folder => output.Folder;

    public Task<IBrowserContext> ContextAsync(View view) => chromium.ContextAsync(new()
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
        var complaints = new ConcurrentQueue<string>();
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Enqueue("asked for " + request.Url);
            }
        };
        var query = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? path[mark..] : "";
        await page.GotoAsync(new Uri(Path.Combine(Folder, path[..^query.Length])).AbsoluteUri + query);
        if (view.HasScripts)
        {
            await Waiting.ForPaintAsync(page);
        }

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
public sealed record OpenPage(IBrowserContext Context, IPage Page, ConcurrentQueue<string> Complaints) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
