using System.Diagnostics;

namespace Timeline.Benchmarks.Profiling;

/// <summary>The lines a program prints, which may be millions.</summary>
internal static class ChildText
{
    public static IReadOnlyList<string> Of(string program, IEnumerable<string> arguments)
    {
        using var child = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = child.StandardError.ReadToEndAsync();
        var lines = new List<string>();
        while (child.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        child.WaitForExit();
        return child.ExitCode == 0 ? lines : throw new InvalidOperationException($"{program} ended with {child.ExitCode}: {error.Result}");
    }
}
