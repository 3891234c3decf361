using Timeline.Content.Sources;

namespace Timeline.Site.Views;

/// <summary>The address of a page with a text fragment: browsers scroll to the quoted words and mark them (https://wicg.github.io/scroll-to-text-fragment/).</summary>
internal static class TextFragment
{
    private const int LongestWhole = 8; // words; a longer passage is named by its first and its last words
    private static readonly string[] Omissions = ["[…]", "[...]", "…", "...", "[", "]"];

    public static string? Of(string? url, string? quote, QuoteResult result)
    {
        if (url is null || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || quote is null || !result.Verifies)
        {
            return url;
        }

        // The source's own words where they are known: the browser compares with the live page.
        var whole = result.Verdict == Verdict.Elided ? quote : result.Text ?? quote;
        var pieces = (result.Verdict == Verdict.Elided ? whole.Split(Omissions, StringSplitOptions.None) : [whole])
            .Select(piece => piece.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .ToArray();
        if (pieces.Length == 0)
        {
            return url;
        }

        var fragment = pieces is [{ Length: <= LongestWhole } all]
            ? Encode(all)
            : $"{Encode([.. pieces[0].Take(4)])},{Encode([.. pieces[^1].TakeLast(4)])}";
        return url + (url.Contains('#', StringComparison.Ordinal) ? "" : "#") + ":~:text=" + fragment;
    }

    // A hyphen has a meaning in a fragment; commas and ampersands are escaped anyway.
    private static string Encode(string[] words) => Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
