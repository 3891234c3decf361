using System.Collections.Concurrent;
using System.Threading.Channels;

using Microsoft.AspNetCore.Http;

namespace Timeline.Desk.Preview;

/// <summary>Tells open browsers that the site has changed, over server-sent events.</summary>
public sealed class ReloadSignal
{
    private readonly ConcurrentDictionary<Channel<bool>, bool> listeners = new();

    public void Changed()
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Writer.TryWrite(true);
        }
    }

    public void Close()
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Writer.TryComplete();
        }
    }

    public async Task StreamAsync(HttpContext context)
    {
        // One waiting signal is enough: a browser that is behind reloads once.
        var channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        listeners.TryAdd(channel, true);
        try
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync(": listening\n\n"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var _ in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync("data: changed\n\n"u8.ToArray(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser went away.
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
