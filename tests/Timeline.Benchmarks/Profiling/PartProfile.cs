using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Benchmarks.Profiling;

/// <summary>Where the processor time of a build goes: by part, what memory costs for each, and by function.</summary>
internal static partial class PartProfile
{
    private const int Functions = 30;

    /// <summary>Runs the published program once, with its symbols beside it or in it, and prints two tables.</summary>
    public static int Report(string program, IEnumerable<string> arguments, TextWriter console)
    {
        var samples = Samples.Of(Path.GetFullPath(program), arguments);
        if (samples.IsEmpty)
        {
            console.WriteLine("perf has seen nothing");
            return 1;
        }

        var parts = samples.Select(Part.Of).ToImmutableArray();
        console.WriteLine("| part | of all | in its own code | allocating for it | collecting meanwhile |\n|---|---|---|---|---|");
        foreach (var part in parts.GroupBy(p => p.For).OrderByDescending(p => p.Count()))
        {
            console.WriteLine($"| {part.Key.Name} | {Share(part.Count())} | {Share(part.Count(p => p.Part == part.Key))} | {Share(part.Count(p => p.Part == Part.Allocating))} | {Share(part.Count(p => p.Part == Part.Collecting))} |");
        }

        console.WriteLine($"| all | {Share(samples.Length)} | {Share(parts.Count(p => p.Part == p.For))} | {Share(parts.Count(p => p.Part == Part.Allocating))} | {Share(parts.Count(p => p.Part == Part.Collecting))} |");
        console.WriteLine("\n| function | itself |\n|---|---|");
        foreach (var function in samples.GroupBy(stack => stack[0], StringComparer.Ordinal).OrderByDescending(f => f.Count()).Take(Functions))
        {
            console.WriteLine($"| `{Own().Replace(function.Key, "")}` | {Share(function.Count())} |");
        }

        return 0;

        string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / samples.Length:0.0} %");
    }

    // Names begin with those of their project, twice.
    [GeneratedRegex("Timeline_[A-Za-z]+_(?=Timeline_)")]
    private static partial Regex Own();
}
