using System.Text.Encodings.Web;
using System.Text.Json;

using Microsoft.AspNetCore.Http;

namespace Timeline.Desk.Preview;

/// <summary>Answers with the latest state of a site, from memory. Pages are rendered when they are asked for; browsers are told when to
/// reload.</summary>
public sealed class PreviewServer(Func<PreviewState> state, ReloadSignal reload)
{
    private const string Own = "/_timeline/";

    /// <param name="context">The request.</param>
    /// <param name="edit">Where an event is edited; none where nothing edits.</param>
    public async Task AnswerAsync(HttpContext context, Func<Event, string>? edit = null)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (Outsiders.AsksFor(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        await (path switch
        {
            Own + "reload.js" => SendAsync(context, 200, "text/javascript; charset=utf-8", ReloadScript.Bytes),
            Own + "changes" => reload.StreamAsync(context),
            Own + "problems" => SendAsync(context, 200, "application/json; charset=utf-8", Problems(state())),
            _ => PageAsync(context, path, edit),
        });
    }

    private async Task PageAsync(HttpContext context, string path, Func<Event, string>? edit)
    {
        var now = state();
        var relative = path.TrimStart('/');
        if (relative.Length == 0 || relative.EndsWith('/'))
        {
            relative += "index.html";
        }

        if (now.Find(relative) is { } file)
        {
            var shown = edit is null ? null : now.Plan?.EventOf(file.Path);
            await SendFileAsync(context, 200, relative, file.Render(), shown is null ? null : edit!(shown));
        }
        else if (now.Find(relative + "/index.html") is not null)
        {
            // As static hosts do, so that relative links of the page keep working.
            context.Response.Redirect(path + "/" + context.Request.QueryString);
        }
        else if (now.Find("404.html") is { } notFound)
        {
            await SendFileAsync(context, 404, "404.html", notFound.Render());
        }
        else
        {
            await SendFileAsync(context, 404, "404.html", "<!DOCTYPE html><meta charset=utf-8><title>No page yet</title><body><p>There is no page here yet.</p></body>"u8.ToArray());
        }
    }

    private static Task SendFileAsync(HttpContext context, int status, string path, ReadOnlyMemory<byte> bytes, string? edit = null) => SendAsync(
        context, status, MediaTypes.Of(path), path.EndsWith(".html", StringComparison.Ordinal) ? ReloadScript.AddTo(bytes, edit) : bytes);

    private static Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes) =>
        LoopbackServer.SendAsync(context, status, type, bytes);

    private static byte[] Problems(PreviewState state)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var diagnostic in state.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("severity", Diagnostic.Word(diagnostic.Severity));
                json.WriteString("code", diagnostic.Code.Id);
                json.WriteString("place", diagnostic.At.ToString());
                json.WriteString("message", diagnostic.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
