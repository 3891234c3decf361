using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using AngleSharp.Dom;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Tests.Site;

/// <summary>What of a site can be put into other pages: which files there are, what they hold, and how they are described.</summary>
public sealed class EmbedTests
{
    private const string Host = "host: https://example.org/x/\n";
    private const string Eras = "eras: [{ id: dawn, title: Dawn, date: 2001/2002 }]\n";

    [Fact]
    public void The_whole_each_term_year_era_and_event_has_an_embed()
    {
        using var site = new SmallSite(SmallSite.Settings + Eras).WithEvent("one", rest: "people: [ada]\naliases: [uno]\n");
        site.Built();
        foreach (var path in new[] { "embed/index.html", "embed/people/ada/index.html", "embed/years/2001/index.html", "embed/eras/dawn/index.html", "embed/events/one/index.html", "embed/events/uno/index.html", "embed.js" })
        {
            Assert.True(site.Has(path), path);
        }

        Assert.Equal(site.Text("embed/events/one/index.html"), site.Text("embed/events/uno/index.html"));
        Assert.False(site.Has("embed/oembed.json"), "a description needs absolute addresses, and there is no host");
    }

    [Theory]
    [InlineData("all", true, true, true)]
    [InlineData("parts", true, true, false)]
    [InlineData("whole", true, false, false)]
    [InlineData("none", false, false, false)]
    public void The_setting_chooses_what_can_be_embedded_and_pages_offer_only_that(string setting, bool whole, bool parts, bool events)
    {
        using var site = new SmallSite(SmallSite.Settings + $"embed: {setting}\n").WithEvent("one");
        site.Built();
        Assert.Equal((whole, whole), (site.Has("embed/index.html"), site.Has("embed.js")));
        Assert.Equal((parts, events), (site.Has("embed/years/2001/index.html"), site.Has("embed/events/one/index.html")));
        Assert.Equal((whole, parts, events), (Offers("index.html"), Offers("years/2001/index.html"), Offers("events/one/index.html")));

        bool Offers(string page) => site.Page(page).QuerySelector(".embed-box") is not null;
    }

    [Fact]
    public void A_large_site_has_an_embed_of_the_whole_alone_says_so_and_lists_the_most_important()
    {
        using var site = new SmallSite();
        var events = new StringBuilder();
        for (var i = 0; i < 2001; i++)
        {
            events.Append(CultureInfo.InvariantCulture, $"- {{ id: e{i:0000}, title: Event {i}, date: 2001, importance: {(i % 40 == 7 ? 5 : 2)} }}\n");
        }

        site.With("input/events/all.yml", events.ToString());
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.Null(plan.Find("embed/events/e0001/index.html"));
        Assert.Null(plan.Find("embed/years/2001/index.html"));
        Assert.NotNull(plan.Find("embed/index.html"));
        Assert.Contains("no embeds but that of the whole", plan.LeftOut, StringComparison.Ordinal);

        site.With("input/timeline.yml", SmallSite.Settings + "embed: parts\n");
        plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.Null(plan.Find("embed/events/e0001/index.html"));
        Assert.Equal("", plan.LeftOut);
        var year = Html(plan.Find("embed/years/2001/index.html")!);
        Assert.Equal(50, year.QuerySelectorAll(".entry").Length);
        Assert.Equal("event-e0007", year.QuerySelector(".entry")!.Id);
        Assert.Equal("The 50 most important of 2,001 events.", year.QuerySelector(".shown")!.TextContent);
        Assert.Equal("See all 2,001 events", year.QuerySelector(".more")!.TextContent);

        site.With("input/timeline.yml", SmallSite.Settings + "embed: all\n");
        plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.NotNull(plan.Find("embed/events/e0001/index.html"));
        Assert.Equal("", plan.LeftOut);
    }

    [Fact]
    public void An_embed_holds_all_it_needs_and_its_policy_names_each_part_and_allows_nothing_else()
    {
        using var site = new SmallSite(SmallSite.Settings + "tokens: { marker: rebeccapurple }\n").WithEvent("one", rest: "people: [ada]\n");
        site.Built();
        foreach (var path in new[] { "embed/index.html", "embed/people/ada/index.html", "embed/events/one/index.html" })
        {
            var page = site.Page(path);
            Assert.Empty(page.QuerySelectorAll("[src], [srcset], link:not([rel=canonical], [rel=icon][href^='data:']), [style]"));
            var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!.Split("; ").ToDictionary(d => d.Split(' ')[0], d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
            Assert.Equal("'none'", policy["default-src"]);
            Assert.Equal(Hashes(page, "style"), policy["style-src"]);
            Assert.Equal(Hashes(page, "script"), policy["script-src"]);
            Assert.Contains("--marker: rebeccapurple", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Links_of_an_embed_are_absolute_where_the_address_is_known_and_leave_the_frame()
    {
        using var site = new SmallSite(SmallSite.Settings + Host).WithEvent("one", rest: "people: [ada]\ncitations: [{ id: c, title: A book }]\n").With("input/events/two.yml", "title: Two\ndate: 2002\nsummary: After [one](../one/), said. [@c]\ncitations: [{ id: c, title: A book }]\n");
        site.Built();
        var page = site.Page("embed/events/two/index.html");
        Assert.Equal("_blank", page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Null(page.QuerySelector("base")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.True(a.GetAttribute("href")!.StartsWith("https://example.org/x/", StringComparison.Ordinal) || (a.GetAttribute("href")![0] == '#' && a.GetAttribute("target") == "_self"), a.OuterHtml));
        Assert.Equal("https://example.org/x/events/two/", page.QuerySelector("h1 a")!.GetAttribute("href"));
        Assert.Equal("https://example.org/x/events/two/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("/embed/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_leads_to_the_oEmbed_description_of_its_embed()
    {
        using var site = new SmallSite(SmallSite.Settings + Host).With("input/events/one.yml", "title: A \"quoted\" <event>\ndate: 2001\npeople: [ada]\n");
        site.Built();
        foreach (var (page, described) in new[] { ("index.html", "embed/oembed.json"), ("people/ada/index.html", "embed/people/ada/oembed.json"), ("years/2001/index.html", "embed/years/2001/oembed.json"), ("events/one/index.html", "embed/events/one/oembed.json") })
        {
            Assert.Equal("https://example.org/x/" + described, site.Page(page).QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href"));
            Assert.True(site.Has(described), described);
        }

        using var json = JsonDocument.Parse(site.Text("embed/events/one/oembed.json"));
        var root = json.RootElement;
        Assert.Equal(("1.0", "rich", "A \"quoted\" <event>", "Small", "https://example.org/x/"), (Text("version"), Text("type"), Text("title"), Text("provider_name"), Text("provider_url")));
        Assert.True(root.GetProperty("width").GetInt32() > 0 && root.GetProperty("height").GetInt32() > 0);
        Assert.Equal(
            """<iframe src="https://example.org/x/embed/events/one/" title="A &quot;quoted&quot; &lt;event>" width="100%" height="480" loading="lazy" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>""",
            Text("html"));
        Assert.Empty(site.Page("evidence/index.html").QuerySelectorAll("link[type='application/json+oembed']"));
        // The code to copy has the same address.
        Assert.StartsWith("<iframe src=\"https://example.org/x/embed/events/one/\" ", site.Page("events/one/index.html").QuerySelector("#embed-frame")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("<timeline-embed src=\"https://example.org/x/embed/\" height=\"640\"><a href=\"https://example.org/x/\">", site.Page("index.html").QuerySelector("#embed-element")!.TextContent, StringComparison.Ordinal);

        string? Text(string name) => root.GetProperty(name).GetString();
    }

    [Fact]
    public void The_code_to_copy_says_where_to_put_the_address_when_the_build_does_not_know_it()
    {
        using var site = new SmallSite().WithEvent("one");
        site.Built();
        var box = site.Page("events/one/index.html").QuerySelector(".embed-box")!;
        Assert.Contains("https://…/", box.QuerySelector(".embed-address")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("""<iframe src="https://…/embed/events/one/index.html" title="The one" """, box.QuerySelector("#embed-frame")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("""
            <timeline-embed src="https://…/embed/events/one/index.html"><a href="https://…/events/one/index.html">The one</a></timeline-embed>
            <script async src="https://…/embed.js"></script>
            """.ReplaceLineEndings("\n"), box.QuerySelector("#embed-element")!.TextContent);
        Assert.Equal("../../embed/events/one/index.html", box.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_embed_of_an_event_of_the_example_takes_at_most_5_KB_over_the_wire()
    {
        var read = LibraryReader.Read(new(Path.Combine(Repository.Root, "input")));
        var plan = SitePlan.Make(read.Library!, new() { InputFolder = Path.Combine(Repository.Root, "input") }).Plan!;
        var sizes = plan.Files.Where(f => f.Path.StartsWith("embed/events/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => Compressed(f.Render()), StringComparer.Ordinal);
        Assert.True(sizes.Count >= 36);
        Assert.All(sizes, size => Assert.InRange(size.Value, 1000, 5 * 1024));
    }

    private static IDocument Html(PlannedFile file) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new MemoryStream(file.Render()));

    private static string Hashes(IDocument page, string element) => string.Join(' ', page.QuerySelectorAll(element)
        .Select(e => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(e.TextContent)))}'"));

    private static long Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return stream.Length;
    }
}
