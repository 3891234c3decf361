using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Tests.Site;

namespace Timeline.Tests.Theme;

/// <summary>A site whose author writes markup into every field there is: none of it becomes markup, on any kind of page, in a real browser.</summary>
public sealed class ScriptInEveryField(Chromium chromium) : IDisposable
{
    // Ends an attribute, an element and a script, and tells if it has run: as tags, which are left out of most texts, and as what is read as such.
    private const string Attack = "x\\\"'><script>window.attacked=1</script><img src=q onerror=window.attacked=1></title></script><b class=attacked>"
        + "\\\"'>&lt;script>window.attacked=1&lt;/script>&lt;img src=q onerror=window.attacked=1>&lt;/title>&lt;/script>&lt;b class=attacked>";

    private static string Quoted(string label) => $"\"{label} {Attack}\"";

    private readonly SmallSite site = new SmallSite($$"""
        title: {{Quoted("site")}}
        description: {{Quoted("about")}}
        facets: { people: { title: {{Quoted("people")}}, terms: { ann: {{Quoted("ann")}} } } }
        lanes: [{ id: one, title: {{Quoted("lane")}} }]
        eras: [{ id: age, title: {{Quoted("era")}}, date: 2000/2003, description: {{Quoted("age")}} }]
        data: { free: {{Quoted("free")}} }
        evidence: { require: none }
        """)
        .With("input/pages/about.md", $"---\ntitle: {Quoted("page")}\ndescription: {Quoted("page")}\nmenu: 1\n---\n{Attack}\n")
        .With("seeds/herald.yml", $$"""
            title: {{Quoted("source")}}
            author: [{{Quoted("author")}}]
            container_title: {{Quoted("paper")}}
            publisher: {{Quoted("publisher")}}
            issued: 2001-02-03
            note: {{Quoted("note")}}
            edition: {{Quoted("edition")}}
            section: {{Quoted("section")}}
            archive_location: {{Quoted("shelf")}}
            rights: {{Quoted("rights")}}
            url: https://example.org/herald
            text: herald.txt
            publish: full
            """)
        .With("seeds/herald.txt", $"Before. The bridge was opened {Attack.Replace("\\", "", StringComparison.Ordinal)} on Saturday. After.\n")
        .With("input/events/bridge.yml", $$"""
            title: {{Quoted("event")}}
            date: { edtf: 2001-02-03, note: {{Quoted("date")}} }
            summary: {{Quoted("summary")}}
            body: {{Quoted("body")}}
            note: {{Quoted("note")}}
            people: [ann]
            lane: one
            links: [{ title: {{Quoted("link")}}, url: https://example.org/a }]
            media: [{ url: https://example.org/film.mp4, alt: {{Quoted("alt")}}, caption: {{Quoted("caption")}}, credit: {{Quoted("credit")}} }]
            corrections: [{ date: 2001-03-01, what: {{Quoted("what")}}, why: {{Quoted("why")}} }]
            place: { title: {{Quoted("place")}}, latitude: "51.2", longitude: "4.4" }
            dates: [{ date: 2001-02-04, note: {{Quoted("other")}} }]
            citations:
              - { id: one, source: herald, quote: {{Quoted("The bridge was opened")}}, locator: { section: {{Quoted("locator")}} }, note: {{Quoted("remark")}}, supports: [title, date] }
              - { id: two, title: {{Quoted("inline")}}, outlet: {{Quoted("outlet")}}, author: [{{Quoted("writer")}}], url: https://example.org/b, quote: {{Quoted("said")}} }
            """)
        .WithEvent("second", rest: $"people: [ann]\nstatus: retracted\nnote: {Quoted("gone")}\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task It_stays_text_on_every_page()
    {
        site.Built();
        var pages = Directory.GetFiles(site.Folder["output"], "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 10, $"{pages.Length} pages");
        Assert.Equal([], pages.SelectMany(Planted));
        Assert.Contains("window.attacked=1", new HtmlParser().ParseDocument(File.ReadAllText(site.Folder["output/events/bridge/index.html"])).Body!.TextContent, StringComparison.Ordinal);

        await using var context = await chromium.ContextAsync(new());
        var page = await context.NewPageAsync();
        foreach (var path in pages)
        {
            await page.GotoAsync("file://" + path);
            Assert.False(await page.EvaluateAsync<bool>("'attacked' in window || document.querySelector('.attacked, img[src=q]') !== null"), path);
        }
    }

    private static IEnumerable<string> Planted(string path) =>
        new HtmlParser().ParseDocument(File.ReadAllText(path)).All
            .Where(e => e.ClassName == "attacked" || e.HasAttribute("onerror") || (e.LocalName == "script" && e.TextContent.StartsWith("window.attacked", StringComparison.Ordinal)))
            .Select(e => $"{path}: {e.LocalName} in {e.ParentElement?.LocalName}");
}
