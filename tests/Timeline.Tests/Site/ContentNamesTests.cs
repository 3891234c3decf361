using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>Files that are named by their content: the name is right, everything calls them by it, and it changes with nothing else.</summary>
public sealed partial class ContentNamesTests
{
    private const string Style = "@font-face { font-family: Own; src: url(\"fonts/own.woff2?x#y\") format(\"woff2\"), url(fonts/none.woff2) }\n" +
        ".own { background: url( 'own mark.svg' ), url(data:image/gif;base64,AAAA), url(/root.png), url(https://example.org/own.svg), url(#own) }\n";

    // A theme that says its files' addresses in every way there is.
    private static SmallSite Site() => new SmallSite(SmallSite.Settings + "lanes: { a: { title: A } }\n")
        .WithEvent("one", "1887", "people: [ada]\nlane: a\n")
        .WithEvent("two", "1950")
        .With("input/assets/own.txt", "the author's")
        .With("theme/styles/95-own.css", Style)
        .With("theme/assets/fonts/own.woff2", "a font")
        .With("theme/assets/own mark.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        .With("theme/pages/own.html", "---\nfor: site\npath: own/deep/index.html\n---\n" +
            "<link rel=stylesheet href=\"{{ asset \"site.css\" }}\"><img src=\"{{ asset \"own mark.svg\" }}\"><img src=\"{{ link \"assets/fonts/own.woff2\" }}\">" +
            "<img src=\"{{ page.root }}assets/own mark.svg\"><script src=\"{{ link \"data/timeline.js\" }}\"></script><a href=\"{{ asset \"own.txt\" }}\">own</a>\n");

    [Fact]
    public void The_hash_in_a_name_is_that_of_the_bytes_and_what_the_site_alone_asks_for_has_one()
    {
        using var site = Site();
        site.Built();
        var files = Files(site);
        Assert.All(files, file =>
            Assert.Equal(BuiltFiles.HashIn(file) ?? Sha256(site, file), Sha256(site, file)));
        var hashed = files.Where(file => BuiltFiles.HashIn(file) is not null).Select(BuiltFiles.Plain).ToList();
        Assert.Subset(hashed.ToHashSet(StringComparer.Ordinal), new SortedSet<string>(["assets/site.css", "assets/page.js", "assets/find.js", "assets/own mark.svg", "data/timeline.js", "data/words/0.js"], StringComparer.Ordinal));
        // The table, what others may know, and the author's own.
        Assert.Equal(["assets/fonts/own.woff2", "assets/names.js", "assets/own mark.svg", "assets/own.txt"],
            files.Where(file => BuiltFiles.HashIn(file) is null && (file.StartsWith("assets/", StringComparison.Ordinal) || file.StartsWith("data/", StringComparison.Ordinal))));
        Assert.Equal([], hashed.Where(file => !file.StartsWith("assets/", StringComparison.Ordinal) && !file.StartsWith("data/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pages_styles_and_the_table_call_them_by_that_name_and_all_of_them_are_there()
    {
        using var site = Site();
        site.Built();
        var asked = Files(site).Where(file => file.EndsWith(".html", StringComparison.Ordinal)).SelectMany(page => References(site, page)).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal([], asked.Where(path => !site.Has(path)));
        // By hand it was written without the hash, and is there too.
        Assert.Equal(["assets/own mark.svg", "assets/own.txt"],
            asked.Where(path => BuiltFiles.HashIn(path) is null && (path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("data/", StringComparison.Ordinal))).Order(StringComparer.Ordinal));

        var css = site.Text("assets/site.css");
        Assert.Contains($"url(\"../{BuiltFiles.Find(site.Folder["output"], "assets/fonts/own.woff2", hashed: true)}?x#y\")", css, StringComparison.Ordinal);
        Assert.Contains($"url('../{BuiltFiles.Find(site.Folder["output"], "assets/own mark.svg", hashed: true)!.Replace(" ", "%20", StringComparison.Ordinal)}')", css, StringComparison.Ordinal);
        Assert.Contains("url(fonts/none.woff2)", css, StringComparison.Ordinal);
        Assert.Contains("url(/root.png),url(https://example.org/own.svg),url(#own)", css, StringComparison.Ordinal);

        var scripts = Files(site).Where(file => file.EndsWith(".js", StringComparison.Ordinal) && BuiltFiles.HashIn(file) is not null).ToList();
        Assert.Equal(scripts.Select(file => $"\"{BuiltFiles.Plain(file)}\":\"{BuiltFiles.HashIn(file)}\"").Order(StringComparer.Ordinal),
            Entry().Matches(site.Text("assets/names.js")).Select(entry => entry.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_changed_style_changes_its_name_and_of_the_pages_nothing_else()
    {
        using var site = Site();
        site.Built();
        var before = site.Tree();
        site.With("theme/styles/95-own.css", ".own { color: red }\n");
        site.Built();
        var after = site.Tree();
        var (old, @new) = (before.Keys.Except(after.Keys).ToList(), after.Keys.Except(before.Keys).ToList());
        Assert.Equal(["assets/site.css"], old.Select(BuiltFiles.Plain));
        Assert.Equal(["assets/site.css"], @new.Select(BuiltFiles.Plain));
        foreach (var path in before.Keys.Intersect(after.Keys).Where(path => path is not (".timeline" or "_headers")))
        {
            Assert.Equal(before[path].Replace(Path.GetFileName(old[0]), Path.GetFileName(@new[0]), StringComparison.Ordinal), after[path]);
        }
    }

    [Fact]
    public void A_changed_event_changes_no_page_but_those_that_show_it()
    {
        using var site = Site();
        File.Delete(site.Folder["theme/pages/own.html"]);
        site.Built();
        var before = site.Tree();
        site.With("input/events/two.yml", "title: The two\ndate: 1950\nsummary: Other words about two.\n");
        site.Built();
        var after = site.Tree();
        Assert.Equal(["data/events/0.js", "data/words/0.js", "data/words/list.js", "data/words/places-0.js"], after.Keys.Except(before.Keys).Select(BuiltFiles.Plain).Order(StringComparer.Ordinal));
        string[] same = ["people/ada/index.html", "people/index.html", "404.html", "evidence/index.html", "sources/index.html", "_headers"];
        Assert.All(same, path => Assert.Equal(before[path], after[path]));
        Assert.NotEqual(before["assets/names.js"], after["assets/names.js"]);
    }

    [Fact]
    public void A_text_cannot_link_to_a_name_that_does_not_stay()
    {
        using var site = new SmallSite().WithEvent("one", rest: "body: |\n  [a](/data/timeline.js) [b](/assets/site.css) [c](/events.json)\n");
        var broken = site.Build().Diagnostics.Where(d => d.Message.Contains(".js", StringComparison.Ordinal) || d.Message.Contains(".css", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, broken.Count);
    }

    [Fact]
    public void A_preview_calls_every_file_by_its_path()
    {
        using var site = Site();
        var plan = SitePlan.Make(site.Read(), site.Options with { Preview = true, OutputFolder = null }).Plan!;
        string Text(string path) => Encoding.UTF8.GetString(plan.Find(path)!.Render());
        Assert.Contains("href=\"./assets/site.css\"", Text("index.html"), StringComparison.Ordinal);
        Assert.EndsWith(".names = {};\n", Text("assets/names.js"), StringComparison.Ordinal);
        Assert.Contains("url(\"fonts/own.woff2?x#y\")", Text("assets/site.css"), StringComparison.Ordinal);
        Assert.Null(plan.Find("_headers"));
    }

    [Fact]
    public void A_plan_finds_a_file_by_the_name_that_pages_call_it_by()
    {
        using var site = Site();
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        var name = StyleSheet().Match(Encoding.UTF8.GetString(plan.Find("index.html")!.Render())).Groups[1].Value;
        Assert.Equal("assets/site.css", plan.Find(name)?.Path);
        Assert.Null(plan.Find("assets/site.00000000.css"));
        Assert.Null(plan.Find("index.00000000.html"));
    }

    // A maintainer may keep what pages of the last build ask for, for those who have them open.
    [Fact]
    public void A_file_of_a_build_may_lie_among_the_authors_own()
    {
        using var site = Site();
        site.Built();
        var name = BuiltFiles.Find(site.Folder["output"], "assets/site.css")!;
        site.With("input/" + name, site.Text(name));
        site.Built();
        Assert.True(site.Has(name));
    }

    private static List<string> Files(SmallSite site) => [.. site.Tree().Keys.Order(StringComparer.Ordinal)];

    private static string Sha256(SmallSite site, string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(site.Folder["output/" + path])))[..8];

    // What a page asks for of its own site, by path.
    private static IEnumerable<string> References(SmallSite site, string page) =>
        from element in site.Page(page).QuerySelectorAll("link[rel=stylesheet], script[src], img, a[href]")
        let address = element.GetAttribute("href") ?? element.GetAttribute("src")
        where address.StartsWith('.')
        select Uri.UnescapeDataString(new Uri(new Uri("http://site/" + page), address).AbsolutePath[1..]);

    [GeneratedRegex("\"[^\"]+\":\"[0-9a-f]{8}\"")]
    private static partial Regex Entry();

    [GeneratedRegex("href=\"\\./(assets/site\\.[^\"]+)\"")]
    private static partial Regex StyleSheet();
}
