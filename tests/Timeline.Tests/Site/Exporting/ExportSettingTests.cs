using Timeline.Site;
using Timeline.Site.Exporting;

namespace Timeline.Tests.Site.Exporting;

/// <summary>Which forms a build makes: what the settings say, and where they are offered.</summary>
public sealed class ExportSettingTests
{
    private static readonly string[] Forms = [.. AllExports.List.Where(f => !f.IsAlways).Select(f => f.Path).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("", "datapackage.json events.csv events.ics events.json")]
    [InlineData("host: https://example.org/\n", "datapackage.json events.csv events.ics events.json feed.json feed.xml rss.xml")]
    [InlineData("host: https://example.org/\nexports: []\n", "")]
    [InlineData("exports: geojson\n", "events.geojson")]
    [InlineData("exports: [default, markwhen]\n", "datapackage.json events.csv events.ics events.json events.mw")]
    [InlineData("exports: [atom, print]\n", "print.html")]
    public void A_build_makes_the_forms_that_the_settings_say(string settings, string expected)
    {
        using var site = new SmallSite(SmallSite.Settings + settings).WithEvent("one");
        site.Built();
        Assert.Equal(expected, string.Join(' ', Forms.Where(site.Has)));
        // What is made is offered, and nothing else.
        var offered = site.Page("index.html").QuerySelectorAll(".exports a").Select(a => a.GetAttribute("href")![2..]).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', offered));
    }

    [Fact]
    public void All_forms_are_made_where_all_are_asked_for()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/\nexports: all\n").WithEvent("one");
        site.Built();
        Assert.Equal([], Forms.Where(path => !site.Has(path)));
    }

    // Ten thousand rows in three files more are not made unless someone wants them.
    [Fact]
    public void A_very_large_site_has_feeds_only_unless_it_says_more()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/\n");
        var events = Enumerable.Range(0, 2001).Select(i => $"- {{ id: e{i}, title: E, date: {1000 + i % 900}, summary: S }}");
        site.With("input/events/all.yml", string.Join('\n', events) + "\n");
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.Equal("events.json feed.json feed.xml rss.xml", string.Join(' ', Forms.Where(path => plan.Find(path) is not null)));
    }

    [Fact]
    public void The_feeds_and_data_are_announced_on_the_home_page()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/\n").WithEvent("one");
        site.Built();
        Assert.Equal(["application/atom+xml", "application/rss+xml", "application/feed+json", "application/json"],
            site.Page("index.html").QuerySelectorAll("link[rel=alternate][type]").Select(l => l.GetAttribute("type")).Where(t => t != "application/json+oembed"));
    }
}
