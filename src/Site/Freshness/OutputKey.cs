using System.Collections.Concurrent;

using Timeline.Content.Input;
using Timeline.Site.Publishing;

namespace Timeline.Site.Freshness;

/// <summary>
/// A key that changes whenever a file that a build wrote is removed or changed, by size and time. The manifest says which these are, so no
/// folder is listed: a site has nearly as many folders as files. Files that are not ours lie there as they like.
/// </summary>
internal static class OutputKey
{
    /// <summary>Null where no build has left a manifest.</summary>
    public static string? Of(string output)
    {
        var manifest = Path.Combine(output, Manifest.FileName);
        if (!File.Exists(manifest))
        {
            return null;
        }

        var paths = Manifest.PathsOf(File.ReadAllText(manifest));
        paths.Add(Manifest.FileName);
        var sum = default(FileKeys);
        var adding = new Lock();
        Parallel.ForEach(
            Partitioner.Create(0, paths.Count, Math.Max(paths.Count / (4 * Environment.ProcessorCount), 256)),
            () => default(FileKeys),
            (range, _, own) =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    own += FileKeys.Of("", paths[i], FileStamp.Of(new FileInfo(Path.Combine(output, paths[i]))));
                }

                return own;
            },
            own =>
            {
                lock (adding)
                {
                    sum += own;
                }
            });
        return sum.ToString();
    }
}
