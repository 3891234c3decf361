using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Timeline.Tests.Release;

/// <summary>A release of this tree, made by the scripts that the workflow runs, for the system the tests run on.</summary>
public sealed class MadeRelease : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public static string System => RuntimeInformation.RuntimeIdentifier;

    /// <summary>Where the files of the release lie.</summary>
    public string Folder => folder["release"];

    /// <summary>The version that the scripts say.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What the scripts printed.</summary>
    public string Said { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Version = Script("version.sh").Out.Trim();
        foreach (string[] step in new string[][] { ["archive.sh", System, Folder], ["package.sh", System, Folder], ["package.sh", "any", Folder], ["materials.sh", Folder], ["checksums.sh", Folder] })
        {
            var made = await Task.Run(() => Script(step[0], step[1..]));
            Said += made.Out;
            Assert.True(made.ExitCode == 0, string.Join(' ', step) + "\n" + made.Out);
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a script of `.github/release`.</summary>
    public static (int ExitCode, string Out) Script(string name, params string[] arguments) =>
        Run(Repository.Root, "bash", [Path.Combine(Repository.Root, ".github", "release", name), .. arguments]);

    /// <summary>Runs a program as a person would start it, not as the runner of these tests did.</summary>
    public static (int ExitCode, string Out) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
