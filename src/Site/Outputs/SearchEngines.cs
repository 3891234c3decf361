using System.Text;
using System.Xml;

using Timeline.Site.Planning;
using Timeline.Site.Themes;

namespace Timeline.Site.Outputs;

/// <summary><c>robots.txt</c> and, when the site's address is known, <c>sitemap.xml</c> (in parts above 50,000 pages, as sitemaps.org demands).</summary>
public sealed class SearchEngines : IOutput
{
    private const int PagesPerMap = 50_000;

    public IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        yield return PlannedFile.Of("robots.txt", site.Settings.At, () => Encoding.UTF8.GetBytes(
            "User-agent: *\nAllow: /\n" + (site.Settings.Host is { } host ? $"Sitemap: {host}sitemap.xml\n" : "")));
        if (site.Settings.Host is null)
        {
            yield break;
        }

        var parts = Pages(site).Chunk(PagesPerMap).ToList();
        if (parts.Count == 1)
        {
            yield return PlannedFile.Of("sitemap.xml", site.Settings.At, () => Map(site, parts[0]));
            yield break;
        }

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

    private static byte[] Map(SiteContext site, string[] pages) => Xml("urlset", xml =>
    {
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", site.Absolute(page));
            xml.WriteEndElement();
        }
    });

    private static IEnumerable<string> Pages(SiteContext site) =>
        new ThemePages().Plan(site).Select(file => file.Path)
            .Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && !Embeds.IsEmbed(path))
            .Order(StringComparer.Ordinal);

    private static byte[] Xml(string root, Action<XmlWriter> write) => XmlFile.Bytes(xml =>
    {
        xml.WriteStartElement(root, "http://www.sitemaps.org/schemas/sitemap/0.9");
        write(xml);
        xml.WriteEndElement();
    });
}
