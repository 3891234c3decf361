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
        if (!view.IsAlone && view.Before is null)
        {
            return await OpenInTabAsync(path, view, tab => chromium.Tabs.GiveBackUsedAsync(tab, view.HasScripts, view.TimeZone));
        }

        var context = await ContextAsync(view);
        if (view.Before is not null)
        {
            await context.AddInitScriptAsync(view.Before);
        }

        var open = new OpenPage(await context.NewPageAsync(), () => context.CloseAsync());
        await GoToAsync(open, path, view);
        return open;
    }

    /// <summary>The same of a page that is only looked at: nothing is pressed, typed, kept or answered by the test.</summary>
    public Task<OpenPage> LookAsync(string path, View? view = null)
    {
        view ??= new();
        if (view.IsAlone || view.Before is not null)
        {
            throw new ArgumentException("a script would stay in the tab", nameof(view));
        }

        return OpenInTabAsync(path, view, tab => chromium.Tabs.GiveBackAsync(tab, view.HasScripts, view.TimeZone));
    }

    private async Task<OpenPage> OpenInTabAsync(string path, View view, Func<IPage, Task> giveBack)
    {
        var tab = await chromium.Tabs.TakeAsync(view.HasScripts, view.TimeZone);
        await tab.SetViewportSizeAsync(view.Width, 900);
        await tab.EmulateMediaAsync(new() { ColorScheme = view.IsDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        var open = new OpenPage(tab, () => giveBack(tab));
        await GoToAsync(open, path, view);
        return open;
    }

    private async Task GoToAsync(OpenPage open, string path, View view)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? path[mark..] : "";
        await open.Page.GotoAsync(new Uri(Path.Combine(Folder, path[..^query.Length])).AbsoluteUri + query);
        if (view.HasScripts)
        {
            await Waiting.ForPaintAsync(open.Page);
        }
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

    /// <summary>In a browser context of its own: for a test that answers requests, sets the clock or adds scripts, which would stay in the tab.</summary>
    public bool IsAlone { get; init; }

    public string TimeZone { get; init; } = "Europe/Brussels";
}

/// <summary>A page until it is closed, and what it complains of.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly Func<string, bool> isForgiven;
    private readonly Func<string, bool> mayBeAsked;
    private readonly Func<Task> close;

    /// <param name="page">The page, in which nothing has been opened yet.</param>
    /// <param name="close">What becomes of it afterwards.</param>
    /// <param name="mayBeAsked">The addresses that are no complaint: those of files unless others are said.</param>
    /// <param name="isForgiven">Which messages of the console are no complaint: none unless others are said.</param>
    public OpenPage(IPage page, Func<Task> close, Func<string, bool>? mayBeAsked = null, Func<string, bool>? isForgiven = null)
    {
        (Page, this.close, this.isForgiven) = (page, close, isForgiven ?? (_ => false));
        this.mayBeAsked = mayBeAsked ?? (url => url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal));
        page.Console += Hear;
        page.PageError += Hear;
        page.Request += Hear;
    }

    public IPage Page { get; }

    /// <summary>What its console says and what it asks of other places.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public async ValueTask DisposeAsync()
    {
        Page.Console -= Hear;
        Page.PageError -= Hear;
        Page.Request -= Hear;
        await close();
    }

    private void Hear(object? page, IConsoleMessage message)
    {
        if (!isForgiven(message.Text))
        {
            Complaints.Enqueue(message.Text);
        }
    }

    private void Hear(object? page, string error) => Complaints.Enqueue(error);

    private void Hear(object? page, IRequest request)
    {
        if (!mayBeAsked(request.Url))
        {
            Complaints.Enqueue("asked for " + request.Url);
        }
    }
}
