using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ServiceModel.Syndication;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary><c>feed.xml</c>: the latest events and corrections as an Atom feed (RFC 4287). Needs the site's address.</summary>
/// <remarks>
/// Atom wants to know when an entry changed, and output holds no clock: that is its file's last commit, where the settings ask Git; else
/// the last correction or the day it was <c>added</c>. Where nothing of this is known, it is no earlier than the sources it cites were
/// published or consulted; then the event's own day stands in, and last the beginning of 1970.
/// </remarks>
internal sealed class Feed : IOutput
{
    private const int Most = 50;

    private static readonly FrozenDictionary<string, DateTimeOffset> NotAsked = FrozenDictionary<string, DateTimeOffset>.Empty;

    public IEnumerable<PlannedFile> Plan(SiteViews views) =>
        views.Site.Settings.Host is { } host ? [new("feed.xml", views.Site.Settings.At, output => Write(views, host, output))] : [];

    private static ImmutableArray<Diagnostic> Write(SiteViews views, string host, IBufferWriter<byte> output)
    {
        var settings = views.Site.Settings;
        var git = settings.FeedFromGit ? GitDates.Of(views.Site.Options.InputFolder) : NotAsked;
        output.Write(XmlFile.Bytes(new Atom10FeedFormatter(Of(views, host, git ?? NotAsked)).WriteTo));
        return git is null
            ? [new(Codes.NoGitDates, settings.At,
                "the settings ask for Git's dates, but the input folder is in no repository, or there is no " +
                "'git' here; the feed uses 'added' and 'corrections'")]
            : [];
    }

    private static SyndicationFeed Of(SiteViews views, string host, FrozenDictionary<string, DateTimeOffset> git)
    {
        var site = views.Site;
        // Of what changed at the same time the latest event comes first.
        var entries = site.Events.Where(e => e.Event.Status == Status.Published).Select(e => Entry.Of(views, e, host, git))
            .Concat(DatedCorrection.All(site).Select(c => Entry.Of(site, c, host)))
            .OrderByDescending(e => e.Updated)
            .ThenByDescending(e => e.Index)
            .ThenBy(e => e.Url, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        return new(entries.Select(e => e.Item(site.Settings.Title)))
        {
            Id = host,
            Language = site.Settings.Language,
            Title = Text(site.Settings.Title),
            LastUpdatedTime = entries is [var newest, ..] ? newest.Updated : DateTimeOffset.UnixEpoch,
            Links = { Link("self", host + "feed.xml"), Link("alternate", host) },
        };
    }

    private sealed record Entry(string Url, string Title, DateTimeOffset Updated, string Summary, int Index)
    {
        public DateTimeOffset? Published { get; private init; }

        public static Entry Of(SiteViews views, LinkedEvent e, string host, FrozenDictionary<string, DateTimeOffset> git) => new(
            Page(views.Site, e, host),
            $"{views.Site.PhraseOf(e)}: {e.Event.Title}",
            Committed(e, git) ?? Changed(e) ?? Sought(e) ?? Instant(e.Event.Date.Value) ?? DateTimeOffset.UnixEpoch,
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
                Instant(correction.Correction.Date.Value) ?? DateTimeOffset.UnixEpoch,
                string.Join(' ', new[] { correction.Correction.What, correction.Correction.Why }.OfType<string>()),
                e.Index);
        }

        public SyndicationItem Item(string author)
        {
            var item = new SyndicationItem
            {
                Id = Url,
                Title = Text(Title),
                LastUpdatedTime = Updated,
                Links = { Link("alternate", Url) },
                Summary = Text(Summary),
                Authors = { new SyndicationPerson { Name = XmlFile.Clean(author) } },
            };
            if (Published is { } published)
            {
                item.PublishDate = published;
            }

            return item;
        }

        // The paths of records begin with the input folder's own name.
        private static DateTimeOffset? Committed(LinkedEvent e, FrozenDictionary<string, DateTimeOffset> git) =>
            git.TryGetValue(e.Event.At.Path[(e.Event.At.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], out var when)
                ? when.ToUniversalTime()
                : null;

        private static DateTimeOffset? Changed(LinkedEvent e) =>
            e.Event.Corrections.Select(c => Instant(c.Date.Value)).Append(Instant(e.Event.Added?.Value)).Max();

        private static DateTimeOffset? Sought(LinkedEvent e) => e.Evidence
            .SelectMany(x => new[] { x.Source.Accessed, x.Source.Issued, x.Source.Archive?.Date })
            .Select(date => Instant(date?.Value))
            .Max();

        private static string Page(SiteContext site, LinkedEvent e, string host) =>
            site.Routes.Event(e.Id) is { } path ? site.Absolute(path)! : host;

        // The first moment it can mean, so that nothing is called newer than it is. The first instant of the year 1 is what the library
        // takes
        // for "not known", and fills in with the clock.
        private static DateTimeOffset? Instant(EdtfDate? date) => date?.Bounds.Earliest is not { Year: >= 2 and <= 9999 } day ? null
            : date is DateTimeOfDay time && time.OffsetFromUtc() is { } offset
            ? time.ToLocalDateTime().WithOffset(offset).ToDateTimeOffset().ToUniversalTime()
            : new DateTimeOffset(new DateTime((int)day.Year, day.Month, day.Day), TimeSpan.Zero);
    }

    private static TextSyndicationContent Text(string text) => new(XmlFile.Clean(text));

    private static SyndicationLink Link(string relation, string url) => new(new Uri(url)) { RelationshipType = relation };
}
