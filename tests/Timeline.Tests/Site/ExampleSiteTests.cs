using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Tests.Site;

/// <summary>The example, built as a clone has it: every link of every page leads somewhere, from any base path.</summary>
public sealed class ExampleSiteTests
{
    [Fact]
    public void No_link_of_the_example_is_broken()
    {
        var read = LibraryReader.Read(new(Path.Combine(Repository.Root, "input")));
        var planned = SitePlan.Make(read.Library!, new() { InputFolder = Path.Combine(Repository.Root, "input") });
        Assert.DoesNotContain(planned.Diagnostics, d => d.Severity == Severity.Error);
        var pages = planned.Plan!.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => Parse(f.Render()), StringComparer.Ordinal);
        var broken = pages.SelectMany(page => References(page.Value)
            .Where(reference => page.Key != "404.html" && !LeadsSomewhere(page.Key, reference, planned.Plan, pages))
            .Select(reference => $"{page.Key}: {reference}"));
        Assert.Equal([], broken.Distinct());
    }

    // The check reads more than links of pages (drawings, styles, feeds, addresses under the host), and finds nothing wrong either.
    [Theory]
    [InlineData("host=https://example.org/a/b/")]
    [InlineData("exports=all")]
    public void The_check_of_links_finds_none_that_is_broken(string setting)
    {
        var input = Path.Combine(Repository.Root, "input");
        var read = LibraryReader.Read(new(input) { Overrides = [setting] });
        var check = SiteBuilder.Check(read.Library!, new() { InputFolder = input, SeedsFolder = Path.Combine(Repository.Root, "seeds"), ChecksLinks = true });
        Assert.Equal([], check.Diagnostics.Where(d => d.Severity != Severity.Note));
        Assert.NotEmpty(check.Web);
        Assert.DoesNotContain(check.Web, link => link.Address.StartsWith("https://example.org/", StringComparison.Ordinal));
        Assert.All(check.Web.Where(link => link.Source is not null), link => Assert.Equal((link.Source!.At.Path, true), (link.Place().Path, link.Place().Line > 0)));
    }

    private static IDocument Parse(byte[] bytes) => new HtmlParser().ParseDocument(new MemoryStream(bytes));

    private static IEnumerable<string> References(IDocument page) =>
        page.All.SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("src") }).OfType<string>();

    private static bool LeadsSomewhere(string from, string reference, SitePlan plan, Dictionary<string, IDocument> pages)
    {
        if (reference.StartsWith("https://", StringComparison.Ordinal) || reference.StartsWith("http://", StringComparison.Ordinal) || reference.StartsWith("mailto:", StringComparison.Ordinal) || reference.StartsWith("geo:", StringComparison.Ordinal) || reference.StartsWith("data:", StringComparison.Ordinal))
        {
            return true;
        }

        // A path from the root would break under a base path; a folder without its index.html would break from disk.
        var (path, fragment) = reference.Split('#', 2) is [var p, var f] ? (p, f) : (reference, "");
        path = path.Split('?')[0]; // what a script of that page reads
        if (path.StartsWith('/'))
        {
            return false;
        }

        var target = path.Length == 0 ? from : SitePath.Combine(from, path);
        return target is not null
            && plan.Find(Uri.UnescapeDataString(target)) is not null
            && (fragment.Length == 0 || pages[target].GetElementById(Uri.UnescapeDataString(fragment)) is not null);
    }
}
