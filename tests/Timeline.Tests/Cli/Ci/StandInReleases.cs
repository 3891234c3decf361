using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Tests.Cli.Ci;

/// <summary>
/// A folder of releases, served from this machine as GitHub serves them: archives whose `timeline` is a script that starts the program under test, and
/// SHA256SUMS. Whatever stands before <c>v0.1.0/FILE</c> in an address is the folder.
/// </summary>
public sealed class StandInReleases : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpListener server = new();

    public StandInReleases()
    {
        var program = Encoding.UTF8.GetBytes($"#!/usr/bin/env bash\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "timeline.dll")}' \"$@\"\n");
        string[] names = [ArchiveFor(ThisSystem), ArchiveFor("osx-arm64")];
        foreach (var name in names)
        {
            folder.With($"v{Version}/{name}", Packed(program));
        }

        folder.With($"v{Version}/SHA256SUMS", string.Concat(names.Select(name => $"{Hash(File.ReadAllBytes(Of(name)))}  {name}\n")));
        Server = Listen();
        Address = Server + "/releases";
        _ = AnswerAsync();
    }

    public static string Version { get; } = typeof(Timeline.Cli.CommandLine).Assembly.GetName().Version!.ToString(3);

    public static string ThisSystem { get; } = RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    /// <summary>What stands for github.com.</summary>
    public string Server { get; }

    public string Address { get; }

    public static string ArchiveFor(string system) => $"timeline-{Version}-{system}.tar.gz";

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The path of a file of the release.</summary>
    public string Of(string name) => folder[$"v{Version}/{name}"];

    /// <summary>A copy of the release in a folder of its own, for a test that breaks it.</summary>
    public TemporaryFolder Copy() => new TemporaryFolder().WithCopyOf(folder.Path, ".");

    public void Dispose()
    {
        server.Close();
        folder.Dispose();
    }

    private static byte[] Packed(byte[] program)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "timeline")
            {
                DataStream = new MemoryStream(program),
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
            });
        }

        return bytes.ToArray();
    }

    // A port that was free a moment ago may be taken: another is tried.
    private string Listen()
    {
        for (var tries = 0; ; tries++)
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            server.Prefixes.Clear();
            server.Prefixes.Add(address + "/");
            try
            {
                server.Start();
                return address;
            }
            catch (HttpListenerException) when (tries < 10)
            {
            }
        }
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            HttpListenerContext asked;
            try
            {
                asked = await server.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = folder[string.Join('/', asked.Request.Url!.Segments.TakeLast(2).Select(part => part.Trim('/')))];
            if (File.Exists(path))
            {
                await asked.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(path));
            }
            else
            {
                asked.Response.StatusCode = 404;
            }

            asked.Response.Close();
        }
    }
}
