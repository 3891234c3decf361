using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Timeline.Tests.Cli;

/// <summary>The program compiled to machine code (NativeAOT) is the same program. It takes two minutes and both processors, so nothing else runs meanwhile.</summary>
[Collection(nameof(NativeProgramTests))]
[CollectionDefinition(nameof(NativeProgramTests), DisableParallelization = true)]
public sealed class NativeProgramTests
{
    private static readonly string[] Build = ["build", "-i", Path.Combine(Repository.Root, "input"), "-s", "host=https://example.org/t/", "-s", "exports=all", "-o"];

    [Fact]
    public void It_publishes_without_a_warning_leaves_the_tree_clean_and_builds_the_same_site()
    {
        using var folder = new TemporaryFolder();
        var locks = Locks();
        var publish = Run("dotnet", "publish", "src/Cli", "--nologo", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:ArtifactsPath=" + folder["artifacts"], "-o", folder["program"]);
        Assert.True(publish.ExitCode == 0, publish.Out);
        Assert.DoesNotContain("warning", publish.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(locks, Locks());

        var program = folder[Path.Combine("program", OperatingSystem.IsWindows() ? "timeline.exe" : "timeline")];
        var native = Run(program, [.. Build, folder["native"]]);
        Assert.True(native.ExitCode == 0, native.Out);
        Assert.Equal(0, TimelineProgram.Run(Repository.Root, [.. Build, folder["managed"]]).ExitCode);

        var (expected, actual) = (Tree(folder["managed"]), Tree(folder["native"]));
        Assert.Contains("assets/card.png", expected.Keys);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(File.ReadAllBytes(file.Value).AsSpan().SequenceEqual(File.ReadAllBytes(actual[file.Key])), file.Key + " differs"));
    }

    private static (int ExitCode, string Out) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        // As a person would start it, not as the runner of these tests did.
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

    private static SortedDictionary<string, string> Tree(string folder) =>
        new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/')), StringComparer.Ordinal);

    private static List<string> Locks() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "packages.lock.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
