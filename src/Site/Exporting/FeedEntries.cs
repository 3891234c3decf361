using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>A piece of news: an event that is new, or a correction; with the time of it where that is known.</summary>
internal sealed record FeedEntry(string Url, string Title, DateTimeOffset? Updated, string Summary, LinkedEvent Event)
{
    public DateTimeOffset? Published { get; init; }
}

/// <summary>The latest events and corrections, which all feeds tell alike.</summary>
internal sealed record FeedEntries(ImmutableArray<FeedEntry> Entries, ImmutableArray<Diagnostic> Problems)
{
    private const int Most = 50;

    public static FeedEntries Of(SiteViews views, string host)
    {
        var (site, settings) = (views.Site, views.Site.Settings);
        var git = settings.FeedFromGit ? site.Commits : ChangeTime.NotAsked;
        var known = git ?? ChangeTime.NotAsked;
        Dated[] events = [.. site.Events.Where(e => e.Event.Status == Status.Published).Select(e => new Dated(e, null, ChangeTime.Of(e, known)))];
        var news = events
            .Concat(DatedCorrection.All(site).Select(c => new Dated(c.Event, c, ChangeTime.Instant(c.Correction.Date.Value))))
            // What has no time comes last, and of what changed at the same time the latest event first.
            .OrderByDescending(n => n.Updated)
            .ThenByDescending(n => n.Event.Index)
            .ThenBy(n => n.Correction?.Anchor, StringComparer.Ordinal)
            .Take(Most);
        return new(
            [.. news.Select(n => n.Correction is { } correction ? Of(site, correction, host, n.Updated) : Of(views, n.Event, host, n.Updated))],
            [.. Untold(settings, git is null, events.Count(e => e.Updated is null), events.Length)]);
    }

    private static IEnumerable<Diagnostic> Untold(Settings settings, bool lacksGit, int undated, int all)
    {
        if (lacksGit)
        {
            yield return new(Codes.NoGitDates, settings.At,
                "the settings ask for Git's dates, but the input folder is in no repository, or there is no " +
                "'git' here; the feed uses 'added' and 'corrections'");
        }

        if (undated > 0)
        {
            var events = all == 1 ? "the only event has" : undated == all ? $"all {all} events have" : $"{undated} of {all} events {(undated == 1 ? "has" : "have")}";
            yield return new(Codes.Undated, settings.At,
                $"{events} neither 'added' nor a correction, so the feeds cannot say when they were new and tell them last; write 'added:', " +
                "or let Git say it (feed_dates: git)");
        }
    }

    private static FeedEntry Of(SiteViews views, LinkedEvent e, string host, DateTimeOffset? updated) => new(
        Page(views.Site, e, host),
        $"{views.Site.PhraseOf(e)}: {e.Event.Title}",
        updated,
        views.PlainSummary(e),
        e)
    {
        Published = ChangeTime.Instant(e.Event.Added?.Value),
    };

    // A correction is news of its own, also for those who read the event long ago; that of a retracted event above all.
    private static FeedEntry Of(SiteContext site, DatedCorrection correction, string host, DateTimeOffset? updated)
    {
        var e = correction.Event;
        var kind = site.Words.Find(e.Event.Status == Status.Retracted ? "status.retracted" : "event.correction");
        return new(
            $"{Page(site, e, host)}#{correction.Anchor}",
            $"{kind}: {e.Event.Title}",
            updated,
            string.Join(' ', new[] { correction.Correction.What, correction.Correction.Why }.OfType<string>()),
            e);
    }

    private static string Page(SiteContext site, LinkedEvent e, string host) => ExportAddress.Page(e, site) ?? host;

    // What is to be told, before it is put into words: of ten thousand events fifty are.
    private readonly record struct Dated(LinkedEvent Event, DatedCorrection? Correction, DateTimeOffset? Updated);
}
