using System.Globalization;

namespace Timeline.Tests.Site;

/// <summary>The file by which hosts know what to send with which file.</summary>
public sealed class HostHeadersTests
{
    private const string Lasting = "public, max-age=31536000, immutable";

    [Fact]
    public void What_is_named_by_its_content_may_be_kept_and_nothing_else()
    {
        // Pages that lie where such files lie.
        using var site = new SmallSite(SmallSite.Settings + "exports: all\nhost: https://example.org/\n").WithEvent("one")
            .With("input/pages/data.md", "---\ntitle: Data\n---\nWords\n").With("input/pages/assets.md", "---\ntitle: Assets\n---\nWords\n")
            .With("input/assets/own.css", "x").With("theme/assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>").With("theme/assets/icons/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        site.Built();
        var rules = new HostRules(site.Text("_headers"));
        Assert.InRange(rules.Count, 3, 100);
        Assert.All(site.Tree().Keys, file =>
        {
            var headers = rules.For("/" + file);
            Assert.Equal((file, BuiltFiles.HashIn(file) is null ? null : Lasting), (file, headers.GetValueOrDefault("Cache-Control")));
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("strict-origin-when-cross-origin", headers["Referrer-Policy"]);
            // Whoever embeds a page must be able to.
            Assert.DoesNotContain(headers.Keys, name => name is "X-Frame-Options" or "Content-Security-Policy");
        });
        string[] forOthers = ["events.json", "sources.json", "events.csv", "events.ics", "events.geojson", "feed.xml", "sources.bib", "embed.js", "embed/oembed.json", "datapackage.json"];
        Assert.All(forOthers, file => Assert.Equal((file, true, "*"), (file, site.Has(file), rules.For("/" + file).GetValueOrDefault("Access-Control-Allow-Origin"))));
        Assert.DoesNotContain("Access-Control-Allow-Origin", rules.For("/index.html").Keys);
    }

    [Fact]
    public void Folders_of_such_files_alone_take_one_rule_and_more_than_a_host_reads_are_not_made()
    {
        using var site = new SmallSite().WithEvent("one");
        site.Built();
        Assert.Contains("\n/data/*\n", site.Text("_headers"), StringComparison.Ordinal);
        for (var i = 0; i < 150; i++)
        {
            site.With(string.Create(CultureInfo.InvariantCulture, $"theme/assets/icon-{i}.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        }

        site.With("input/_headers", "/own/*\n  X-Own: 1\n/other\n  X-Own: 2\n").Built();
        var rules = new HostRules(site.Text("_headers"));
        Assert.Equal(100, rules.Count);
        Assert.Equal("1", rules.For("/own/page/")["X-Own"]);
    }

    [Theory]
    [InlineData("", "input/_headers", true, true)]
    [InlineData("headers: made\n", "input/_headers", true, true)]
    [InlineData("headers: own\n", "input/_headers", false, true)]
    [InlineData("headers: own\n", "input/other.yml", false, false)]
    public void An_authors_own_rules_stand_at_the_end_or_alone(string setting, string path, bool ours, bool theirs)
    {
        using var site = new SmallSite(SmallSite.Settings + setting).WithEvent("one");
        if (theirs)
        {
            site.With(path, "/*\r\n  X-Robots-Tag: noindex");
        }

        Assert.Empty(site.Built().Diagnostics);
        Assert.Equal(ours || theirs, site.Has("_headers"));
        if (theirs)
        {
            var rules = new HostRules(site.Text("_headers"));
            Assert.Equal("noindex", rules.For("/index.html")["X-Robots-Tag"]);
            Assert.Equal(ours, rules.For("/index.html").ContainsKey("X-Content-Type-Options"));
            Assert.EndsWith("/*\n  X-Robots-Tag: noindex\n", site.Text("_headers"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rules_where_no_host_reads_them_are_told_of_and_a_link_out_of_the_folder_is_not_followed()
    {
        using var site = new SmallSite().WithEvent("one").With("input/assets/_headers", "/*\n  X-Own: 1\n");
        Assert.Equal([("TL117", "input/assets/_headers")], site.Built().Diagnostics.Select(d => (d.Code.Id, d.At.Path)));
        Assert.DoesNotContain("X-Own", site.Text("_headers"), StringComparison.Ordinal);

        File.Delete(site.Folder["input/assets/_headers"]);
        File.CreateSymbolicLink(site.Folder["input/_headers"], "/etc/hostname");
        var result = site.Build();
        Assert.Null(result.Published);
        Assert.Equal([("TL113", "input/_headers")], result.Diagnostics.Select(d => (d.Code.Id, d.At.Path)));
    }
}
