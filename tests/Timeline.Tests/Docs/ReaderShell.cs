using System.Diagnostics;
using System.Text;

using Timeline.Tests.Cli;

namespace Timeline.Tests.Docs;

/// <summary>
/// A person who types what a document says, line by line, in a fresh folder with <c>timeline</c> on the path. What the document takes for
/// granted that they have (a document to cite, a table to import) lies in tests/cases/readme.
/// </summary>
internal sealed class ReaderShell : IDisposable
{
    private static readonly string[] servers = ["desk", "preview", "serve"];

    private readonly TemporaryFolder home = new();

    public ReaderShell()
    {
        var program = TimelineProgram.Prepare(home.Path);
        home.With("bin/timeline", $"#!/bin/sh\nexec {string.Join(' ', program.ArgumentList.Prepend(program.FileName).Select(word => $"'{word}'"))} \"$@\"\n");
        Directory.CreateDirectory(home["site"]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(home["bin/timeline"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Folder = home["site"];
        Provide();
    }

    /// <summary>Where the last line left us.</summary>
    public string Folder { get; private set; }

    public void Dispose() => home.Dispose();

    /// <summary>Types a line; null if all went well, else what it said. A server is stopped as soon as it says where it serves.</summary>
    public string? Type(string line)
    {
        if (ShellLine.Commands(line) is [.., ["timeline", var command, ..]] commands && servers.Contains(command))
        {
            return Serve(string.Join(" && ", commands.Select(words => string.Join(' ', words))) + (command == "desk" ? " --no-browser" : "") + " --port 0");
        }

        var outcome = TimelineProgram.RunPrepared(Bash($"{line}\nstatus=$?\npwd > '{home["pwd"]}'\nexit $status"));
        Folder = File.ReadAllText(home["pwd"]).TrimEnd('\n');
        Provide();
        return outcome.ExitCode == 0 ? null : $"exit code {outcome.ExitCode}\n{outcome.Out}{outcome.Error}";
    }

    /// <summary>What a line prints, its errors among it.</summary>
    public string Printed(string line) => TimelineProgram.RunPrepared(Bash($"{{ {line}\n}} 2>&1")).Out;

    private string? Serve(string line)
    {
        using var server = Process.Start(Bash("exec " + line))!;
        var said = new StringBuilder();
        var isServing = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? heard)
        {
            lock (said)
            {
                said.Append(heard).Append('\n');
            }

            if (heard?.Contains("http://", StringComparison.Ordinal) == true)
            {
                isServing.TrySetResult(true);
            }
        }

        server.OutputDataReceived += (_, e) => Hear(e.Data);
        server.ErrorDataReceived += (_, e) => Hear(e.Data);
        server.EnableRaisingEvents = true;
        server.Exited += (_, _) => isServing.TrySetResult(false);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        var served = isServing.Task.Wait(TimeSpan.FromMinutes(2)) && isServing.Task.Result;
        if (!server.HasExited)
        {
            server.Kill(entireProcessTree: true);
        }

        server.WaitForExit();
        lock (said)
        {
            return served ? null : $"it does not serve\n{said}";
        }
    }

    // Into each folder a reader is in, unless it has them.
    private void Provide()
    {
        var stage = Path.Combine(Repository.Cases, "readme");
        foreach (var file in Directory.GetFiles(stage, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(stage, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target))
            {
                File.Copy(file, target);
            }
        }
    }

    private ProcessStartInfo Bash(string script)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        start.Environment["PATH"] = home["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("GITHUB_ACTIONS");
        return start;
    }
}
