using System.Collections.Immutable;

namespace Timeline.Benchmarks.Building;

/// <summary>All runs at one number of events: of each kind of build one a round, in order of rounds.</summary>
internal sealed record BuiltSize(int Events, ImmutableArray<BuildKind> Kinds, Written Ours, Written? Hugos);

/// <summary>One kind of build, such as after an edit: what it cost us, and what it cost Hugo, where that was asked.</summary>
internal sealed record BuildKind(string Name, ImmutableArray<Run> Ours, ImmutableArray<Run> Hugos);

/// <summary>What lies in an output folder.</summary>
internal readonly record struct Written(int Files, long Bytes)
{
    public static Written In(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        return new(files.Count, files.Sum(f => f.Length));
    }
}
