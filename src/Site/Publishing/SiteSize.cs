using System.Globalization;

using Timeline.Content;

namespace Timeline.Site.Publishing;

/// <summary>Whether a site is larger than hosts take, and what of it is large.</summary>
internal static class SiteSize
{
    private const int Told = 4;

    /// <summary>Null where its files have no more bytes than <paramref name="most"/>.</summary>
    public static Diagnostic? Problem(IEnumerable<(string Path, long Size)> files, long most, Location at)
    {
        var kinds = files
            .GroupBy(f => Kind(f.Path), f => f.Size, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Size: g.Sum(), Count: g.Count()))
            .OrderByDescending(k => k.Size)
            .ThenBy(k => k.Name, StringComparer.Ordinal)
            .ToList();
        var size = kinds.Sum(k => k.Size);
        if (size <= most)
        {
            return null;
        }

        var large = string.Join(", ", kinds.Take(Told).Select(k => $"{Megabytes(k.Size)} in {Files(k.Count)} of {k.Name}"));
        var embeds = kinds.Where(k => k.Name.StartsWith("embed/", StringComparison.Ordinal)).Sum(k => k.Size);
        var remedy = embeds * 4 > size ? "; 'embed: whole' in timeline.yml leaves out all embeds but one" : "";
        return new(Codes.LargeSite, at,
            $"the site has {Megabytes(size)}, and GitHub Pages, for one, takes no more than 1,000 MB: {large}{remedy}");
    }

    // Embeds are as many kinds as there are kinds of pages.
    private static string Kind(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 1 ? "the root" : parts is ["embed", _, _, ..] ? $"embed/{parts[1]}" : parts[0];
    }

    private static string Files(int count) => count == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} files");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:#,0.#} MB");
}
