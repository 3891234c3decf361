using System.Text.Json;

using AngleSharp.Html.Parser;

namespace Timeline.Tests.Site;

/// <summary>What pages tell search engines and networks: enough, and never surer than the data.</summary>
public sealed class MetaTests
{
    private const string WithHost = SmallSite.Settings + "host: https://example.org/t\neras: [{ id: age, title: The age, date: 1990/2010 }]\n";

    [Theory]
    [InlineData("2001-02-03", "2001-02-03")]
    [InlineData("2001-02", "2001-02")]
    [InlineData("2001", "2001")]
    [InlineData("0800-12-25", "0800-12-25")]
    [InlineData("2001-02-03T10:30:00", "2001-02-03T10:30:00")]
    [InlineData("2001-02-03T10:30:00Z", "2001-02-03T10:30:00Z")]
    [InlineData("2001~", null)]
    [InlineData("2001-02?", null)]
    [InlineData("2001-~02-03", null)]
    [InlineData("200X", null)]
    [InlineData("2001-02-XX", null)]
    [InlineData("2001-21", null)]
    [InlineData("2001-33", null)]
    [InlineData("2001/2003", null)]
    [InlineData("2001/..", null)]
    [InlineData("../2001", null)]
    [InlineData("2001/", null)]
    [InlineData("[2001, 2003]", null)]
    [InlineData("{2001, 2003}", null)]
    [InlineData("1950S2", null)]
    [InlineData("-0043-03-15", null)]
    [InlineData("Y17000", null)]
    [InlineData("{ edtf: 2001-02-03, inferred: [year] }", null)]
    public void A_date_that_is_not_sure_is_never_given_to_machines_as_an_exact_one(string date, string? start)
    {
        using var site = new SmallSite(WithHost).WithEvent("fair", date.StartsWith("{ ", StringComparison.Ordinal) ? date : $"\"{date}\"");
        site.Built();
        var about = JsonLd(site, "events/fair/index.html").GetProperty("about");
        Assert.Equal("The fair", about.GetProperty("name").GetString());
        Assert.Equal(start, about.TryGetProperty("startDate", out var given) ? given.GetString() : null);
        Assert.False(about.TryGetProperty("endDate", out _));
    }

    [Fact]
    public void A_date_that_sources_disagree_on_is_not_given_to_machines()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair", rest: "dates: [{ date: 2001-02-04 }]\n");
        site.Built();
        Assert.False(JsonLd(site, "events/fair/index.html").GetProperty("about").TryGetProperty("startDate", out _));
    }

    [Fact]
    public void A_retracted_event_is_told_as_retracted_wherever_it_is_shared()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair", rest: "status: retracted\ncitations: [{ source: log, quote: It opened in spring }]\n")
            .With("seeds/log.yml", "title: Log\ntext: log.txt\n").With("seeds/log.txt", "It opened in spring.\n");
        site.Built();
        Assert.Equal("Retracted: The fair (3 February 2001)", JsonDocument.Parse(site.Text("annotations.json")).RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("body")[1].GetProperty("value").GetString());
        Assert.Contains("title = {Retracted: The fair}", site.Page("events/fair/index.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.False(JsonLd(site, "events/fair/index.html").TryGetProperty("about", out _));
        Assert.Equal("Retracted: The fair", Content(site, "events/fair/index.html", "meta[property='og:title']"));
        Assert.Contains("Retracted", Content(site, "events/fair/index.html", "meta[property='og:image:alt']"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_page_says_what_the_site_is()
    {
        using var site = new SmallSite(WithHost).WithEvent("fair");
        site.Built();
        var home = JsonLd(site, "index.html");
        Assert.Equal(("WebSite", "Small", "https://example.org/t/"), (home.GetProperty("@type").GetString(), home.GetProperty("name").GetString(), home.GetProperty("url").GetString()));
    }

    [Fact]
    public void A_page_says_when_it_was_modified_only_when_a_correction_says_so()
    {
        using var site = new SmallSite(WithHost)
            .WithEvent("fair", rest: "corrections: [{ date: 2024-05-01, what: One }, { date: 2025-06-02, what: Two }, { date: 2023~, what: Three }]\n")
            .WithEvent("flood");
        site.Built();
        Assert.Equal("2025-06-02", Content(site, "events/fair/index.html", "meta[property='article:modified_time']"));
        Assert.Null(Content(site, "events/flood/index.html", "meta[property='article:modified_time']"));
    }

    [Theory]
    [InlineData("A site of tests")]
    [InlineData("")]
    public void Every_page_has_a_title_of_its_own_a_description_and_its_address(string description)
    {
        using var site = new SmallSite(WithHost.Replace("description: A small site\n", description.Length == 0 ? "" : $"description: {description}\n", StringComparison.Ordinal))
            .WithEvent("fair", rest: "people: [jane-doe]\ncitations: [{ source: paper, quote: Words }]\n")
            .With("input/pages/about.md", "---\ntitle: About\n---\nWhat this is.\n")
            .With("input/sources/paper.yml", "title: The paper\n");
        site.Built();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(site.Folder["output"], "*.html", SearchOption.AllDirectories).ToList();
        Assert.True(pages.Count > 10);
        foreach (var file in pages)
        {
            var path = Path.GetRelativePath(site.Folder["output"], file).Replace('\\', '/');
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            if (path.StartsWith("embed/", StringComparison.Ordinal) || page.QuerySelector("meta[http-equiv='refresh']") is not null)
            {
                continue;
            }

            Assert.True(titles.Add(page.Title!), $"{path}: the title '{page.Title}' is that of another page");
            Assert.All(page.QuerySelectorAll("a"), link => Assert.True(link.HasAttribute("href"), $"{path}: no crawler can follow {link.OuterHtml}"));
            var told = page.QuerySelector("meta[name='description']")?.GetAttribute("content");
            Assert.True(told is { Length: > 3 }, $"{path} has no description");
            Assert.Equal(told, page.QuerySelector("meta[property='og:description']")?.GetAttribute("content"));
            var canonical = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href");
            Assert.Equal(path == "404.html" ? null : "https://example.org/t/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path), canonical);
        }
    }

    private static JsonElement JsonLd(SmallSite site, string page)
    {
        using var json = JsonDocument.Parse(site.Page(page).QuerySelector("script[type='application/ld+json']")!.TextContent);
        return json.RootElement.Clone();
    }

    private static string? Content(SmallSite site, string page, string selector) => site.Page(page).QuerySelector(selector)?.GetAttribute("content");
}
