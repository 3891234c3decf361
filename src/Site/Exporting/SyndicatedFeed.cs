using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary><c>feed.xml</c>: the latest events and corrections as an Atom feed (RFC 4287). Needs the site's address.</summary>
internal sealed class AtomFeed : IExport
{
    public Exported Write(SiteViews views)
    {
        var host = views.Site.Settings.Host ?? "";
        var news = FeedEntries.Of(views, host);
        var feed = SyndicatedFeed.Of(views.Site.Settings, news, host, "feed.xml", item => item.Published, ChangeTime.NotKnown);
        return new(XmlFile.Bytes(new Atom10FeedFormatter(feed).WriteTo), []) { Problems = news.Problems };
    }
}

/// <summary><c>rss.xml</c>: the same as RSS 2.0, which knows one day of an item: when it was added, or else last changed.</summary>
internal sealed partial class RssFeed : IExport
{
    public Exported Write(SiteViews views)
    {
        var host = views.Site.Settings.Host ?? "";
        var news = FeedEntries.Of(views, host);
        var feed = SyndicatedFeed.Of(views.Site.Settings, news, host, "rss.xml", item => item.Published ?? item.Updated, default);
        var text = Encoding.UTF8.GetString(XmlFile.Bytes(new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: true).WriteTo));
        // The library writes "Z", which RFC 822 allows and many readers of feeds do not know.
        return new(Encoding.UTF8.GetBytes(Zulu().Replace(text, " GMT</$1>")), []) { Problems = news.Problems };
    }

    [GeneratedRegex("(?<=[0-9]{2}:[0-9]{2}) Z</(pubDate|lastBuildDate)>", RegexOptions.CultureInvariant)]
    private static partial Regex Zulu();
}

/// <summary>What the two feeds of XML share.</summary>
internal static class SyndicatedFeed
{
    // What stands in an item of RSS is read as HTML; Atom says that it is text. Atom must have a time of change; RSS, without one, has none.
    public static SyndicationFeed Of(
        Settings settings, FeedEntries news, string host, string self, Func<FeedEntry, DateTimeOffset?> published, DateTimeOffset notKnown) =>
        new(news.Entries.Select(entry => Item(self == "rss.xml" ? entry with { Summary = WebUtility.HtmlEncode(entry.Summary) } : entry,
            settings.Title, published(entry), entry.Updated ?? notKnown)))
        {
            Id = host,
            Language = settings.Language,
            Title = Text(settings.Title),
            Description = self == "rss.xml" ? Text(settings.Description is { Length: > 0 } own ? own : settings.Title) : null,
            LastUpdatedTime = news.Entries is [{ Updated: { } newest }, ..] ? newest : notKnown,
            Links = { Link("self", host + self), Link("alternate", host) },
        };

    private static SyndicationItem Item(FeedEntry entry, string author, DateTimeOffset? published, DateTimeOffset updated)
    {
        var item = new SyndicationItem
        {
            Id = entry.Url,
            Title = Text(entry.Title),
            LastUpdatedTime = updated,
            Links = { Link("alternate", entry.Url) },
            Summary = Text(entry.Summary),
            Authors = { new SyndicationPerson { Name = XmlFile.Clean(author) } },
        };
        if (published is { } day)
        {
            item.PublishDate = day;
        }

        return item;
    }

    private static TextSyndicationContent Text(string text) => new(XmlFile.Clean(text));

    private static SyndicationLink Link(string relation, string url) => new(new Uri(url)) { RelationshipType = relation };
}
