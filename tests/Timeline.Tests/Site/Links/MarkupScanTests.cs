using System.Text;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Site.Links;

namespace Timeline.Tests.Site.Links;

/// <summary>What the scan finds in markup is what a browser's parser finds, and no bytes are too strange for it.</summary>
public sealed class MarkupScanTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), out var rounds) ? rounds : 400;

    private static readonly string[] Names = ["href", "HREF", "src", "poster", "id", "cite", "class", "data-href", "alt", "title", "action"];
    private static readonly string[] Values = ["a.html", "../b/?x=1&amp;y=2#p", "é%20ü.png", "#top", "", " c.html ", "x>y", "x<y", "a=b", "&#x64;.html", "it's", "/", "\u4E2D"];
    private static readonly string[] Spaces = [" ", "\n", "\t ", " / "];

    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "=", "/", "!", "-", "--", "-->", "<!--", "<!", "<?", "</", "<a", "<a href", " href=", "<script>", "</script>", "</SCRIPT ", "<style>", "url(", "url('", ")", "&quot;", "@import ", "/*", "*/",
        "<title>", "</title", "<base href=x>", "<meta http-equiv=refresh content='0;url=a'>", "srcset='", "a 1x, b 2x,", ",", "]]>", "<![CDATA[", "\0", "\uFEFF", "é", " ", "\n", "x", "<svg/>", "style=", "id=a",
    ];

    [Fact]
    public void Addresses_and_ids_are_those_that_a_parser_finds()
    {
        var random = new Random(20261129);
        for (var n = 0; n < Rounds; n++)
        {
            var html = "<!doctype html><body>" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Piece(random)));
            var all = new HtmlParser().ParseDocument(html).All;
            var (addresses, ids) = Scanned(html);
            Assert.Equal(Expected(all, ["href", "src", "poster", "cite", "action"]).Select(address => address.Trim()).Where(address => address.Length > 0).Distinct().Order(StringComparer.Ordinal), addresses);
            Assert.Equal(Expected(all, ["id"]).Distinct().Order(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public void No_text_is_too_strange()
    {
        var random = new Random(20261130);
        for (var n = 0; n < Rounds; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Scanned(text);
            Scanned(text, isXml: true);
            StyleScan.Read(Encoding.UTF8.GetBytes(text), isFile: true, new());
        }
    }

    [Theory]
    [InlineData("<img srcset='a.png, b.png 2x,c,d.png 3x'>", "a.png", "b.png", "c,d.png")]
    [InlineData("<meta HTTP-EQUIV=Refresh content=\"3; url='a.html'\"><meta name=description content=b.html><meta property=og:image content=c.png>", "a.html", "c.png")]
    [InlineData("<link rel=preconnect href=https://a.example><link rel=icon href=data:image/png,x><link rel=next href=b.html>", "b.html")]
    [InlineData("<p style=\"background:url(a.png),URL( 'b.png' )\">", "a.png", "b.png")]
    [InlineData("<style>@import 'a.css'; /* url(b) */ c { d: url(\"e f.png\") }</style><a href=g>", "a.css", "e f.png", "g")]
    [InlineData("<svg><title/><path fill='url(#a)'/><use xlink:href='#b'/></svg><a href=c>", "#a", "#b", "c")]
    [InlineData("<textarea><a href=a></textarea><xmp><a href=b></xmp><iframe src=c><a href=d></iframe>", "c")]
    [InlineData("<!--><a href=a><!-- <a href=b> --!> --><a href=c>", "a", "c")]
    [InlineData("a < b <3 <!doctype html></p foo='>'><a href=c>", "c")]
    [InlineData("<object data=a></object><div data=b></div><form action=c>", "a", "c")]
    public void What_leads_somewhere_is_read(string html, params string[] addresses) => Assert.Equal(addresses.Where(address => address.Length > 0), Scanned(html).Addresses);

    [Fact]
    public void Addresses_in_the_texts_of_sitemaps_and_RSS_are_read()
    {
        var found = Scanned("<urlset><url><loc>https://example.org/a&amp;b</loc></url></urlset><channel><link>https://example.org/</link><atom:link href='feed.xml'/></channel>", isXml: true);
        Assert.Equal(["feed.xml", "https://example.org/", "https://example.org/a&b"], found.Addresses);
    }

    [Theory]
    [InlineData("../../about/index.html", "file about/index.html")]
    [InlineData("../../about/", "file about/index.html")]
    [InlineData("../../about?a#b", "file about/index.html#b")]
    [InlineData("../b/index.html#c%20d", "file events/b/index.html#c d")]
    [InlineData("../../caf%C3%A9.pdf", "file café.pdf")]
    [InlineData("#x:~:text=words", "file events/a/index.html#x")]
    [InlineData("#TOP", "file events/a/index.html")]
    [InlineData("https://example.org/site/about/", "file about/index.html")]
    [InlineData("//example.org/site/about/", "file about/index.html")]
    [InlineData("/site/about/", "file about/index.html")]
    [InlineData("../../About/", "missing About/")]
    [InlineData("../../.x/y", "missing .x/y")]
    [InlineData("../../../x", "outside ../../../x")]
    [InlineData("../../../nl/events/", "unchecked")]
    [InlineData("mailto:a@example.org", "unchecked")]
    [InlineData("?q=1", "unchecked")]
    [InlineData("", "unchecked")]
    [InlineData("/other/", "web https://example.org/other/")]
    [InlineData("HTTP://Example.com/a#b", "web http://example.com/a")]
    [InlineData("https://[", "missing https://[")]
    public void An_address_is_led_to_where_it_goes(string address, string expected)
    {
        string[] files = ["index.html", "about/index.html", "events/a/index.html", "events/b/index.html", "café.pdf"];
        Assert.Equal(expected, Shown(new AddressReader("https://example.org/site/", ["../nl/"], files.Contains).Read(address, "events/a/index.html", null)));
    }

    [Theory]
    [InlineData("/about/", null, "file about/index.html")]
    [InlineData("../../../nl/x", null, "unchecked")]
    [InlineData("../../../../x", null, "outside ../../../../x")]
    [InlineData("about/", "../../", "file about/index.html")]
    [InlineData("#x", "../../about/", "file about/index.html#x")]
    public void So_it_is_where_the_site_has_no_address_of_its_own(string address, string? start, string expected)
    {
        string[] files = ["index.html", "about/index.html", "events/a/index.html"];
        Assert.Equal(expected, Shown(new AddressReader(null, ["../nl/"], files.Contains).Read(address, "events/a/index.html", start)));
    }

    private static string Shown(LinkTarget target) => target switch
    {
        LinkTarget.OfFile file => $"file {file.Path}{(file.Fragment is null ? "" : "#" + file.Fragment)}",
        LinkTarget.Missing missing => "missing " + missing.Path,
        LinkTarget.Outside outside => "outside " + outside.Address,
        LinkTarget.OfWeb web => "web " + web.Address,
        _ => "unchecked",
    };

    private static (IEnumerable<string> Addresses, IEnumerable<string> Ids) Scanned(string text, bool isXml = false)
    {
        var found = new FoundLinks();
        MarkupScan.Read(Encoding.UTF8.GetBytes(text), isXml, found);
        return (found.Addresses.Where(address => address.Length > 0).Order(StringComparer.Ordinal), found.Ids.Where(id => id.Length > 0).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Expected(IEnumerable<IElement> all, string[] names) =>
        all.SelectMany(element => names.Select(element.GetAttribute)).OfType<string>().Where(value => value.Length > 0);

    // Elements that may stand anywhere, so that no parser moves them; no attribute twice, of which a parser keeps one.
    private static string Piece(Random random) => random.Next(9) switch
    {
        0 => "<!-- <a href=no> -->",
        1 => "<script>x = '<a href=\"no\">' </script>",
        2 => "<textarea><a id=no></textarea >",
        3 => " a < b > c &lt;a href=no> ",
        4 => "</div foo='>'>"[..7],
        _ => $"<{(random.Next(2) == 0 ? "span" : "DIV")}{string.Concat(Names.OrderBy(_ => random.Next()).DistinctBy(name => name.ToLowerInvariant()).Take(random.Next(4)).Select(name => Attribute(name, random)))}{(random.Next(3) == 0 ? " " : "")}>",
    };

    private static string Attribute(string name, Random random)
    {
        var (value, space) = (Values[random.Next(Values.Length)], Spaces[random.Next(Spaces.Length)]);
        var equals = random.Next(3) switch { 0 => " = ", 1 => "=\n", _ => "=" };
        return space + random.Next(4) switch
        {
            0 => name,
            1 when value.Length > 0 && value.IndexOfAny([' ', '>', '\'', '<', '=']) < 0 && value != "/" => $"{name}{equals}{value}",
            2 when !value.Contains('\'', StringComparison.Ordinal) => $"{name}{equals}'{value}'",
            _ => $"{name}{equals}\"{value}\"",
        };
    }
}
