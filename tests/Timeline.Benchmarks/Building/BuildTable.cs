using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Timeline.Benchmarks.Building;

/// <summary>The results in words and tables, for the README.</summary>
internal static class BuildTable
{
    public static string Of(ImmutableArray<BuiltSize> sizes)
    {
        var text = new StringBuilder();
        text.Append("| events | build | user + system | wall | peak | Hugo: user + system | wall | peak | CPU ÷ Hugo's | peak ÷ Hugo's |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var size in sizes)
        {
            foreach (var kind in size.Kinds)
            {
                // Where Hugo was not asked again it would have cost what it cost after the first edit.
                var hugos = kind.Hugos.IsEmpty ? Again(size) : kind.Hugos;
                var cells = kind.Hugos.IsEmpty ? (Cost: "", Wall: "", Peak: "") : Cells(kind.Hugos);
                var ours = Cells(kind.Ours);
                text.Append(CultureInfo.InvariantCulture, $"| {size.Events:N0} | {kind.Name} | {ours.Cost} | {ours.Wall} | {ours.Peak} | {cells.Cost} | {cells.Wall} | {cells.Peak} ")
                    .Append(CultureInfo.InvariantCulture, $"| {Ratio(kind.Ours, hugos, run => run.Processor)} | {Ratio(kind.Ours, hugos, run => run.Peak)} |\n");
            }
        }

        text.Append("\n| events | files | bytes | Hugo: files | bytes |\n|---|---|---|---|---|\n");
        foreach (var size in sizes)
        {
            var hugos = size.Hugos is { } w ? (Number(w.Files), Number(w.Bytes)) : ("", "");
            text.Append(CultureInfo.InvariantCulture, $"| {size.Events:N0} | {Number(size.Ours.Files)} | {Number(size.Ours.Bytes)} | {hugos.Item1} | {hugos.Item2} |\n");
        }

        return text.Append(Growth(sizes)).ToString();
    }

    // From nothing, each size against the one before.
    private static string Growth(ImmutableArray<BuiltSize> sizes)
    {
        var steps = sizes.Zip(sizes.Skip(1), (one, next) => string.Create(CultureInfo.InvariantCulture,
            $"from {one.Events:N0} to {next.Events:N0} events, {(double)next.Events / one.Events:0.#} times as many, a build from nothing costs {Grown(one, next, run => run.Processor)} times the CPU and {Grown(one, next, run => run.Peak)} times the memory"));
        return sizes.Length > 1 ? "\nGrowth: " + string.Join("; ", steps) + ".\n" : "";
    }

    private static string Grown(BuiltSize one, BuiltSize next, Func<Run, double?> what) =>
        Median(next.Kinds[0].Ours.Select(what)) / Median(one.Kinds[0].Ours.Select(what)) is { } times ? times.ToString("0.0", CultureInfo.InvariantCulture) : "?";

    private static ImmutableArray<Run> Again(BuiltSize size) => size.Kinds.LastOrDefault(k => !k.Hugos.IsEmpty)?.Hugos ?? [];

    private static (string Cost, string Wall, string Peak) Cells(ImmutableArray<Run> runs) =>
    (
        $"{Seconds(runs, run => run.User)} + {Seconds(runs, run => run.System)} s",
        $"{Seconds(runs, run => run.Wall)} s",
        Median(runs.Select(run => (double?)run.Peak)) is { } peak ? string.Create(CultureInfo.InvariantCulture, $"{peak / 1048576:0} MiB") : "?"
    );

    private static string Seconds(ImmutableArray<Run> runs, Func<Run, double> what) => Median(runs.Select(run => (double?)what(run)))!.Value.ToString("0.00", CultureInfo.InvariantCulture);

    // Of each round the ratio, then their median: load comes and goes, and both of a round met the same.
    private static string Ratio(ImmutableArray<Run> ours, ImmutableArray<Run> hugos, Func<Run, double?> what) =>
        Median(ours.Zip(hugos, (one, other) => what(one) / what(other))) is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static double? Median(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>().Order()];
        return known.Length == 0 ? null : (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
