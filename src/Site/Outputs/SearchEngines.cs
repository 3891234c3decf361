using System.Text;
using System.Xml;

using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// <c>robots.txt</c> and, when the site's address is known, <c>sitemap.xml</c> (in parts above 50,000 pages, as sitemaps.org demands).
/// </summary>
internal sealed class SearchEngines : IOutput
{
    private const int PagesPerMap = 50_000;

    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        yield return PlannedFile.Of("robots.txt", site.Settings.At, () => Encoding.UTF8.GetBytes(
            "User-agent: *\nAllow: /\n" + (site.Settings.Host is { } host ? $"Sitemap: {host}sitemap.xml\n" : "")));
        if (site.Settings.Host is null)
        {
            yield break;
        }

        // Counted roughly now, listed only when the map is wanted: a preview plans after each edit.
        if (ThemePages.AtMost(site) <= PagesPerMap || Pages(site).Count() <= PagesPerMap)
        {
            yield return PlannedFile.Of("sitemap.xml", site.Settings.At, () => Map(site, Pages(site).Order(StringComparer.Ordinal)));
            yield break;
        }

        var parts = Pages(site).Order(StringComparer.Ordinal).Chunk(PagesPerMap).ToList();

        yield return PlannedFile.Of("sitemap.xml", site.Settings.At, () => Xml("sitemapindex", xml =>
        {
            for (var i = 0; i < parts.Count; i++)
            {
                xml.WriteStartElement("sitemap");
                xml.WriteElementString("loc", site.Absolute($"sitemap-{i + 1}.xml"));
                xml.WriteEndElement();
            }
        }));
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            yield return PlannedFile.Of($"sitemap-{i + 1}.xml", site.Settings.At, () => Map(site, part));
        }
    }

    private static byte[] Map(SiteContext site, IEnumerable<string> pages) => Xml("urlset", xml =>
    {
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", site.Absolute(page));
            xml.WriteEndElement();
        }
    });

    private static IEnumerable<string> Pages(SiteContext site) =>
        ThemePages.Pages(site)
            .Select(page => page.Path)
            .Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && !Embeds.IsEmbed(path));

    private static byte[] Xml(string root, Action<XmlWriter> write) => XmlFile.Bytes(xml =>
    {
        xml.WriteStartElement(root, "http://www.sitemaps.org/schemas/sitemap/0.9");
        write(xml);
        xml.WriteEndElement();
    });
}
