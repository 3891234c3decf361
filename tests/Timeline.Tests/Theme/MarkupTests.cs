using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace Timeline.Tests.Theme;

/// <summary>What validators of HTML complain of, as far as it can be seen without them: on every page of a site that has everything, with an address and without, and in a preview.</summary>
public sealed class MarkupTests(EverythingSite everything) : IClassFixture<EverythingSite>
{
    private static readonly string[] References = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "list"];

    [Fact]
    public void No_page_has_markup_that_a_validator_complains_of()
    {
        foreach (var folder in everything.Folders)
        {
            var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path: Path.GetRelativePath(folder, file), Text: File.ReadAllText(file))).ToList();
            var complaints = pages.SelectMany(page => Complaints(page.Text).Select(complaint => $"{page.Path}: {complaint}")).ToList();
            Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        }
    }

    [Fact]
    public void Every_page_has_a_title_of_its_own_and_says_what_it_is()
    {
        foreach (var folder in everything.Folders)
        {
            // The same page may have two addresses.
            var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Distinct(StringComparer.Ordinal)
                .Select(text => new HtmlParser().ParseDocument(text)).Where(page => !IsRedirect(page)).ToList();
            Assert.Equal([], pages.GroupBy(page => page.Title, StringComparer.Ordinal).Where(same => same.Key is not { Length: > 0 } || same.Count() > 1).Select(same => $"{same.Count()} pages are titled '{same.Key}'"));
            Assert.Equal([], pages.Where(page => page.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 0 }).Select(page => page.Title));
        }
    }

    // A page that only leads to another has that one's title.
    private static bool IsRedirect(IDocument page) => page.QuerySelector("meta[http-equiv=refresh]") is not null;

    private static IEnumerable<string> Complaints(string text)
    {
        var complaints = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, fault) => complaints.Add(((HtmlErrorEvent)fault).Message);
        // AngleSharp takes the end of this element of SVG for another's.
        var page = parser.ParseDocument(text.Replace("linearGradient", "g", StringComparison.Ordinal));
        Expect(text.StartsWith("<!DOCTYPE html>\n", StringComparison.Ordinal), "its first line is no <!DOCTYPE html>");
        Expect(page.DocumentElement.GetAttribute("lang") is { Length: > 0 }, "it says no language");
        // Else browsers ask the site's root for /favicon.ico.
        Expect(page.QuerySelectorAll("link[rel=icon][href^='data:']").Length == 1, "it brings no icon");
        Expect(IsRedirect(page) || page.QuerySelectorAll("h1").Length == 1, "it has not one h1");
        Expect(IsRedirect(page) || page.QuerySelectorAll("main").Length == 1, "it has not one main");

        // Validators count it as it is written.
        Expect(IsRedirect(page) || text[text.IndexOf("<title>", StringComparison.Ordinal)..text.IndexOf("</title>", StringComparison.Ordinal)].Length <= 77, "its title is longer than 70 characters");

        var all = Within(page.DocumentElement).ToList();
        var ids = all.Where(element => element.HasAttribute("id")).ToLookup(element => element.Id!, StringComparer.Ordinal);
        complaints.AddRange(ids.Where(same => same.Count() > 1).Select(same => $"the id '{same.Key}' stands there {same.Count()} times"));
        foreach (var element in all)
        {
            var shown = ((IElement)element.Clone(false)).OuterHtml;
            var isNamed = element.TextContent.Any(letter => !char.IsWhiteSpace(letter)) || element.HasAttribute("aria-label") || element.QuerySelector("img[alt]") is not null;
            Expect(isNamed || element.LocalName is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "time" or "title" or "summary" or "legend" or "label" or "button" or "caption"), "empty: " + shown);
            Expect(element.LocalName != "time" || element.GetAttribute("datetime") is { Length: > 0 }, "no datetime: " + shown);
            Expect(element.LocalName is not ("input" or "button") || element.HasAttribute("type"), "no type: " + shown);
            Expect(element.LocalName != "img" || element.HasAttribute("alt"), "no alt: " + shown);
            Expect(element.GetAttribute("role") is not ("region" or "navigation" or "main" or "article" or "button") || element.NamespaceUri != NamespaceNames.HtmlUri, "there is an element of this role: " + shown);
            Expect(element.LocalName is not ("ul" or "ol") || !(element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby")), "what names a list goes around it: " + shown);
            foreach (var name in new[] { "href", "src", "srcset", "poster", "action" }.Where(element.HasAttribute))
            {
                var address = element.GetAttribute(name)!;
                Expect(name == "srcset" || !address.Any(letter => char.IsWhiteSpace(letter) || letter is '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'), "not an address: " + shown);
                Expect(address.Length < 2 || address[0] != '#' || ids.Contains(Uri.UnescapeDataString(address[1..])), "leads nowhere: " + shown);
            }

            foreach (var id in References.SelectMany(name => element.GetAttribute(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []))
            {
                Expect(ids.Contains(id), $"there is no '{id}': {shown}");
            }
        }

        return complaints;

        void Expect(bool isSo, string complaint)
        {
            if (!isSo)
            {
                complaints.Add(complaint);
            }
        }
    }

    // With what is in templates, which will be in the page too.
    private static IEnumerable<IElement> Within(IElement element) =>
        element.QuerySelectorAll("*").Prepend(element).SelectMany(one => one is AngleSharp.Html.Dom.IHtmlTemplateElement template ? template.Content.QuerySelectorAll("*").Prepend(one) : [one]);
}
