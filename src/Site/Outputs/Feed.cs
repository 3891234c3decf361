using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary><c>feed.xml</c>: the latest events and corrections as an Atom feed (RFC 4287). Needs the site's address.</summary>
/// <remarks>
/// Atom wants to know when an entry changed, and output holds no clock: that is its file's last commit, where the settings ask Git; the last correction, else the day it was <c>added</c>. Where neither
/// is said, it is no earlier than the sources it cites were published or consulted; then the event's own day stands in, and last the beginning of 1970.
/// </remarks>
internal sealed class Feed : IOutput
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;
    private const string Unknown = "1970-01-01T00:00:00Z";

    public IEnumerable<PlannedFile> Plan(SiteViews views) =>
        views.Site.Settings.Host is { } host ? [new("feed.xml", views.Site.Settings.At, output => Write(views, host, output))] : [];

    private static ImmutableArray<Diagnostic> Write(SiteViews views, string host, IBufferWriter<byte> output)
    {
        var settings = views.Site.Settings;
        var git = settings.FeedFromGit ? GitDates.Of(views.Site.Options.InputFolder) : FrozenDictionary<string, DateTimeOffset>.Empty;
        output.Write(Bytes(views, host, git ?? FrozenDictionary<string, DateTimeOffset>.Empty));
        return git is null
            ? [new(Codes.NoGitDates, settings.At, "the settings ask for Git's dates, but the input folder is in no repository, or there is no 'git' here; the feed uses 'added' and 'corrections'")]
            : [];
    }

    private static byte[] Bytes(SiteViews views, string host, FrozenDictionary<string, DateTimeOffset> git) => XmlFile.Bytes(xml =>
    {
        var site = views.Site;
        // Of what changed at the same time the latest event comes first.
        var entries = site.Events.Where(e => e.Event.Status == Status.Published).Select(e => Entry.Of(views, e, host, git))
            .Concat(DatedCorrection.All(site).Select(c => Entry.Of(site, c, host)))
            .OrderByDescending(e => e.Updated, StringComparer.Ordinal)
            .ThenByDescending(e => e.Index)
            .ThenBy(e => e.Url, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        xml.WriteElementString("id", Atom, host);
        xml.WriteElementString("title", Atom, XmlFile.Clean(site.Settings.Title));
        xml.WriteElementString("updated", Atom, entries is [var newest, ..] ? newest.Updated : Unknown);
        Link(xml, "self", host + "feed.xml");
        Link(xml, "alternate", host);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, entry.Url);
            xml.WriteElementString("title", Atom, XmlFile.Clean(entry.Title));
            xml.WriteElementString("updated", Atom, entry.Updated);
            if (entry.Published is { } published)
            {
                xml.WriteElementString("published", Atom, published);
            }

            Link(xml, "alternate", entry.Url);
            xml.WriteElementString("summary", Atom, XmlFile.Clean(entry.Summary));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, XmlFile.Clean(site.Settings.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private sealed record Entry(string Url, string Title, string Updated, string Summary, int Index)
    {
        public string? Published { get; private init; }

        public static Entry Of(SiteViews views, LinkedEvent e, string host, FrozenDictionary<string, DateTimeOffset> git) => new(
            Page(views.Site, e, host),
            $"{views.Site.Phrases.Long(e.Event.Date.Value)}: {e.Event.Title}",
            Committed(e, git) ?? Changed(e) ?? Sought(e) ?? Instant(e.Event.Date.Value) ?? Unknown,
            views.PlainSummary(e),
            e.Index)
        {
            Published = Instant(e.Event.Added?.Value),
        };

        // A correction is news of its own, also for those who read the event long ago; that of a retracted event above all.
        public static Entry Of(SiteContext site, DatedCorrection correction, string host)
        {
            var e = correction.Event;
            var kind = site.Words.Find(e.Event.Status == Status.Retracted ? "status.retracted" : "event.correction");
            return new(
                $"{Page(site, e, host)}#{correction.Anchor}",
                $"{kind}: {e.Event.Title}",
                Instant(correction.Correction.Date.Value) ?? Unknown,
                string.Join(' ', new[] { correction.Correction.What, correction.Correction.Why }.OfType<string>()),
                e.Index);
        }

        // The paths of records begin with the input folder's own name.
        private static string? Committed(LinkedEvent e, FrozenDictionary<string, DateTimeOffset> git) =>
            git.TryGetValue(e.Event.At.Path[(e.Event.At.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], out var when) ? Utc(when) : null;

        private static string? Changed(LinkedEvent e) =>
            e.Event.Corrections.Select(c => Instant(c.Date.Value)).Append(Instant(e.Event.Added?.Value)).Max(StringComparer.Ordinal);

        private static string? Sought(LinkedEvent e) => e.Evidence
            .SelectMany(x => new[] { x.Source.Accessed, x.Source.Issued, x.Source.Archive?.Date })
            .Select(date => Instant(date?.Value))
            .Max(StringComparer.Ordinal);

        private static string Page(SiteContext site, LinkedEvent e, string host) => site.Routes.Event(e.Id) is { } path ? site.Absolute(path)! : host;

        // The first moment it can mean, so that nothing is called newer than it is.
        private static string? Instant(EdtfDate? date) => date?.Bounds.Earliest is not { Year: >= 1 and <= 9999 } day ? null
            : date is DateTimeOfDay time && DateFacts.IsZoned(time) && DateFacts.MachineReadable(time) is { } moment ? Seconds(moment)
            : $"{day}T00:00:00Z";

        // RFC 3339 wants seconds, and the same zone sorts as text.
        private static string Seconds(string moment) => Utc(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

        private static string Utc(DateTimeOffset when) => when.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
