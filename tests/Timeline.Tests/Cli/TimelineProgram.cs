using System.Diagnostics;
using System.Text;

namespace Timeline.Tests.Cli;

/// <summary>Runs the real program as a shell would and keeps what it printed: the one that `TIMELINE_PROGRAM` names (tests/run.sh: machine code, as it is released), else what the build made.</summary>
public static class TimelineProgram
{
    private static readonly string? Native = Environment.GetEnvironmentVariable("TIMELINE_PROGRAM") is { Length: > 0 } path ? path : null;

    public sealed record Outcome(int ExitCode, string Out, string Error);

    /// <summary>The same with text on standard input.</summary>
    public static Outcome RunWithInput(string folder, string? input, params string[] arguments)
    {
        return RunPrepared(Prepare(folder, arguments), input);
    }

    /// <summary>The same of a program that was prepared.</summary>
    public static Outcome RunPrepared(ProcessStartInfo start, string? input = null)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        if (!process.WaitForExit(120_000))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("timeline " + string.Join(' ', start.ArgumentList));
        }

        return new(process.ExitCode, output.Result, error.Result);
    }

    public static Outcome Run(string folder, params string[] arguments) => RunWithInput(folder, null, arguments);

    /// <summary>Starts the program and leaves it running; the caller stops it.</summary>
    public static Process Start(string folder, params string[] arguments) => Process.Start(Prepare(folder, arguments))!;

    /// <summary>How the program is started, for a test that changes the environment first.</summary>
    public static ProcessStartInfo Prepare(string folder, params string[] arguments) => Prepare(Native, folder, arguments);

    /// <summary>The same of the program that .NET runs.</summary>
    public static Outcome RunManaged(string folder, params string[] arguments) => RunPrepared(Prepare(null, folder, arguments));

    private static ProcessStartInfo Prepare(string? native, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(native ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        if (native is null)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "timeline.dll"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("GITHUB_ACTIONS"); // where the tests run, the program must not tell of its own accord
        return start;
    }
}
