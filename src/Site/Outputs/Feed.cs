using System.ServiceModel.Syndication;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary><c>feed.xml</c>: the latest events and corrections as an Atom feed (RFC 4287). Needs the site's address.</summary>
/// <remarks>
/// Atom wants to know when an entry changed. Output holds no clock, so that is the last correction, else the event's own day.
/// </remarks>
internal sealed class Feed : IOutput
{
    private const int Most = 50;

    public IEnumerable<PlannedFile> Plan(SiteViews views) => views.Site.Settings.Host is { } host
        ? [PlannedFile.Of("feed.xml", views.Site.Settings.At, () => XmlFile.Bytes(new Atom10FeedFormatter(Of(views, host)).WriteTo))]
        : [];

    private static SyndicationFeed Of(SiteViews views, string host)
    {
        var site = views.Site;
        var entries = site.Events.Where(e => e.Event.Status == Status.Published).Select(e => Entry.Of(views, e, host))
            .Concat(DatedCorrection.All(site).Select(c => Entry.Of(site, c, host)))
            .Where(e => e.Updated is not null)
            .OrderByDescending(e => e.Updated)
            .ThenBy(e => e.Url, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        return new(entries.Select(e => e.Item(site.Settings.Title)))
        {
            Id = host,
            Language = site.Settings.Language,
            Title = Text(site.Settings.Title),
            LastUpdatedTime = entries is [var newest, ..] ? newest.Updated!.Value : DateTimeOffset.UnixEpoch,
            Links = { Link("self", host + "feed.xml"), Link("alternate", host) },
        };
    }

    private sealed record Entry(string Url, string Title, DateTimeOffset? Updated, string Summary)
    {
        public static Entry Of(SiteViews views, LinkedEvent e, string host) => new(
            Page(views.Site, e, host),
            $"{views.Site.PhraseOf(e)}: {e.Event.Title}",
            e.Event.Corrections.Select(c => Instant(c.Date.Value.Bounds.Latest)).Append(Instant(e.Event.Date.Value.Bounds.Earliest)).Max(),
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

        public SyndicationItem Item(string author) => new()
        {
            Id = Url,
            Title = Text(Title),
            LastUpdatedTime = Updated!.Value,
            Links = { Link("alternate", Url) },
            Summary = Text(Summary),
            Authors = { new SyndicationPerson { Name = XmlFile.Clean(author) } },
        };

        private static string Page(SiteContext site, LinkedEvent e, string host) =>
            site.Routes.Event(e.Id) is { } path ? site.Absolute(path)! : host;

        // The first instant of the year 1 is what the library takes for "not known", and fills in with the clock.
        private static DateTimeOffset? Instant(EdtfDay? day) =>
            day is { Year: >= 2 and <= 9999 } known ? new(new DateTime((int)known.Year, known.Month, known.Day), TimeSpan.Zero) : null;
    }

    private static TextSyndicationContent Text(string text) => new(XmlFile.Clean(text));

    private static SyndicationLink Link(string relation, string url) => new(new Uri(url)) { RelationshipType = relation };
}
