using System.Xml;

using Timeline.Content;
using Timeline.Site.Planning;

namespace Timeline.Site.Outputs;

/// <summary><c>feed.xml</c>: the latest events as an Atom feed (RFC 4287). Needs the site's address.</summary>
/// <remarks>Atom wants to know when an entry changed. Output holds no clock, so that is the last correction, else the event's own day.</remarks>
public sealed class Feed : IOutput
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public IEnumerable<PlannedFile> Plan(SiteContext site) =>
        site.Settings.Host is { } host ? [PlannedFile.Of("feed.xml", site.Settings.At, () => Write(site, host))] : [];

    private static byte[] Write(SiteContext site, string host) => XmlFile.Bytes(xml =>
    {
        var entries = site.Events.Where(e => e.Event.Status == Status.Published)
            .Select(e => (Event: e, Updated: Updated(e.Event)))
            .Where(e => e.Updated is not null)
            .OrderByDescending(e => e.Updated, StringComparer.Ordinal)
            .ThenBy(e => e.Event.Id, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        xml.WriteElementString("id", Atom, host);
        xml.WriteElementString("title", Atom, XmlFile.Clean(site.Settings.Title));
        xml.WriteElementString("updated", Atom, entries is [var newest, ..] ? newest.Updated! : "1970-01-01T00:00:00Z");
        Link(xml, "self", host + "feed.xml");
        Link(xml, "alternate", host);
        foreach (var (e, updated) in entries)
        {
            var url = site.Routes.Event(e.Id) is { } path ? site.Absolute(path)! : host;
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, url);
            xml.WriteElementString("title", Atom, XmlFile.Clean($"{site.Phrases.Long(e.Event.Date.Value)}: {e.Event.Title}"));
            xml.WriteElementString("updated", Atom, updated!);
            Link(xml, "alternate", url);
            xml.WriteElementString("summary", Atom, XmlFile.Clean(site.PlainSummary(e)));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, XmlFile.Clean(site.Settings.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static string? Updated(Event e) =>
        e.Corrections.Select(c => c.Date.Value.Bounds.Latest).Append(e.Date.Value.Bounds.Earliest)
            .Where(day => day is { Year: >= 1 and <= 9999 })
            .Select(day => $"{day}T00:00:00Z")
            .Max(StringComparer.Ordinal);

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
