using System.Globalization;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

using Timeline.Desk.Asking;
using Timeline.Desk.Gate;
using Timeline.Desk.Pages;
using Timeline.Desk.Preview;

namespace Timeline.Desk;

/// <summary>The door: the preview of a site and, below <see cref="DeskGate.Root"/>, the author's desk over the same files.</summary>
public sealed class DeskServer
{
    private const string Json = "application/json; charset=utf-8";

    private readonly DeskGate gate;
    private readonly PreviewServer preview;
    private readonly Dictionary<(string Method, string Name), IAnswer> answers;

    public DeskServer(DeskContext context, PreviewServer preview, DeskGate gate)
    {
        this.gate = gate;
        this.preview = preview;
        answers = AllAnswers.Of(context).ToDictionary(answer => (answer.Method, answer.Name));
    }

    public Task AnswerAsync(HttpContext context)
    {
        var asked = Asked.Of(context.Request);
        var admission = gate.Judge(asked);
        if (admission is Admission.ToSite)
        {
            context.Response.Headers["Referrer-Policy"] = "same-origin";
            return preview.AnswerAsync(context, EditAddress);
        }

        GateWords.AddHeaders(context.Response.Headers);
        return admission switch
        {
            Admission.Redirected to => RedirectAsync(context, to),
            Admission.Refused refused => RefuseAsync(context, asked, refused),
            _ when asked.IsQuestion => AskAsync(context, asked, asked.Path[DeskGate.Questions.Length..]),
            _ => PageAsync(context, asked),
        };
    }

    private static string EditAddress(Event shown) => string.Create(CultureInfo.InvariantCulture,
        $"{DeskGate.Root}event?path={Uri.EscapeDataString(shown.At.Path)}&event={Uri.EscapeDataString(shown.Id)}&line={shown.At.Line}");

    private async Task AskAsync(HttpContext context, Asked asked, string name)
    {
        var answer = !answers.TryGetValue((context.Request.Method, name), out var found)
                ? Answer.Refused("the desk knows no such question", StatusCodes.Status404NotFound)
            : await RequestAsync(context, asked) is { } request ? await found.AnswerAsync(request)
            : Answer.Refused($"this is too much at once: {Sizes.Words(Sizes.Of(asked))}", StatusCodes.Status413PayloadTooLarge);
        await SendAsync(context, answer.Status, Json, answer.Json);
    }

    // Null when it brings too much.
    private static async Task<DeskRequest?> RequestAsync(HttpContext context, Asked asked)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Sizes.Of(asked);
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var words = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
            return new(words, body.ToArray())
            {
                Cancelled = context.RequestAborted,
            };
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static Task PageAsync(HttpContext context, Asked asked)
    {
        if (asked.Path == DeskGate.Root[..^1])
        {
            return RedirectAsync(context, new(DeskGate.Root + asked.Query));
        }

        return DeskPages.Find(asked.Path[DeskGate.Root.Length..]) is var (file, bytes)
            ? SendAsync(context, StatusCodes.Status200OK, MediaTypes.Of(file), bytes)
            : SendAsync(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "The desk has no such page."u8.ToArray());
    }

    private static Task RefuseAsync(HttpContext context, Asked asked, Admission.Refused refused) => asked.IsVisit && !asked.IsQuestion
        ? SendAsync(context, refused.Status, "text/html; charset=utf-8", GateWords.Page(refused.Why, refused.MayComeAgain))
        : SendAsync(context, refused.Status, Json, Answer.Refused(refused.Why).Json);

    private static Task RedirectAsync(HttpContext context, Admission.Redirected to)
    {
        if (to.Cookie is var (name, value))
        {
            context.Response.Cookies.Append(name, value, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        }

        context.Response.Redirect(to.Address);
        return Task.CompletedTask;
    }

    private static Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes) =>
        LoopbackServer.SendAsync(context, status, type, bytes);
}
