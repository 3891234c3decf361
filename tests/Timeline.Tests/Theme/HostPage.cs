using System.Collections.Concurrent;

using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>A page of another site, which embeds the example. Both sites exist in this browser only; whatever else is asked for is recorded and refused.</summary>
public sealed class HostPage : IAsyncDisposable
{
    public const string Site = "https://timeline.example/some/where/";
    public const string Address = "https://paper.example/article.html";

    private readonly IBrowserContext context;
    private string body;

    private HostPage(IBrowserContext context, IPage page, string body)
    {
        (this.context, Page, this.body) = (context, page, body);
        page.Console += (_, message) => Complaints.Enqueue(message.Text);
        page.PageError += (_, error) => Complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string> Complaints { get; } = [];

    public static async Task<HostPage> OpenAsync(BuiltExample example, string body)
    {
        var context = await example.ContextAsync(new());
        var host = new HostPage(context, await context.NewPageAsync(), body);
        await context.RouteAsync("**/*", route => host.AnswerAsync(route, example.Folder));
        await host.ShowAsync(body);
        return host;
    }

    public async Task ShowAsync(string content)
    {
        body = content;
        Requests.Clear();
        await Page.GotoAsync(Address);
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private async Task AnswerAsync(IRoute route, string folder)
    {
        var url = route.Request.Url;
        Requests.Enqueue(url);
        var path = url.Split('?')[0];
        var file = path.StartsWith(Site, StringComparison.Ordinal) ? Path.Combine(folder, path[Site.Length..]) : null;
        file = file is null || !file.EndsWith('/') ? file : file + "index.html";
        if (url == Address)
        {
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html lang=\"en\"><title>An article</title><body>{body}</body></html>" });
        }
        else if (file is not null && File.Exists(file))
        {
            await route.FulfillAsync(new() { Path = file });
        }
        else
        {
            await route.FulfillAsync(new() { Status = 404, Body = "" });
        }
    }
}
