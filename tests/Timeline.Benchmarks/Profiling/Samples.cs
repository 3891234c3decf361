using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Benchmarks.Profiling;

/// <summary>What a program was doing, seen some hundred times a second: each time the functions under way, innermost first.</summary>
internal static class Samples
{
    private const int PerSecond = 499; // no number that the program's own rhythm may have

    /// <summary>Runs a program under Linux's <c>perf</c>. Throws when there is none, or the program fails.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(string program, IEnumerable<string> arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            var frequency = PerSecond.ToString(CultureInfo.InvariantCulture);
            ChildText.Of("perf", ["record", "--quiet", "-F", frequency, "-g", "-o", file, "--", program, .. arguments]);
            return Read(ChildText.Of("perf", ["script", "-i", file, "-F", "comm,ip,sym"]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    // A line for the sample, then an indented line for each function: its address and its name.
    internal static ImmutableArray<ImmutableArray<string>> Read(IEnumerable<string> lines)
    {
        var (samples, stack) = (ImmutableArray.CreateBuilder<ImmutableArray<string>>(), ImmutableArray.CreateBuilder<string>());
        foreach (var line in lines.Append(""))
        {
            if (line.StartsWith('\t') && line.Trim().Split(' ', 2) is [_, var name])
            {
                stack.Add(name);
            }
            else if (line.Length == 0 && stack.Count > 0)
            {
                samples.Add(stack.ToImmutable());
                stack.Clear();
            }
        }

        return samples.ToImmutable();
    }
}
