using System.Net;
using System.Net.Sockets;

namespace Timeline.Tests;

/// <summary>Servers of HTTP on ports of this machine.</summary>
public static class LoopbackListener
{
    /// <summary>A server that listens, and its port. A port that was free a moment ago may be taken: then another is tried, by a listener that has not failed.</summary>
    public static (HttpListener Listener, int Port) Start(string host = "127.0.0.1")
    {
        for (var tries = 0; ; tries++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://{host}:{port}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (Exception taken) when (taken is HttpListenerException or SocketException && tries < 20)
            {
                listener.Close();
            }
        }
    }
}
