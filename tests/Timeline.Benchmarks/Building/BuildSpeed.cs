using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>What whole builds cost with the published program, at several sizes, beside Hugo where that is installed.</summary>
internal static class BuildSpeed
{
    private const string Begin = "<!-- made by --build: begin -->\n";
    private const string End = "<!-- end -->\n";

    public static int Report(IEnumerable<string> arguments, TextWriter console)
    {
        if (BuildChoice.Read(arguments) is not { } choice)
        {
            console.WriteLine(BuildChoice.Usage);
            return 2;
        }

        var work = Directory.CreateDirectory(Path.Combine(choice.Work ?? Path.GetTempPath(), $"timeline-build-{Environment.ProcessId}")).FullName;
        try
        {
            var table = Measure(choice, work, console);
            console.WriteLine(table);
            if (choice.Writes)
            {
                GeneratedPart.Write(Path.Combine(Repository.Root, "tests", "Timeline.Benchmarks", "README.md"), Begin, End, table);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Measure(BuildChoice choice, string work, TextWriter console)
    {
        var hugo = Machine.Say("hugo", "version");
        var (sizes, loads) = (ImmutableArray.CreateBuilder<BuiltSize>(), new List<double?> { Machine.Load() });
        foreach (var events in choice.Events)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events} events …"));
            var folder = Directory.CreateDirectory(Path.Combine(work, events.ToString(CultureInfo.InvariantCulture))).FullName;
            sizes.Add(new BuildRounds(choice.Program, hugo.Length > 0, folder, events).Run(choice.Rounds));
            loads.Add(Machine.Load());
        }

        var load = loads.OfType<double>().Any() ? string.Create(CultureInfo.InvariantCulture, $", load {loads.Min():0.0} to {loads.Max():0.0}") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"Commit {Machine.Commit()}; {Machine.Name()}{load}; {(hugo.Length > 0 ? hugo.Split(" BuildDate")[0] : "no Hugo here")}. Medians of {choice.Rounds} rounds.\n\n{BuildTable.Of(sizes.ToImmutable())}");
    }
}
