using System.Buffers;

using Timeline.Site.Planning;

namespace Timeline.Site.Links;

/// <summary>Leads addresses from the file they stand in to where they go, as a browser would under the site's own address.</summary>
internal sealed class AddressReader
{
    // Where the site's address is not known one is made up, deep enough that a way out of the site can be told from its root.
    private const string Nowhere = "http://site.invalid/0/1/2/3/4/5/6/7/8/9/";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_~");

    private readonly Uri root;
    private readonly bool isKnown;
    private readonly string[] editions;
    private readonly Func<string, bool> exists;

    /// <param name="host">The site's own address, ending in a slash; null where it is not known.</param>
    /// <param name="editions">Where the site lies in its other languages: addresses, or ways from its root.</param>
    /// <param name="exists">Whether the site has a file of this path.</param>
    public AddressReader(string? host, IEnumerable<string> editions, Func<string, bool> exists)
    {
        isKnown = Uri.TryCreate(host, UriKind.Absolute, out var known);
        root = known ?? new(Nowhere);
        this.editions = [.. editions.Select(edition => new Uri(root, edition).AbsoluteUri)];
        this.exists = exists;
    }

    /// <param name="address">As it is written.</param>
    /// <param name="from">The path of the file it stands in.</param>
    /// <param name="start">What the file's addresses start from, where it says so itself.</param>
    public LinkTarget Read(string address, string from, string? start)
    {
        if (start is null)
        {
            if (address.Length == 0 || address[0] == '?')
            {
                return LinkTarget.Unchecked.It; // the file itself
            }

            if (address[0] == '#')
            {
                return new LinkTarget.OfFile(from, Fragment(address.AsSpan(1)));
            }

            if (OfRoot(address, from) is { } near)
            {
                return near;
            }
        }

        address = address.ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal);
        if (!isKnown && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            (address, from, start) = (address[1..], "", null); // the root of a server is then the site's, as in a preview
        }

        var page = new Uri(root, SitePath.Encode(from));
        if ((start is not null && !Uri.TryCreate(page, start, out page)) || !Uri.TryCreate(page, address, out var uri))
        {
            return new LinkTarget.Missing(address);
        }

        if (uri.Scheme is not ("http" or "https") || Array.Exists(editions, edition => uri.AbsoluteUri.StartsWith(edition, StringComparison.Ordinal)))
        {
            return LinkTarget.Unchecked.It;
        }

        var isOwnServer = uri.Authority.Equals(root.Authority, StringComparison.OrdinalIgnoreCase);
        return isOwnServer && uri.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal)
                ? OfSite(Uri.UnescapeDataString(uri.AbsolutePath[root.AbsolutePath.Length..]), Fragment(uri.Fragment.AsSpan().TrimStart('#')))
            : isOwnServer && (!isKnown || IsRelative(address)) ? new LinkTarget.Outside(address)
            : new LinkTarget.OfWeb(uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped));
    }

    // Nearly all addresses climb to the root and go down from there; they need no reader of addresses.
    private LinkTarget? OfRoot(string address, string from)
    {
        var depth = from.AsSpan().Count('/');
        var rest = address.AsSpan();
        if (depth == 0 && rest.StartsWith("./"))
        {
            rest = rest[2..];
        }

        for (; depth > 0; depth--)
        {
            if (!rest.StartsWith("../"))
            {
                return null;
            }

            rest = rest[3..];
        }

        var hash = rest.IndexOf('#');
        var path = hash < 0 ? rest : rest[..hash];
        var query = path.IndexOf('?');
        path = query < 0 ? path : path[..query];
        return rest.IsEmpty || rest[0] == '/' || path.Contains("//", StringComparison.Ordinal) || !IsPlain(path)
            ? null
            : OfSite(path.ToString(), hash < 0 ? null : Fragment(rest[(hash + 1)..]));
    }

    // Without anything to decode, and without dots but those of a name.
    private static bool IsPlain(ReadOnlySpan<char> path)
    {
        while (path.IndexOfAnyExcept(Plain) is >= 0 and var at)
        {
            if (path[at] != '.' || at == 0 || path[at - 1] is '/' or '.')
            {
                return false;
            }

            path = path[(at + 1)..];
        }

        return true;
    }

    // A server gives a folder's index.html, with the slash or without.
    private LinkTarget OfSite(string path, string? fragment)
    {
        var index = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path + "/index.html";
        return path.Length > 0 && exists(path) ? new LinkTarget.OfFile(path, fragment)
            : exists(index) ? new LinkTarget.OfFile(index, fragment)
            : new LinkTarget.Missing(path);
    }

    // "#" and "#top" are the top of any page; what follows ":~:" is for the browser alone.
    private static string? Fragment(ReadOnlySpan<char> written)
    {
        var directive = written.IndexOf(":~:", StringComparison.Ordinal);
        written = directive < 0 ? written : written[..directive];
        return written.IsEmpty || written.Equals("top", StringComparison.OrdinalIgnoreCase) ? null : Uri.UnescapeDataString(written);
    }

    private static bool IsRelative(string address) =>
        !address.StartsWith('/') && !Uri.TryCreate(address, UriKind.Absolute, out _);
}
