using Microsoft.AspNetCore.Http;

using Timeline.Desk.Asking;
using Timeline.Desk.Gate;
using Timeline.Desk.Pages;
using Timeline.Desk.Preview;

namespace Timeline.Desk;

/// <summary>The door: the preview of a site and, below <see cref="Address"/>, the author's desk over the same files.</summary>
public sealed class DeskServer
{
    /// <summary>Where the desk is, below the address of the preview.</summary>
    public const string Address = "-/desk/";

    private const string Root = "/" + Address;
    private const string Questions = "api/";

    private readonly PreviewServer preview;
    private readonly Dictionary<(string Method, string Name), IAnswer> answers;

    public DeskServer(DeskContext context, PreviewServer preview)
    {
        this.preview = preview;
        answers = AllAnswers.Of(context).ToDictionary(answer => (answer.Method, answer.Name));
    }

    public Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return path == Root[..^1] ? Redirected(context) : preview.AnswerAsync(context);
        }

        if (!DeskGate.Opens(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var name = path[Root.Length..];
        return name.StartsWith(Questions, StringComparison.Ordinal) ? AskAsync(context, name[Questions.Length..]) : PageAsync(context, name);
    }

    private async Task AskAsync(HttpContext context, string name)
    {
        var answer = answers.TryGetValue((context.Request.Method, name), out var found)
            ? await found.AnswerAsync(await RequestAsync(context))
            : Answer.Refused("the desk knows no such question", StatusCodes.Status404NotFound);
        await SendAsync(context, answer.Status, "application/json; charset=utf-8", answer.Json);
    }

    private static async Task<DeskRequest> RequestAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new(context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal), body.ToArray())
        {
            Cancelled = context.RequestAborted,
        };
    }

    private static Task PageAsync(HttpContext context, string name) => DeskPages.Find(name) is var (file, bytes)
        ? SendAsync(context, StatusCodes.Status200OK, MediaTypes.Of(file), bytes)
        : SendAsync(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "The desk has no such page."u8.ToArray());

    private static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static Task Redirected(HttpContext context)
    {
        context.Response.Redirect(Root);
        return Task.CompletedTask;
    }
}
