using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

using AngleSharp.Html.Parser;

using Timeline.Edtf;
using Timeline.Site.Exporting;
using Timeline.Site.Pictures;

namespace Timeline.Tests.Site.Exporting;

/// <summary>What is exported holds by the rules of each format, read by readers that know nothing of who wrote it.</summary>
public sealed class ExportedFormsTests
{
    [Fact]
    public void Lines_of_a_calendar_are_short_and_end_as_they_must()
    {
        var bytes = ExportedSite.Export("ics").Bytes!;
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        // A fold within a character would leave what is no UTF-8.
        Assert.DoesNotContain('\uFFFD', text);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("^[A-Z-]+(;[A-Z]+=[A-Z]+)?:", line));
        Assert.Contains("SUMMARY:The bridge opens\\, \"at last\"\\; a day of speeches\\, music and much too long a title for one line of a " +
            "calendar — in ten languages\\, façades and all", lines);
        // A text has no bare comma or semicolon.
        Assert.All(lines.Where(l => l.StartsWith("SUMMARY", StringComparison.Ordinal) || l.StartsWith("DESCRIPTION", StringComparison.Ordinal)),
            line => Assert.DoesNotMatch("(?<!\\\\)[,;]", line));
        var begun = lines.Count(l => l == "BEGIN:VEVENT");
        Assert.All(new[] { "END:VEVENT", "UID:", "DTSTAMP:", "DTSTART", "SUMMARY:" },
            name => Assert.Equal(begun, lines.Count(l => l.StartsWith(name, StringComparison.Ordinal))));
        Assert.Equal(begun, lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("excel-csv")]
    [InlineData("timelinejs-sheet")]
    public void No_text_of_a_table_is_a_formula(string name)
    {
        var rows = Rows(ExportedSite.Text(name).TrimStart('\uFEFF'));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        var free = name == "excel-csv" ? [] : new[] { "date", "earliest", "latest", "latitude", "longitude", "Year", "End Year" };
        var cells = rows.Skip(1).SelectMany(row => row.Select((cell, i) => (Column: rows[0][i], Cell: cell))).Where(c => !free.Contains(c.Column));
        Assert.DoesNotContain(cells, c => c.Cell.Length > 0 && "=+-@\t\r".Contains(c.Cell[0], StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("'=1+1 #hash and @handle"));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void A_cell_that_would_run_does_not(string text, string cell) =>
        Assert.Equal(cell + "\r\n", Encoding.UTF8.GetString(new TableText().Text(text).EndRow().ToUtf8(withMark: false)));

    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        var rows = Rows(ExportedSite.Text("csv"));
        var bridge = rows.Single(row => row[0] == "bridge-opens");
        Assert.Equal("The bridge opens, \"at last\"; a day of speeches, music and much too long a title for one line of a calendar — in ten " +
            "languages, façades and all", bridge[1]);
        Assert.Equal("Ada Lovelace; Bart De Wever", bridge[rows[0].IndexOf("people")]);
        // Whoever reads the package knows each column.
        using var package = JsonDocument.Parse(ExportedSite.Export("datapackage").Bytes);
        var table = package.RootElement.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("path").GetString() == "events.csv");
        Assert.Equal(rows[0], table.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!));
        Assert.Equal("id", table.GetProperty("schema").GetProperty("primaryKey").GetString());
        Assert.All(package.RootElement.GetProperty("resources").EnumerateArray(),
            r => Assert.Matches("^[a-z0-9._-]+$", r.GetProperty("name").GetString()));
    }

    [Fact]
    public void TimelineJS_is_told_no_more_than_is_known()
    {
        using var json = JsonDocument.Parse(ExportedSite.Export("timelinejs").Bytes);
        var slides = json.RootElement.GetProperty("events").EnumerateArray().ToDictionary(e => e.GetProperty("unique_id").GetString()!);
        Assert.All(slides.Values, slide => Assert.True(slide.GetProperty("start_date").GetProperty("year").ValueKind == JsonValueKind.Number));
        Assert.All(slides.Values, slide => Assert.NotEmpty(slide.GetProperty("text").GetProperty("headline").GetString()!));
        // It would say "476 BCE" itself.
        Assert.Equal((-476, "c. 477 BCE"), Told("old-ferry"));
        Assert.Equal((1560, "1560s"), Told("decade-of-mills"));
        Assert.Equal((1887, null), Told("bridge-opens"));
        Assert.False(slides["formulas"].GetProperty("start_date").TryGetProperty("day", out _));
        Assert.False(slides.ContainsKey("withdrawn"));

        (int, string?) Told(string id) => (slides[id].GetProperty("start_date").GetProperty("year").GetInt32(),
            slides[id].TryGetProperty("display_date", out var words) ? words.GetString() : null);
    }

    [Fact]
    public void Points_of_GeoJSON_have_their_longitude_first()
    {
        using var json = JsonDocument.Parse(ExportedSite.Export("geojson").Bytes);
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.Equal([("bridge-opens", 3.7333, 51.05), ("flood", 3.9, 51.6)], features.Select(f => (
            f.GetProperty("id").GetString()!,
            f.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(),
            f.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble())));
    }

    [Fact]
    public void The_feeds_tell_the_same_news()
    {
        using var json = JsonDocument.Parse(ExportedSite.Export("json-feed").Bytes);
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToArray();
        var dated = items.Where(item => item.TryGetProperty("date_modified", out _)).ToArray();
        Assert.All(dated, item => Assert.True(DateTimeOffset.TryParseExact(item.GetProperty("date_modified").GetString(),
            "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
        Assert.Equal(dated, items[..3]);
        Assert.All(items, item => Assert.True(item.TryGetProperty("content_text", out _)));
        var rss = XDocument.Parse(ExportedSite.Text("rss")).Root!.Element("channel")!;
        Assert.All(new[] { "title", "link", "description" }, name => Assert.Single(rss.Elements(name)));
        Assert.Equal(dated.Length, rss.Elements("item").Count(item => item.Element("pubDate") is not null));
        Assert.All(rss.Elements("item").Elements("pubDate"), day => Assert.Matches("^[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d (GMT|[+-]\\d{4})$",
            day.Value));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var urls = XDocument.Parse(ExportedSite.Text("atom")).Root!.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value);
        Assert.Equal(urls, items.Select(item => item.GetProperty("id").GetString()!));
        Assert.Equal(urls, rss.Elements("item").Select(item => item.Element("guid")!.Value));
    }

    [Fact]
    public void The_drawing_is_whole_in_SVG_and_in_PNG()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var drawing = XDocument.Parse(ExportedSite.Text("svg")).Root!;
        var titles = drawing.Descendants(svg + "title").Select(t => t.Value).ToArray();
        Assert.Contains("Mills are built along the river, 1560s", titles);
        Assert.Contains(drawing.Descendants(svg + "a"), a => (string?)a.Attribute("href") == "https://example.org/river/events/flood/");
        Assert.DoesNotContain(drawing.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "class" or "src");
        var png = ExportedSite.Export("png").Bytes!;
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        using var file = new TemporaryFolder().With("t.png", png);
        var size = ImageSize.Of(file["t.png"])!.Value;
        Assert.Equal(double.Parse(drawing.Attribute("width")!.Value, CultureInfo.InvariantCulture) * 2, size.Width);
    }

    [Theory]
    [InlineData("print", false)]
    [InlineData("single", true)]
    public void The_whole_in_one_document_has_numbered_notes_and_asks_for_nothing(string name, bool hasAll)
    {
        var page = new HtmlParser().ParseDocument(ExportedSite.Text(name));
        Assert.Equal(["1", "2"], page.QuerySelectorAll(".notes > li").Select(li => li.GetAttribute("value")));
        // Each mark leads to a note, and each note back.
        Assert.All(page.QuerySelectorAll(".note-ref a, .back"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
        Assert.Equal(2, page.QuerySelectorAll(".bibliography li").Length);
        Assert.Empty(page.QuerySelectorAll("script, link[rel=stylesheet], iframe, video, audio"));
        Assert.All(page.QuerySelectorAll("img"), img => Assert.Equal(hasAll, img.GetAttribute("src")!.StartsWith("data:image/png;base64,", StringComparison.Ordinal)));
        Assert.Equal(16, page.QuerySelectorAll("article").Length);
        if (hasAll)
        {
            Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.Matches("^(#|https://)", a.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData("2001-06-XX", "2001-6", "", "X")]
    [InlineData("156X", "1560", "1569", "X")]
    [InlineData("XXXX-09-10", "", "", "X")]
    [InlineData("1984?", "1984", "", "?")]
    [InlineData("2001-21", "2001-3", "2001-5", "seasons")]
    [InlineData("2001-02-03/..", "2001-2-3", "", "open")]
    [InlineData("/2001", "", "2001", "open")]
    [InlineData("{1932,1935}", "1932", "1935", "several")]
    [InlineData("Y17E7", "170000000", "", "")]
    [InlineData("1950S2", "1900", "1999", "digits of a year")]
    [InlineData("2001-02-03T04:05:06Z", "2001-2-3", "", "offset")]
    [InlineData("-0476-02", "-476-2", "", "")]
    [InlineData("2001-02/2003", "2001-2", "2003", "")]
    public void Numbers_say_no_more_than_the_date(string edtf, string start, string end, string unsaid)
    {
        var plain = PlainDate.Of(EdtfPattern.Instance.Read(edtf).Value!);
        Assert.Equal((start, end), (Text(plain.Start), Text(plain.End)));
        Assert.Contains(unsaid, plain.Unsaid ?? "", StringComparison.Ordinal);
        Assert.Equal(unsaid.Length == 0, plain.Unsaid is null);

        static string Text(DateNumbers? numbers) => numbers is not { } known ? ""
            : string.Join('-', new[] { known.Year, known.Month, (long?)known.Day }.OfType<long>().Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    // RFC 4180, written here a second time.
    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted)
            {
                if (text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else if (text[i] == '"')
                {
                    isQuoted = false;
                }
                else
                {
                    cell.Append(text[i]);
                }
            }
            else if (text[i] == '"')
            {
                Assert.True(cell.Length == 0, "a quotation mark within a cell that does not begin with one");
                isQuoted = true;
            }
            else if (text[i] == ',' || text[i] == '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\r')
                {
                    Assert.Equal('\n', text[++i]);
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        Assert.True(row.Count == 0 && cell.Length == 0, "the last row ends with CR LF");
        return rows;
    }
}
