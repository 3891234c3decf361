using System.Xml;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary><c>feed.xml</c>: the latest events and corrections as an Atom feed (RFC 4287). Needs the site's address.</summary>
/// <remarks>Atom wants to know when an entry changed. Output holds no clock, so that is the last correction, else the event's own day.</remarks>
internal sealed class Feed : IOutput
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public IEnumerable<PlannedFile> Plan(SiteViews views) =>
        views.Site.Settings.Host is { } host ? [PlannedFile.Of("feed.xml", views.Site.Settings.At, () => Write(views, host))] : [];

    private static byte[] Write(SiteViews views, string host) => XmlFile.Bytes(xml =>
    {
        var site = views.Site;
        var entries = site.Events.Where(e => e.Event.Status == Status.Published).Select(e => Entry.Of(views, e, host))
            .Concat(DatedCorrection.All(site).Select(c => Entry.Of(site, c, host)))
            .Where(e => e.Updated is not null)
            .OrderByDescending(e => e.Updated, StringComparer.Ordinal)
            .ThenBy(e => e.Url, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        xml.WriteElementString("id", Atom, host);
        xml.WriteElementString("title", Atom, XmlFile.Clean(site.Settings.Title));
        xml.WriteElementString("updated", Atom, entries is [var newest, ..] ? newest.Updated! : "1970-01-01T00:00:00Z");
        Link(xml, "self", host + "feed.xml");
        Link(xml, "alternate", host);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, entry.Url);
            xml.WriteElementString("title", Atom, XmlFile.Clean(entry.Title));
            xml.WriteElementString("updated", Atom, entry.Updated!);
            Link(xml, "alternate", entry.Url);
            xml.WriteElementString("summary", Atom, XmlFile.Clean(entry.Summary));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, XmlFile.Clean(site.Settings.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private sealed record Entry(string Url, string Title, string? Updated, string Summary)
    {
        public static Entry Of(SiteViews views, LinkedEvent e, string host) => new(
            Page(views.Site, e, host),
            $"{views.Site.Phrases.Long(e.Event.Date.Value)}: {e.Event.Title}",
            e.Event.Corrections.Select(c => Instant(c.Date.Value.Bounds.Latest)).Append(Instant(e.Event.Date.Value.Bounds.Earliest)).Max(StringComparer.Ordinal),
            views.PlainSummary(e));

        // A correction is news of its own, also for those who read the event long ago; that of a retracted event above all.
        public static Entry Of(SiteContext site, DatedCorrection correction, string host)
        {
            var e = correction.Event;
            var kind = site.Words.Find(e.Event.Status == Status.Retracted ? "status.retracted" : "event.correction");
            return new(
                $"{Page(site, e, host)}#{correction.Anchor}",
                $"{kind}: {e.Event.Title}",
                Instant(correction.Correction.Date.Value.Bounds.Latest),
                string.Join(' ', new[] { correction.Correction.What, correction.Correction.Why }.OfType<string>()));
        }

        private static string Page(SiteContext site, LinkedEvent e, string host) => site.Routes.Event(e.Id) is { } path ? site.Absolute(path)! : host;

        private static string? Instant(EdtfDay? day) => day is { Year: >= 1 and <= 9999 } ? $"{day}T00:00:00Z" : null;
    }

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
