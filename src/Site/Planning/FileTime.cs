using System.Collections.Immutable;

namespace Timeline.Site.Planning;

/// <summary>What files of a kind took to make and to publish: the kind is the folder at the top and the ending of the name.</summary>
/// <param name="Kind">Such as <c>events/*.html</c>.</param>
/// <param name="Files">How many.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="Rendering">The time of all threads that made them, waiting for a processor included.</param>
/// <param name="Publishing">The same for comparing and writing.</param>
public sealed record FileTime(string Kind, int Files, long Bytes, TimeSpan Rendering, TimeSpan Publishing)
{
    public static string KindOf(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? $"{path[..slash]}/*{Path.GetExtension(path)}" : path;

    /// <summary>By kind, what took longest first.</summary>
    public static ImmutableArray<FileTime> Sum(IEnumerable<FileTime> files) =>
    [
        .. files.GroupBy(f => f.Kind, StringComparer.Ordinal)
            .Select(kind => new FileTime(kind.Key, kind.Sum(f => f.Files), kind.Sum(f => f.Bytes), Total(kind.Select(f => f.Rendering)), Total(kind.Select(f => f.Publishing))))
            .OrderByDescending(f => f.Rendering + f.Publishing),
    ];

    private static TimeSpan Total(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
}
