using System.Globalization;
using System.Text.Json;

using Timeline.Content;
using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>A library and a theme become files.</summary>
public sealed class BuildTests
{
    [Fact]
    public void Every_event_source_term_and_year_has_a_page_and_the_data_names_them()
    {
        using var site = new SmallSite()
            .With("seeds/paper.yml", "title: The paper\nurl: https://example.org/a\n")
            .WithEvent("one", rest: "people: [ada]\n")
            .WithEvent("two", "2003", "citations: [{ id: c, source: paper }]\n");
        site.Built();
        foreach (var path in new[] { "index.html", "events/one/index.html", "events/two/index.html", "sources/paper/index.html", "sources/index.html", "people/index.html", "people/ada/index.html", "years/2001/index.html", "evidence/index.html", "404.html", "robots.txt", "assets/site.css", "sources.bib" })
        {
            Assert.True(site.Has(path), path);
        }

        using var data = JsonDocument.Parse(site.Text("events.json"));
        var events = data.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["one", "two"], events.Select(e => e.GetProperty("id").GetString()));
        Assert.Equal("2001-02-03", events[0].GetProperty("date").GetProperty("earliest").GetString());
        Assert.Equal("events/one/", events[0].GetProperty("url").GetString());
        Assert.False(site.Has("feed.xml"), "a feed needs absolute addresses, and there is no host");
    }

    [Fact]
    public void A_host_gives_feed_sitemap_and_canonical_addresses()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org/x/\n").WithEvent("one");
        site.Built();
        Assert.Contains("https://example.org/x/events/one/", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/x/events/one/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://example.org/x/sitemap.xml", site.Text("robots.txt"), StringComparison.Ordinal);
        Assert.Equal("https://example.org/x/events/one/", site.Page("events/one/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.All(site.Page("404.html").QuerySelectorAll("a[href]:not([href^='#'])"), a => Assert.StartsWith("/x/", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Links_between_events_lead_to_their_pages_however_they_are_written()
    {
        using var site = new SmallSite().WithEvent("one").WithEvent("two", rest: "body: |\n  [a](../one/) [b](/events/one/) [c](event:one) [d](/events/one/index.html#note-1) [e](https://example.org/) [f](#x)\n");
        site.Built();
        var links = site.Page("events/two/index.html").QuerySelectorAll(".event-body .prose a, .prose a").Where(a => a.TextContent.Length == 1).ToDictionary(a => a.TextContent, a => a.GetAttribute("href"));
        Assert.Equal("../../events/one/index.html", links["a"]);
        Assert.Equal("../../events/one/index.html", links["b"]);
        Assert.Equal("../../events/one/index.html", links["c"]);
        Assert.Equal("../../events/one/index.html#note-1", links["d"]);
        Assert.Equal("https://example.org/", links["e"]);
        Assert.Equal("#x", links["f"]);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_named_at_its_line()
    {
        using var site = new SmallSite().With("input/events/two.yml", "title: Two\ndate: 2001\nsummary: |\n  First line.\n  A [link](../gone/).\n");
        var found = Assert.Single(site.Built().Diagnostics, d => d.Code == Codes.BrokenLink);
        Assert.Equal(("input/events/two.yml", 5), (found.At.Path, found.At.Line));
        Assert.Contains("../gone/", found.Message, StringComparison.Ordinal);
        Assert.Null(site.Build(o => o with { Strict = true }).Published);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    [InlineData("vbscript:x")]
    public void Links_that_could_run_something_are_refused(string url)
    {
        using var site = new SmallSite().With("input/events/two.yml", $"title: Two\ndate: 2001\nsummary: 'A [link](<{url}>).'\n");
        var result = site.Build();
        Assert.Null(result.Published);
        Assert.Contains(result.Diagnostics, d => d.Code == Codes.BadUrl);
        Assert.False(site.Has("index.html"));
    }

    [Fact]
    public void Nothing_an_author_writes_becomes_markup()
    {
        const string Evil = "</script><script>alert(1)</script>&lt;/script>&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(1)>\"'&";
        using var site = new SmallSite().With("input/events/x.json", JsonSerializer.Serialize(new { title = Evil, date = "2001", summary = Evil, body = Evil, note = Evil, people = new[] { "ada" } }));
        site.Built();
        foreach (var path in site.Tree().Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = site.Page(path);
            Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src") || s.GetAttribute("type") == "application/ld+json" || (s.ParentElement!.LocalName == "head" && !s.TextContent.Contains("alert", StringComparison.Ordinal)) || ((path == "404.html" || path.StartsWith("embed", StringComparison.Ordinal)) && !s.TextContent.Contains("<img", StringComparison.Ordinal)), path));
            Assert.Empty(page.QuerySelectorAll("[onerror]"));
            Assert.Empty(page.QuerySelectorAll("img"));
        }
    }

    [Fact]
    public void A_file_of_the_sites_own_theme_wins_over_the_default()
    {
        using var site = new SmallSite().WithEvent("one")
            .With("theme/parts/footer.html", "<footer>Mine, {{ site.title }}</footer>\n")
            .With("theme/pages/extra.html", "---\nfor: site\npath: extra/index.html\n---\n{{ events.size }} of {{ site.event_count }}\n")
            .With("theme/i18n/en.yml", "menu: { timeline: Chronicle }\n");
        site.Built();
        Assert.Contains("<footer>Mine, Small</footer>", site.Text("events/one/index.html"), StringComparison.Ordinal);
        Assert.Equal("1 of 1\n", site.Text("extra/index.html"));
        Assert.Contains("Chronicle", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1 event · 1 source · 0 quotations · ")]
    [InlineData("nl", "1 gebeurtenis · 1 bron · 0 citaten · ")]
    [InlineData("de", "1 Ereignis · 1 Quelle · 0 Zitate · ")]
    [InlineData("fr", "1 événement · 1 source · 0 citation · ")]
    [InlineData("es", "1 hecho · 1 fuente · 0 citas · ")]
    [InlineData("ar", "حدث واحد · مصدر واحد · لا اقتباسات · ")]
    public void The_foot_of_the_home_page_counts_as_the_language_does(string language, string counts)
    {
        using var site = new SmallSite($"title: Small\nlanguage: {language}\nevidence: {{ require: none }}\n")
            .With("seeds/herald.yml", "title: Herald\n").WithEvent("one", rest: "citations: [{ source: herald }]\n");
        site.Built();
        Assert.StartsWith(counts, site.Page("index.html").QuerySelector(".footer p:not(.footer-promise)")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parts/footer.html", "<p>\n{{ nonsense }}", "theme/parts/footer.html:2:4")]
    [InlineData("parts/footer.html", "{{ if }}", "theme/parts/footer.html:1:")]
    [InlineData("pages/event.html", "---\nfor: event\npath: x\n---\n", "did you mean 'events'?")]
    [InlineData("pages/event.html", "no front matter", "front matter")]
    [InlineData("pages/event.html", "---\nfor: events\npath: x/{id}.html\nlayout: parts/gone.html\n---\n", "parts/gone.html")]
    [InlineData("parts/footer.html", "{{ t \"menu.timelin\" }}", "did you mean 'menu.timeline'?")]
    public void A_mistake_in_a_template_is_named_where_it_stands(string file, string text, string expected)
    {
        using var site = new SmallSite().WithEvent("one");
        site.Built();
        var before = site.Tree();
        site.With("theme/" + file, text);
        var result = site.Build();
        Assert.Null(result.Published);
        Assert.Contains(result.Diagnostics, d => d.Code == Codes.Template && d.ToString().Contains(expected, StringComparison.Ordinal));
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void Two_files_on_one_path_are_an_error()
    {
        using var site = new SmallSite().WithEvent("one").With("theme/pages/second.html", "---\nfor: site\npath: Events/One/index.html\n---\n");
        var result = site.Build();
        Assert.Null(result.Published);
        var clash = Assert.Single(result.Diagnostics, d => d.Code == Codes.PathTaken);
        Assert.Contains("case", clash.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.html")]
    [InlineData(".timeline")]
    public void No_file_leaves_the_output(string path)
    {
        using var site = new SmallSite().WithEvent("one").With("theme/pages/second.html", $"---\nfor: site\npath: {path}\n---\n");
        Assert.Contains(site.Build().Diagnostics, d => d.Code == Codes.PathTaken);
    }

    [Fact]
    public void Drafts_are_shown_only_in_a_preview()
    {
        using var site = new SmallSite().WithEvent("one", rest: "people: [ada]\n").WithEvent("two", rest: "status: draft\npeople: [bob]\n");
        site.Built();
        Assert.False(site.Has("events/two/index.html"));
        Assert.False(site.Has("people/bob/index.html"));
        Assert.DoesNotContain("The two", string.Concat(site.Tree().Values), StringComparison.Ordinal);
        Assert.NotNull(SitePlan.Make(site.Read(), site.Options with { Preview = true }).Plan!.Find("events/two/index.html"));
    }

    [Fact]
    public void A_former_address_leads_to_the_present_one()
    {
        using var site = new SmallSite().WithEvent("one", rest: "aliases: [uno]\n");
        site.Built();
        Assert.Equal("0; url=../../events/one/index.html", site.Page("events/uno/index.html").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [Fact]
    public void The_authors_files_and_design_tokens_are_published()
    {
        using var site = new SmallSite(SmallSite.Settings + "tokens: { ink: '#123456' }\n").WithEvent("one", rest: "body: '[words](<../../pictures/a b.txt>)'\n").With("input/pictures/a b.txt", "words");
        site.Built();
        Assert.Equal("words", site.Text("pictures/a b.txt"));
        Assert.EndsWith(":where(:root) {\n  --ink: #123456;\n}\n", site.Text("assets/site.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_changes_the_same_files_as_a_clean_build_would()
    {
        using var site = new SmallSite();
        for (var i = 0; i < 30; i++)
        {
            site.WithEvent($"e{i}", $"20{i:00}-01-01", $"people: [p{i % 3}]\n");
        }

        site.Built();
        site.WithEvent("e7", "2007-05-05", "people: [p1, p2]\n");
        Assert.InRange(site.Built().Published!.Written, 5, 23);
        site.WithEvent("e8", "2007-05-05", "people: [p1, p9]\n");
        File.Delete(site.Folder["input/events/e9.yml"]);
        site.Built();
        var incremental = site.Tree();
        Directory.Delete(site.Folder["output"], recursive: true);
        site.Built();
        Assert.Equal(site.Tree(), incremental);
        Assert.Equal(0, site.Built().Published!.Written);
    }

    // Large data is written while it is made, before anyone can tell whether it is the same as what lies there.
    [Fact]
    public void Data_that_is_the_same_stays_and_data_that_another_program_changed_is_written_anew()
    {
        using var site = new SmallSite().WithEvent("one").WithEvent("two");
        site.Built();
        var (data, text) = (site.Folder["output/events.json"], site.Text("events.json"));
        File.SetLastWriteTimeUtc(data, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(0, site.Built().Published!.Written);
        File.WriteAllText(data, text.Replace("one", "eno", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(data, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(1, site.Built().Published!.Written);
        Assert.Equal(text, site.Text("events.json"));
        File.Delete(data);
        Assert.Equal(1, site.Built().Published!.Written);
        Assert.Equal(text, site.Text("events.json"));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_same_input_gives_the_same_bytes_in_any_place_and_culture(string culture)
    {
        static Dictionary<string, string> Tree()
        {
            using var site = new SmallSite().WithEvent("one", "1816~", "place: { title: İzmir, latitude: 38.4, longitude: 27.1 }\npeople: [ada, ivan]\n").WithEvent("two", "-0476/2019-05-12").WithEvent("three", "2019-12/..");
            site.Built();
            return site.Tree();
        }

        var expected = Tree();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Tree());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_page_is_rendered_alone_for_a_preview_as_a_build_would()
    {
        using var site = new SmallSite().WithEvent("one").WithEvent("two");
        site.Built();
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        Assert.Equal(site.Text("events/two/index.html"), System.Text.Encoding.UTF8.GetString(plan.Find("events/two/index.html")!.Render()));
        Assert.Null(plan.Find("events/three/index.html"));
    }
}
