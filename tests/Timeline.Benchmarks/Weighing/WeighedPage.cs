using System.Text.RegularExpressions;

namespace Timeline.Benchmarks.Weighing;

/// <summary>What a reader downloads to see a page: the page itself, and the styles, scripts, data and pictures that it names.</summary>
internal sealed partial record WeighedPage(string Path, Weight Html, Weight Styles, Weight Scripts, Weight Data, Weight Pictures)
{
    public Weight All => Html + Styles + Scripts + Data + Pictures;

    public static WeighedPage Of(string site, string path)
    {
        var file = System.IO.Path.Combine(site, path);
        var html = File.ReadAllText(file);
        var page = new WeighedPage(path, Weight.Of(file), default, default, default, default);
        foreach (var named in Named().Matches(html).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            if (named.Contains(':', StringComparison.Ordinal))
            {
                continue; // data: in the page itself; nothing comes from elsewhere
            }

            var at = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, Uri.UnescapeDataString(named.Split('?', '#')[0])));
            var weight = Weight.Of(at);
            page = System.IO.Path.GetExtension(at) switch
            {
                ".css" => page with { Styles = page.Styles + weight },
                ".js" when System.IO.Path.GetRelativePath(site, at).StartsWith("data", StringComparison.Ordinal) => page with { Data = page.Data + weight },
                ".js" => page with { Scripts = page.Scripts + weight },
                _ => page with { Pictures = page.Pictures + weight },
            };
        }

        return page;
    }

    // The theme writes its own attributes, so that this need not be a parser of HTML. Links to follow, and the canonical address, are not downloaded.
    [GeneratedRegex("""<(?:script [^>]*?\bsrc|img [^>]*?\bsrc|link rel="(?:stylesheet|preload)"[^>]*? href)="([^"]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
