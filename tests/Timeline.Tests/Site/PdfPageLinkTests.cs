namespace Timeline.Tests.Site;

/// <summary>A passage of a PDF is opened at its page: counted from 1, whatever the file calls it, and only where it was found.</summary>
public sealed class PdfPageLinkTests
{
    private const string Address = "https://example.org/report.pdf";

    // Page iii of the file is its first, page iv its second; another mark in the address is kept.
    [Theory]
    [InlineData(Address, "The commission was asked in March", Address + "#page=1")]
    [InlineData(Address, "a ship will be lost if this goes on", Address + "#page=2")]
    [InlineData(Address + "#zoom=50", "The commission was asked in March", Address + "#zoom=50")]
    [InlineData(Address + "?v=2", "Their light was rated at", Address + "?v=2#page=2")]
    public void A_passage_leads_to_its_page(string url, string quote, string expected)
    {
        using var site = new SmallSite().With("seeds/report.yml", $"title: Report\nurl: {url}\ntext: report.pdf\npublish: full\n")
            .WithEvent("one", rest: $"citations: [{{ source: report, quote: \"{quote}\" }}]\n");
        site.Folder.With("seeds/report.pdf", File.ReadAllBytes(Path.Combine(Repository.Cases, "sources", "pdf", "labels.pdf")));
        site.Built();
        var links = site.Page("events/one/index.html").QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith(Address, StringComparison.Ordinal));
        Assert.Contains(expected, links.Select(link => link.Split(":~:", 2)[0].TrimEnd('#')));
    }
}
