using System.Diagnostics;

namespace Timeline.Benchmarks.Serving;

/// <summary>The real program while it serves a site, on a free port of this machine; ended with all that it started.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process process;

    private RunningServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it, and waits until it says at which address it serves.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="folder">The site.</param>
    /// <param name="command">What it is told besides the port.</param>
    public static async Task<RunningServer> StartAsync(string program, string folder, params string[] command)
    {
        var process = Process.Start(new ProcessStartInfo(program, [.. command, "--port", "0"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // it would wait for a reader of what it says later
                return new(process, new(line[at..].Split(' ')[0]));
            }
        }

        process.Dispose();
        throw new InvalidOperationException($"'{program} {string.Join(' ', command)}' did not start");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
