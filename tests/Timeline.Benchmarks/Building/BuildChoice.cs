using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>What is to be built, how often, and where the table goes.</summary>
internal sealed record BuildChoice(string Program)
{
    public const string Usage = "--build PROGRAM [--events 100,1000,10000,50000] [--rounds 3] [--work FOLDER] [--write]";

    public ImmutableArray<int> Events { get; private init; } = [100, 1_000, 10_000, 50_000];

    public int Rounds { get; private init; } = 3;

    /// <summary>An existing folder, on the disk that is to be measured; null for a temporary one.</summary>
    public string? Work { get; private init; }

    /// <summary>Whether the table is written into the README.</summary>
    public bool Writes { get; private init; }

    /// <summary>Null where they say nothing that makes sense.</summary>
    public static BuildChoice? Read(IEnumerable<string> arguments)
    {
        BuildChoice? choice = null;
        for (var left = arguments.ToImmutableArray(); !left.IsEmpty;)
        {
            (choice, left) = (choice, left) switch
            {
                (null, [var program, ..]) when File.Exists(program) => (new(Path.GetFullPath(program)), left[1..]),
                ({ } known, ["--events", var list, ..]) when Numbers(list) is { } events => (known with { Events = events }, left[2..]),
                ({ } known, ["--rounds", var count, ..]) when Numbers(count) is [var rounds] => (known with { Rounds = rounds }, left[2..]),
                ({ } known, ["--work", var folder, ..]) when Directory.Exists(folder) => (known with { Work = Path.GetFullPath(folder) }, left[2..]),
                ({ } known, ["--write", ..]) => (known with { Writes = true }, left[1..]),
                _ => (null, []),
            };
        }

        return choice;
    }

    private static ImmutableArray<int>? Numbers(string list)
    {
        var numbers = list.Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToImmutableArray();
        return numbers.All(n => n > 0) ? numbers : null;
    }
}
