using System.Buffers;

namespace Timeline.Site.Planning;

/// <summary>
/// Paths of the site: relative to its root, with forward slashes, naming <c>index.html</c> explicitly so that they also work from disk.
/// </summary>
internal static class SitePath
{
    private static readonly SearchValues<char> PlainInUrls =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_.~");
    private static readonly SearchValues<char> Refused =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\\', ':', '*', '?', '"',
            '<', '>', '|']);

    /// <summary>The relative way from a page to the site's root: <c>../../</c>, or <c>./</c> at the root itself.</summary>
    public static string Root(string path)
    {
        var depth = path.AsSpan().Count('/');
        return depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
    }

    /// <summary>The path as part of a URL.</summary>
    public static string Encode(string path) =>
        !path.AsSpan().ContainsAnyExcept(PlainInUrls)
            ? path
            : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path as people should see and share it: without <c>index.html</c>.</summary>
    public static string Pretty(string path) =>
        path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    /// <summary>A relative reference read from a page; null when it leaves the site.</summary>
    public static string? Combine(string from, string relative)
    {
        var tail = relative.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = tail < 0 ? (relative, "") : (relative[..tail], relative[tail..]);
        var parts = new List<string>(from.Split('/')[..^1]);
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            switch (segments[i])
            {
                case "..":
                    if (parts.Count == 0)
                    {
                        return null;
                    }

                    parts.RemoveAt(parts.Count - 1);
                    break;
                case "." or "":
                    break;
                default:
                    parts.Add(segments[i]);
                    break;
            }
        }

        var folder = segments[^1] is "" or "." or "..";
        return string.Join('/', parts) + (folder && parts.Count > 0 ? "/" : "") + rest;
    }

    /// <summary>
    /// Why a file may not have this path, or null when it may. Nothing may leave the output folder or fail on another system.
    /// </summary>
    public static string? Objection(string path)
    {
        if (path.Length is 0 or > 1000)
        {
            return "is empty or too long";
        }

        if (path.AsSpan().ContainsAny(Refused))
        {
            return "has a character that not every file system allows";
        }

        var endsBadly = false;
        foreach (var range in path.AsSpan().Split('/'))
        {
            var part = path.AsSpan(range);
            if (part is "" or "." or "..")
            {
                return "has an empty part or one of dots only";
            }

            endsBadly |= part[^1] is '.' or ' ';
        }

        return endsBadly ? "has a part that ends in a dot or a space"
            : path.StartsWith(Publishing.Manifest.FileName, StringComparison.OrdinalIgnoreCase) ? "is this program's own"
            : null;
    }
}
