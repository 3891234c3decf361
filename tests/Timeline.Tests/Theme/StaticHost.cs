using System.Net;
using System.Security.Cryptography;
using System.Text;

using Timeline.Tests.Site;

namespace Timeline.Tests.Theme;

/// <summary>
/// A host of static files as Netlify and Cloudflare are one: it sends the headers that the site's <c>_headers</c> says, has browsers ask
/// again for the rest, and shows <c>404.html</c> for what is not there.
/// </summary>
public sealed class StaticHost : IDisposable
{
    private readonly HttpListener listener;
    private readonly string folder;
    private readonly string at;

    /// <param name="folder">The site.</param>
    /// <param name="at">The path at which it lies, with slashes at both ends.</param>
    public StaticHost(string folder, string at = "/")
    {
        (this.folder, this.at) = (folder, at);
        (listener, var port) = LoopbackListener.Start();
        Root = $"http://127.0.0.1:{port}/";
        _ = AcceptAsync();
    }

    /// <summary>The server's own root, at or above the site's.</summary>
    public string Root { get; }

    public string Address => Root + at[1..];

    /// <summary>What was asked for and how it was answered, in order: the path below the site's root, the status, and whether it may be kept for ever.</summary>
    public List<(string Path, int Status, bool IsLasting)> Answers { get; } = [];

    public List<(string Path, int Status, bool IsLasting)> Taken()
    {
        lock (Answers)
        {
            var taken = Answers.ToList();
            Answers.Clear();
            return taken;
        }
    }

    public void Dispose() => listener.Close();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            var isOurs = path.StartsWith(at, StringComparison.Ordinal);
            var relative = isOurs ? path[at.Length..] : path;
            var file = relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative;
            var isThere = isOurs && File.Exists(Path.Combine(folder, file));
            if (isOurs && !isThere && Directory.Exists(Path.Combine(folder, file)))
            {
                context.Response.RedirectLocation = path + "/";
                Send(context, relative, 301, []);
                return;
            }

            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, isThere ? file : "404.html"));
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
            context.Response.Headers["Cache-Control"] = "public, max-age=0, must-revalidate";
            context.Response.Headers["ETag"] = tag;
            foreach (var (name, value) in new HostRules(await File.ReadAllTextAsync(Path.Combine(folder, "_headers"))).For("/" + relative))
            {
                context.Response.Headers[name] = value;
            }

            context.Response.ContentType = Path.GetExtension(isThere ? file : ".html") switch
            {
                ".html" => "text/html; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".json" => "application/json",
                ".svg" => "image/svg+xml",
                _ => "application/octet-stream",
            };
            var isKnown = isThere && context.Request.Headers["If-None-Match"] == tag;
            Send(context, relative, isKnown ? 304 : isThere ? 200 : 404, isKnown ? [] : bytes);
        }
        catch (Exception fault) when (fault is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The browser went away, or the host did.
        }
    }

    private void Send(HttpListenerContext context, string path, int status, byte[] bytes)
    {
        lock (Answers)
        {
            Answers.Add((path, status, context.Response.Headers["Cache-Control"]?.Contains("immutable", StringComparison.Ordinal) ?? false));
        }

        context.Response.StatusCode = status;
        context.Response.Close(bytes, willBlock: false);
    }
}
