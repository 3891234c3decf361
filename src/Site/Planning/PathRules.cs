using System.Collections.Immutable;
using System.Runtime.InteropServices;

using Timeline.Content;

namespace Timeline.Site.Planning;

/// <summary>
/// No two files on one path, also where upper and lower case are the same, no file where another needs a folder, and none outside of the
/// output.
/// </summary>
internal static class PathRules
{
    public static (ImmutableArray<PlannedFile> Files, ImmutableArray<Diagnostic> Problems) Check(IEnumerable<PlannedFile> planned)
    {
        var problems = new Complaints();
        var taken = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in planned)
        {
            if (SitePath.Objection(file.Path) is { } objection)
            {
                problems.Add(Codes.PathTaken, file.For, $"the path '{file.Path}' {objection}");
            }
            else if (!taken.TryAdd(file.Path, file))
            {
                var other = taken[file.Path];
                problems.Add(
                    Codes.PathTaken,
                    file.For,
                    other.Path == file.Path
                        ? $"the path '{file.Path}' is already that of {other.For}"
                        : $"the path '{file.Path}' differs from '{other.Path}' of {other.For} in case only, which many systems cannot " +
                            "tell apart");
            }
        }

        var folders = taken.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in taken.Values)
        {
            for (var slash = file.Path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = file.Path.IndexOf('/', slash + 1))
            {
                if (folders.TryGetValue(file.Path.AsSpan(0, slash), out var other))
                {
                    problems.Add(Codes.PathTaken, file.For, $"'{file.Path}' needs a folder where {other.For} has the file '{other.Path}'");
                }
            }
        }

        var files = taken.Values.ToArray();
        Array.Sort(files, static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return (ImmutableCollectionsMarshal.AsImmutableArray(files), problems.ToImmutable());
    }
}
