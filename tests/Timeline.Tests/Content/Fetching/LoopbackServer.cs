using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Timeline.Tests.Content.Fetching;

/// <summary>A web server on this machine that sends exactly the bytes a test says, so that it can also misbehave.</summary>
public sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener;
    private readonly Dictionary<string, Func<string, NetworkStream, Task>> answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource over = new();

    /// <param name="host">127.0.0.2 is this machine too, under another address.</param>
    public LoopbackServer(string host = "127.0.0.1")
    {
        listener = new(IPAddress.Parse(host), 0);
        listener.Start();
        Address = $"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>The heads of all requests, in order.</summary>
    public List<string> Requests { get; } = [];

    public LoopbackServer With(string path, string body, string type = "text/html; charset=utf-8", int status = 200, params string[] fields) =>
        With(path, Encoding.UTF8.GetBytes(body), type, status, fields);

    public LoopbackServer With(string path, byte[] body, string type, int status = 200, params string[] fields) => Doing(path, async (_, stream) =>
    {
        var head = $"HTTP/1.1 {status} Said\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(fields.Select(field => field + "\r\n"))}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(body);
    });

    public LoopbackServer Redirecting(string path, string location, int status = 302) => With(path, "", "text/plain", status, "Location: " + location);

    public LoopbackServer Doing(string path, Func<string, NetworkStream, Task> answer)
    {
        answers[path] = answer;
        return this;
    }

    public static Task SayAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    public void Dispose()
    {
        over.Cancel();
        listener.Stop();
        over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(over.Token));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var one = new byte[1];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
                {
                    head.Append((char)one[0]);
                }

                var request = head.ToString();
                if (request.Length == 0)
                {
                    return;
                }

                lock (Requests)
                {
                    Requests.Add(request);
                }

                var path = request.Split(' ')[1];
                await (answers.GetValueOrDefault(path.Split('?')[0]) ?? ((_, to) => SayAsync(to, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")))(request, stream);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException)
            {
                // The client went away, as it should from a server that never ends.
            }
        }
    }
}
