using System.Globalization;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Timeline.Desk.Preview;

/// <summary>A web server that only this machine reaches, and only under its own name.</summary>
public static class LoopbackServer
{
    /// <summary>Listens until cancelled. Throws <see cref="IOException"/> when the port is taken.</summary>
    /// <param name="port">0 lets the system choose one.</param>
    /// <param name="answer">What answers every request.</param>
    /// <param name="started">Is told the address, with a slash at its end.</param>
    /// <param name="stopping">Ends what never ends by itself, such as streams.</param>
    /// <param name="cancelled">When to stop.</param>
    public static async Task RunAsync(int port, RequestDelegate answer, Action<string> started, Action stopping, CancellationToken cancelled)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(200));
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, answer));
        await app.StartAsync(cancelled);
        started(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{new Uri(app.Urls.First()).Port}/"));
        try
        {
            await Task.Delay(Timeout.Infinite, cancelled);
        }
        catch (OperationCanceledException)
        {
            stopping();
        }

        await app.StopAsync(CancellationToken.None);
    }

    /// <summary>Sends a whole answer; to <c>HEAD</c> all but its bytes.</summary>
    internal static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        // A page elsewhere must not read an unpublished site through a name that it points at this machine.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        // A script of a theme must not settle between the browser and this address: other sites are served here at other times, and the
        // desk.
        if (context.Request.Headers.ContainsKey("Service-Worker"))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return answer(context);
    }
}
