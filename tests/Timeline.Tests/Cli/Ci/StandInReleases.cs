using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

using NodaTime;

using Timeline.Cli.Terminal;

namespace Timeline.Tests.Cli.Ci;

/// <summary>
/// A folder of releases, served from this machine as GitHub serves them: archives with a `timeline`, and SHA256SUMS. Whatever stands before
/// <c>v0.1.0/FILE</c> in an address is the folder. For this system `timeline` is a script that has this process run the command, which a build at every
/// step of every host would else start anew; for a Mac it starts the program under test.
/// </summary>
public sealed class StandInReleases : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpListener server;

    public StandInReleases()
    {
        (server, var port) = LoopbackListener.Start();
        Server = $"http://127.0.0.1:{port}";
        Address = Server + "/releases";
        _ = AnswerAsync();
        folder.With($"v{Version}/{ArchiveFor(ThisSystem)}", Archive($"""
            done=$(printf '%s\0' "$PWD" "$GITHUB_ACTIONS" "$GITHUB_STEP_SUMMARY" "$@" | curl --silent --show-error --data-binary @- {Server}/run)
            cat "$done/out"
            cat "$done/error" >&2
            exit "$(cat "$done/code")"
            """));
        folder.With($"v{Version}/{ArchiveFor("osx-arm64")}", Archive($"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "timeline.dll")}' \"$@\""));
        folder.With($"v{Version}/SHA256SUMS", Sums([ArchiveFor(ThisSystem), ArchiveFor("osx-arm64")], folder));
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

    public static string Sums(string[] names, TemporaryFolder release) =>
        string.Concat(names.Select(name => $"{Hash(File.ReadAllBytes(release[$"v{Version}/{name}"]))}  {name}\n"));

    /// <summary>An archive whose `timeline` is these lines of shell.</summary>
    public static byte[] Archive(string script)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "timeline")
            {
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes("#!/usr/bin/env bash\n" + script + "\n")),
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
            });
        }

        return bytes.ToArray();
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

            if (asked.Request.HttpMethod == "POST")
            {
                using var question = new MemoryStream();
                await asked.Request.InputStream.CopyToAsync(question);
                await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(await RunAsync(Encoding.UTF8.GetString(question.ToArray()).Split('\0')[..^1])));
                asked.Response.Close();
                continue;
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

    // Runs a command of the program where the script was called; returns the folder with what it printed.
    private async Task<string> RunAsync(string[] question)
    {
        var (at, onGitHub, summary) = (question[0], question[1], question[2]);
        var done = $"done-{Guid.NewGuid()}";
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new Host(TextReader.Null, output, error, at, SystemClock.Instance, IsTerminal: false)
        {
            Variable = name => name switch
            {
                "GITHUB_ACTIONS" => onGitHub,
                "GITHUB_STEP_SUMMARY" => summary,
                _ => null,
            },
        };
        var code = await Timeline.Cli.CommandLine.RunAsync(question[3..], host);
        folder.With($"{done}/out", output.ToString()).With($"{done}/error", error.ToString()).With($"{done}/code", code.ToString());
        return folder[done];
    }
}
