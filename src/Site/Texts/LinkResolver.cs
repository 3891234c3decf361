using System.Collections.Concurrent;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;

namespace Timeline.Site.Texts;

/// <summary>Leads the links of a text to the pages of the site, whatever base path the site will have.</summary>
/// <param name="routes">Where events and sources have their pages.</param>
/// <param name="exists">Whether the site will have a file of this path.</param>
/// <param name="heldBack">What the events are that are not published yet, by the paths their pages will have.</param>
internal sealed class LinkResolver(Routes routes, Func<string, bool> exists, IReadOnlyDictionary<string, Status> heldBack)
{
    private readonly ConcurrentDictionary<string, bool> broken = new(StringComparer.Ordinal);

    public Routes Routes => routes;

    /// <summary>The paths of the site that texts lead to and at which there is no file, so far; each was told of with its text.</summary>
    public IReadOnlySet<string> Broken => broken.Keys.ToHashSet(StringComparer.Ordinal);

    public bool Exists(string path) => exists(path);

    /// <summary>Whether there is anything that is not published yet.</summary>
    public bool HoldsBack => heldBack.Count > 0;

    /// <summary>What a link turned out to be.</summary>
    public enum Outcome
    {
        Fine,

        /// <summary>It leads to no page of the site.</summary>
        Broken,

        /// <summary>It leads to an event that is a draft.</summary>
        Draft,

        /// <summary>It leads to an event whose day to be published has not come.</summary>
        Scheduled,

        /// <summary>It has no address.</summary>
        Empty,

        /// <summary>Its scheme is not one a text may use.</summary>
        Forbidden,
    }

    /// <param name="url">As the author wrote it.</param>
    /// <param name="from">The path of the page the text belongs to: <c>events/x/index.html</c>.</param>
    /// <param name="root">The relative way from the page that shows the text to the site's root: <c>../../</c>.</param>
    /// <returns>The URL to write, and whether it is any good.</returns>
    public (string Url, Outcome Outcome) Resolve(string url, string from, string root)
    {
        if (url.StartsWith('#') || url.Length == 0)
        {
            return (url, url.Length == 0 ? Outcome.Empty : Outcome.Fine);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return (url, Outcome.Forbidden);
        }

        var scheme = Scheme(url);
        switch (scheme)
        {
            case "http" or "https" or "mailto":
                return (url, Outcome.Fine);
            case "event":
                return Record(url[6..], routes.Event, root);
            case "source":
                return Record(url[7..], routes.Source, root);
            case not null:
                return (url, Outcome.Forbidden);
        }

        var path = url.StartsWith('/') ? url[1..] : SitePath.Combine(from, url);
        if (path is null)
        {
            broken[url] = true;
            return (url, Outcome.Broken);
        }

        return Page(path, root);
    }

    private (string, Outcome) Record(string reference, Func<string, string?> route, string root)
    {
        var end = reference.IndexOf('#', StringComparison.Ordinal);
        var (id, fragment) = end < 0 ? (reference, "") : (reference[..end], reference[end..]);
        return Page((route(id.Trim('/')) ?? id) + fragment, root);
    }

    private (string, Outcome) Page(string target, string root)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        path = Uri.UnescapeDataString(path);
        foreach (var candidate in new[] { path, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path + "/index.html" })
        {
            if (heldBack.TryGetValue(candidate, out var status))
            {
                return ("", status == Status.Draft ? Outcome.Draft : Outcome.Scheduled);
            }

            if (candidate.Length > 0 && exists(candidate))
            {
                return (root + SitePath.Encode(candidate) + rest, Outcome.Fine);
            }
        }

        broken[path] = true;
        return (root + SitePath.Encode(path) + rest, Outcome.Broken);
    }

    private static string? Scheme(string url)
    {
        var colon = url.AsSpan().IndexOfAny(':', '/', '?');
        colon = colon >= 0 && url[colon] == ':' ? colon : -1;
        // Browsers skip white space and control characters inside a scheme, so whatever stands before the colon counts as one.
        return colon < 0 ? null : url[..colon].ToLowerInvariant();
    }
}
