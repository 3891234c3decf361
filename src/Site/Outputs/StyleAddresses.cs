using System.Text.RegularExpressions;

using Timeline.Site.Planning;

namespace Timeline.Site.Outputs;

/// <summary>The files that a style names in <c>url(…)</c>, such as fonts, by the names they have by their content.</summary>
internal static partial class StyleAddresses
{
    /// <param name="css">The style.</param>
    /// <param name="path">The path of the style, from which its addresses are read.</param>
    /// <param name="nameOf">What a path of the site is called by the site itself.</param>
    public static string Renamed(string css, string path, Func<string, string> nameOf) => Address().Replace(css, found =>
    {
        var (address, tail) = (found.Groups["path"].Value, found.Groups["tail"].Value);
        return SitePath.Combine(path, Uri.UnescapeDataString(address)) is { } target && nameOf(target) is var name && name != target
            ? $"url({found.Groups["quote"].Value}{SitePath.Root(path)}{SitePath.Encode(name)}{tail}{found.Groups["quote"].Value})"
            : found.Value;
    });

    // No scheme, no path from the server's root, nothing within this document.
    [GeneratedRegex("""url\(\s*(?<quote>["']?)(?<path>[^"'():/#?][^"'():#?]*)(?<tail>[^"'()]*)\k<quote>\s*\)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
