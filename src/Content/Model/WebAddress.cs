namespace Timeline.Content.Model;

/// <summary>Addresses of the web as authors write them: which are some, which are the same, and how one is shown.</summary>
internal static class WebAddress
{
    private const int LongestShown = 80;
    private const string Never = "\"<>^`";

    public static bool Is(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.Host.Length > 0;

    /// <summary>
    /// The address with what no address has, a blank or one of <c>" &lt; &gt; ^ `</c>, percent-encoded; null where there is none of it.
    /// Letters of all scripts are left as they are, as browsers take and show them.
    /// </summary>
    public static string? Encoded(string address)
    {
        if (!address.Any(IsNever))
        {
            return null;
        }

        return string.Concat(address.Select(c => IsNever(c) ? Uri.HexEscape(c) : c.ToString()));

        // Beyond ASCII there are blanks too, which browsers encode themselves.
        static bool IsNever(char c) => c <= ' ' || c == '\u007F' || Never.Contains(c, StringComparison.Ordinal);
    }

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
