namespace Timeline.Content.Model;

/// <summary>Addresses of the web as authors write them: which are some, which are the same, and how one is shown.</summary>
internal static class WebAddress
{
    private const int LongestShown = 80;

    public static bool Is(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.Host.Length > 0;

    /// <summary>What all addresses of one page share: one page has many that differ in nothing that matters.</summary>
    public static string Bare(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host)
            + (address.IsDefaultPort ? "" : $":{address.Port}") + address.AbsolutePath.TrimEnd('/') + address.Query
        : url;

    /// <summary>An address as the words of a link to it.</summary>
    public static string Shown(string url)
    {
        var bare = Bare(url);
        return bare.Length <= LongestShown ? bare : bare[..LongestShown] + "…";
    }
}
