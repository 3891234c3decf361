using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Timeline.Tests;

/// <summary>A connection in WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/): commands that are answered, and events as they come.</summary>
public sealed class FirefoxWire : IAsyncDisposable
{
    // A machine under load takes long to open a page; nothing is waited for that comes sooner.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> asked = new();
    private readonly SemaphoreSlim sending = new(1);
    private Task receiving = Task.CompletedTask;
    private int last;

    /// <summary>The method and the parameters of an event.</summary>
    public event Action<string, JsonElement>? Happened;

    public async Task ConnectAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(address, patience.Token);
        receiving = ReceiveAsync();
    }

    public async Task<JsonElement> SendAsync(string method, object parameters)
    {
        var id = Interlocked.Increment(ref last);
        var answer = asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }

        try
        {
            return await answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Firefox has not answered {method} within {Patience.TotalSeconds} s: {JsonSerializer.Serialize(parameters)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (part.EndOfMessage)
                {
                    using var json = JsonDocument.Parse(message.ToArray());
                    message.SetLength(0);
                    Take(json.RootElement.Clone());
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It was closed, by us or with the program.
        }

        foreach (var answer in asked.Values)
        {
            answer.TrySetException(new InvalidOperationException("Firefox has gone away"));
        }
    }

    private void Take(JsonElement message)
    {
        if (message.GetProperty("type").GetString() is "event")
        {
            Happened?.Invoke(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        }
        else if (message.GetProperty("id") is { ValueKind: JsonValueKind.Number } id && asked.TryRemove(id.GetInt32(), out var answer))
        {
            if (message.TryGetProperty("result", out var result))
            {
                answer.SetResult(result);
            }
            else
            {
                answer.SetException(new InvalidOperationException($"{message.GetProperty("error").GetString()}: {message.GetProperty("message").GetString()}"));
            }
        }
    }
}
