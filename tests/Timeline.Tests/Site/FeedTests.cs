using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

using Timeline.Site.Outputs;
using Timeline.Site.Planning;

namespace Timeline.Tests.Site;

/// <summary>What the feed tells: what is new, not what is recent, and in every character that XML can hold.</summary>
public sealed class FeedTests
{
    private const string Hosted = SmallSite.Settings + "host: https://example.org/\n";

    [Fact]
    public void News_of_1887_is_new_when_it_was_added_yesterday()
    {
        using var site = new SmallSite(Hosted)
            .WithEvent("old-news", "1887-06-21", "added: 2025-11-03\n").WithEvent("recent", "2024-05-01", "added: 2024-05-02\n")
            .WithEvent("mended", "1887-06-22", "added: 2020\ncorrections: [{ date: 2025-11-04, what: The day. }]\n");
        var entries = Entries(site);
        Assert.Equal(["mended", "mended#correction-1", "old-news", "recent"], entries.Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Equal("2025-11-03T00:00:00Z", entries.Single(e => e.Id == "old-news").Updated);
        Assert.Equal("2025-11-04T00:00:00Z", entries.Single(e => e.Id == "mended").Updated);
        Assert.Equal(["mended", "old-news", "recent"], entries.Select(e => e.Id.Split('#')[0]).Distinct());
    }

    [Theory]
    [InlineData("-0043-03-15")]
    [InlineData("../1996")]
    [InlineData("Y-13800000000")]
    [InlineData("/1985")]
    [InlineData("0000")]
    public void Dates_before_our_era_and_open_ones_are_told(string date)
    {
        using var site = new SmallSite(Hosted).WithEvent("one", date).WithEvent("added", date, "added: 2025-01-02\n");
        Assert.Equal([("added", "2025-01-02T00:00:00Z"), ("one", "1970-01-01T00:00:00Z")], Entries(site));
    }

    [Fact]
    public void The_dates_of_sources_and_of_events_are_no_dates_of_change()
    {
        using var site = new SmallSite(Hosted).With("seeds/log.yml", "title: Log\nissued: 1950-01\naccessed: 2025-02-01\n")
            .WithEvent("one", "2030-05", "citations: [{ source: log }]\n").WithEvent("two", "1887").WithEvent("added", "1886", "added: 1960-02-03\n");
        Assert.Equal([("added", "1960-02-03T00:00:00Z"), ("one", "1970-01-01T00:00:00Z"), ("two", "1970-01-01T00:00:00Z")], Entries(site));
        Assert.Equal(["Wed, 03 Feb 1960 00:00:00 GMT"],
            XDocument.Parse(site.Text("rss.xml")).Descendants().Where(e => e.Name.LocalName is "pubDate").Select(e => e.Value));
        Assert.Equal("Wed, 03 Feb 1960 00:00:00 GMT", XDocument.Parse(site.Text("rss.xml")).Descendants("lastBuildDate").Single().Value);
        Assert.Single(XDocument.Parse(site.Text("rss.xml")).Descendants("item").Elements(), e => e.Name.LocalName == "updated");
        using var json = JsonDocument.Parse(site.Text("feed.json"));
        Assert.Equal([true, false, false], json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("date_modified", out _)));
        Assert.Equal("2 of 3 events have neither 'added' nor a correction, so the feeds cannot say when they were new and tell them last; write 'added:', or let Git say it (feed_dates: git)",
            Assert.Single(site.Built().Diagnostics, d => d.Code == Codes.Undated).Message);
    }

    [Fact]
    public void Characters_beyond_the_first_plane_stay_and_only_what_XML_forbids_goes()
    {
        using var site = new SmallSite(Hosted).With("input/events/one.yml", "title: \"The 🚢 of 𝕊t 𠮷田 and more\"\ndate: 2001\n");
        site.Built();
        var title = XDocument.Parse(site.Text("feed.xml")).Descendants().Where(e => e.Name.LocalName == "title").Select(e => e.Value).ToArray();
        Assert.Equal("2001: The 🚢 of 𝕊t 𠮷田 and more", title[1]);
    }

    [Theory]
    [InlineData("a\u0000\u0008\u001Fb\uFFFE\uFFFF", "ab")]
    [InlineData("\t\n\r\u0085\uFFFD", "\t\n\r\u0085\uFFFD")]
    public void XML_loses_only_what_it_forbids(string text, string clean) => Assert.Equal(clean, XmlFile.Clean(text));

    // Attributes cannot hold half a pair.
    [Fact]
    public void XML_loses_halves_of_pairs_and_keeps_whole_ones() =>
        Assert.Equal("𝕊x🚢", XmlFile.Clean(string.Concat("𝕊", "\uD835", "x", "\uDD4A", "🚢")));

    [Fact]
    public void Git_says_when_a_file_changed_where_the_settings_ask_it()
    {
        using var site = new SmallSite(Hosted + "feed_dates: git\n").WithEvent("old", "1887").WithEvent("new", "1886").WithEvent("loose", "1885", "added: 2001\n");
        Assert.Contains(site.Built().Diagnostics, d => d.Code == Codes.NoGitDates);
        Git(site, "2020-01-02T03:04:05+02:00", "input/events/old.yml");
        Git(site, "2024-01-02T03:04:05Z", "input/events/new.yml");
        Assert.Equal([("new", "2024-01-02T03:04:05Z"), ("old", "2020-01-02T01:04:05Z"), ("loose", "2001-01-01T00:00:00Z")], Entries(site));
    }

    private static void Git(SmallSite site, string when, string file)
    {
        foreach (var command in new[] { "init -q", $"add {file}", "-c user.name=A -c user.email=a@example.org commit -q -m change" })
        {
            var start = new ProcessStartInfo("git", command) { WorkingDirectory = site.Folder[""] };
            (start.Environment["GIT_COMMITTER_DATE"], start.Environment["GIT_AUTHOR_DATE"]) = (when, when);
            using var git = Process.Start(start)!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
    }

    [Theory]
    [InlineData("a\u0007b\u001B[31m\u0000c\u000C\u007Fd", "ab[31mcd")]
    [InlineData("\u0085x\u009F\uFFFEy\uFFFF", "xy")]
    [InlineData("© é 。\u00A0𝕊\uFFFD\t\r\n", "© é 。\u00A0𝕊\uFFFD\t\r\n")]
    [InlineData("", "")]
    [InlineData("\u0001", "")]
    public void No_page_has_a_control_character(string html, string clean)
    {
        var output = new ArrayBufferWriter<byte>();
        CleanHtml.Write(Encoding.UTF8.GetBytes(html), output);
        Assert.Equal(clean, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static (string Id, string Updated)[] Entries(SmallSite site)
    {
        site.Built();
        return [.. XDocument.Parse(site.Text("feed.xml")).Root!.Elements().Where(e => e.Name.LocalName == "entry").Select(e => (
            e.Elements().Single(x => x.Name.LocalName == "id").Value["https://example.org/events/".Length..].Replace("/", "", StringComparison.Ordinal),
            e.Elements().Single(x => x.Name.LocalName == "updated").Value))];
    }
}
