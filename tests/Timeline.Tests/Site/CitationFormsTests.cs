using System.Text.Json;

namespace Timeline.Tests.Site;

/// <summary>Sources as scholars and their programs want them.</summary>
public sealed class CitationFormsTests
{
    private const string Awkward = """
        type: article-newspaper
        title: "50% of {A} & B_C | [D]"
        author: ["Acme & Sons", "Ünal, Ö."]
        container_title: The Paper
        issued: 2025-09-10
        url: "https://example.org/a?b={c}"
        archive: { url: "https://archive.example.org/1", date: 2025-09-11 }
        """;

    [Fact]
    public void BibTeX_escapes_what_TeX_would_read()
    {
        using var site = Built();
        var entry = Carried(site, "awkward", "BibTeX");
        Assert.StartsWith("@article{awkward,\n", entry, StringComparison.Ordinal);
        Assert.Contains(@"title = {50\% of \textbraceleft{}A\textbraceright{} \& B\_C | [D]},", entry, StringComparison.Ordinal);
        Assert.Contains(@"author = {{Acme \& Sons} and Ünal, Ö.},", entry, StringComparison.Ordinal);
        Assert.Contains("url = {https://example.org/a?b=%7Bc%7D}", entry, StringComparison.Ordinal);
        Assert.Contains(entry, site.Text("sources.bib"), StringComparison.Ordinal);
    }

    [Fact]
    public void RIS_is_one_field_a_line_and_knows_no_more_of_a_date_than_the_record()
    {
        using var site = Built().With("seeds/vague.yml", "title: |\n  Two\n  lines\nissued: 1932-03~\ntype: report\n")
            .WithEvent("two", rest: "citations: [{ source: vague }]\n");
        site.Built();
        Assert.Equal("TY  - NEWS\r\nID  - awkward\r\nTI  - 50% of {A} & B_C | [D]\r\nAU  - Acme & Sons\r\nAU  - Ünal, Ö.\r\nT2  - The Paper\r\nPY  - 2025\r\nDA  - 2025/09/10/\r\nUR  - https://example.org/a?b={c}\r\nL2  - https://archive.example.org/1\r\nER  - \r\n", Carried(site, "awkward", "RIS"));
        var vague = Carried(site, "vague", "RIS");
        Assert.Contains("TI  - Two lines\r\n", vague, StringComparison.Ordinal);
        Assert.Contains("DA  - 1932/03//c. March 1932\r\n", vague, StringComparison.Ordinal);
    }

    [Fact]
    public void CSL_JSON_of_one_source_is_a_list_of_one()
    {
        using var site = Built();
        using var json = JsonDocument.Parse(Carried(site, "awkward", "CSL-JSON"));
        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("50% of {A} & B_C | [D]", item.GetProperty("title").GetString());
        Assert.Equal("[[2025,9,10]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void CSL_JSON_has_a_shelf_mark_where_it_asks_for_one_and_no_name_its_schema_lacks()
    {
        using var site = Recorded();
        using var json = JsonDocument.Parse(Carried(site, "paper", "CSL-JSON"));
        var item = json.RootElement[0];
        Assert.Equal("Box 12", item.GetProperty("archive_location").GetString());
        Assert.Equal("https://archive.example.org/1", item.GetProperty("custom").GetProperty("archive_url").GetString());
        Assert.Equal("2025-09-11", item.GetProperty("custom").GetProperty("archive_date").GetString());
        Assert.Equal("Public domain", item.GetProperty("custom").GetProperty("rights").GetString());
        Assert.Equal(["id", "type", "title", "accessed", "edition", "page", "archive_location", "custom"], item.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void The_data_file_says_of_a_source_what_its_record_says()
    {
        using var site = Recorded();
        using var json = JsonDocument.Parse(site.Text("sources.json"));
        var item = json.RootElement.GetProperty("sources")[0];
        Assert.Equal("sources/paper/", item.GetProperty("page").GetString());
        Assert.Equal("2025-09-11", item.GetProperty("archive_date").GetProperty("edtf").GetString());
        Assert.Equal("2025-09-12", item.GetProperty("accessed").GetProperty("edtf").GetString());
        Assert.Equal(("primary", "A note."), (item.GetProperty("tier").GetString(), item.GetProperty("note").GetString()));
        Assert.Equal(["2nd", "4–6", "Box 12", "Public domain"], item.GetProperty("details").EnumerateObject().Select(p => p.Value.GetString()));
    }

    [Fact]
    public void The_page_of_a_source_gives_each_form_and_tells_reference_managers()
    {
        using var site = Built();
        var page = site.Page("sources/awkward/index.html");
        var forms = page.QuerySelectorAll(".cite-text").Select(f => f.TextContent).ToArray();
        Assert.Equal("Acme & Sons and Ö. Ünal. “50% of {A} & B_C | [D].” The Paper, 10 September 2025. https://example.org/a?b={c}.", forms[0]);
        Assert.Equal("Acme & Sons & Ünal, Ö. (2025, September 10). 50% of {A} & B_C | [D]. The Paper. https://example.org/a?b={c}", forms[1]);
        Assert.Equal("{{cite news |author1=Acme & Sons |last2=Ünal |first2=Ö. |title=50% of &#123;A&#125; & B_C {{!}} &#91;D&#93; |work=The Paper |date=2025-09-10 |url=https://example.org/a?b=%7Bc%7D |archive-url=https://archive.example.org/1 |archive-date=2025-09-11 |url-status=live}}", forms[2]);
        Assert.Equal("2025/09/10", page.QuerySelector("meta[name=citation_publication_date]")!.GetAttribute("content"));
        Assert.Contains("rft.jtitle=The%20Paper", page.QuerySelector(".Z3988")!.GetAttribute("title"), StringComparison.Ordinal);
        var original = page.QuerySelector("a[data-versionurl]")!;
        Assert.Equal(("https://archive.example.org/1", "2025-09-11"), (original.GetAttribute("data-versionurl"), original.GetAttribute("data-versiondate")));
        Assert.Equal("https://example.org/a?b={c}", page.QuerySelector("a[data-originalurl]")!.GetAttribute("data-originalurl"));
    }

    [Theory]
    [InlineData("10.1000/182", "10.1000/182")]
    [InlineData("https://doi.org/10.1000/182", "10.1000/182")]
    [InlineData("http://dx.doi.org/10.1000/(SICI)1097%3C1", "10.1000/(SICI)1097<1")]
    [InlineData("doi: 10.1000/182", "10.1000/182")]
    [InlineData("DOI:10.1000/182", "10.1000/182")]
    [InlineData("https://example.org/10.1000/182", "https://example.org/10.1000/182")]
    public void Programs_get_a_DOI_without_what_was_written_before_it(string written, string doi)
    {
        using var site = new SmallSite().With("seeds/paper.yml", $"title: A paper\ntype: article-journal\ndoi: \"{written}\"\n")
            .WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        Assert.Contains($"doi = {{{doi}}}", Carried(site, "paper", "BibTeX"), StringComparison.Ordinal);
        Assert.Contains($"DO  - {doi}\r\n", Carried(site, "paper", "RIS"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Carried(site, "paper", "CSL-JSON"));
        Assert.Equal(doi, json.RootElement[0].GetProperty("DOI").GetString());
        var page = site.Page("sources/paper/index.html");
        Assert.Contains($"|doi={doi}", page.QuerySelectorAll(".cite-text")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("rft_id=" + Uri.EscapeDataString("info:doi/" + doi), page.QuerySelector(".Z3988")!.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_ends_in_a_dot_gets_no_second()
    {
        using var site = new SmallSite().With("seeds/paper.yml", "title: A storm\nauthor: Acme Inc.\ncontainer_title: The Herald Co.\nissued: 1932\n")
            .WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        var page = site.Page("sources/paper/index.html");
        Assert.Contains("Acme Inc. “A storm.” The Herald Co., 1932.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("..", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jane Doe", "Jane Doe", "Jane Doe", "{Jane Doe}", "Jane Doe")]
    [InlineData("Doe, Jane", "Doe, Jane", "Doe, J.", "Doe, Jane", "Doe|Jane|")]
    [InlineData("García Márquez, Gabriel", "García Márquez, Gabriel", "García Márquez, G.", "García Márquez, Gabriel", "García Márquez|Gabriel|")]
    [InlineData("de la Cruz, Juan", "de la Cruz, Juan", "de la Cruz, J.", "de la Cruz, Juan", "de la Cruz|Juan|")]
    [InlineData("Ortega y Gasset, José", "Ortega y Gasset, José", "Ortega y Gasset, J.", "{Ortega y Gasset}, José", "Ortega y Gasset|José|")]
    [InlineData("De Wever, Bart", "De Wever, Bart", "De Wever, B.", "De Wever, Bart", "De Wever|Bart|")]
    [InlineData("King, Martin Luther, Jr.", "King, Martin Luther, Jr.", "King, M. L., Jr.", "King, Jr., Martin Luther", "King|Martin Luther|Jr.")]
    [InlineData("Tolkien, J.R.R.", "Tolkien, J.R.R.", "Tolkien, J. R. R.", "Tolkien, J.R.R.", "Tolkien|J.R.R.|")]
    [InlineData("Sartre, Jean-Paul", "Sartre, Jean-Paul", "Sartre, J.-P.", "Sartre, Jean-Paul", "Sartre|Jean-Paul|")]
    [InlineData("毛, 泽东", "毛, 泽东", "毛, 泽东", "毛, 泽东", "毛|泽东|")]
    [InlineData("Ministry of Health, Welfare and Sport", "Ministry of Health, Welfare and Sport", "Ministry of Health, Welfare and Sport", "{Ministry of Health, Welfare and Sport}", "Ministry of Health, Welfare and Sport")]
    [InlineData("Acme, Inc.", "Acme, Inc.", "Acme, Inc.", "{Acme, Inc.}", "Acme, Inc.")]
    public void A_name_is_parted_where_its_author_parted_it(string author, string chicago, string apa, string bibtex, string csl)
    {
        using var site = new SmallSite().With("seeds/paper.yml", $"title: A paper\nauthor: [\"{author}\"]\n")
            .WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        var forms = site.Page("sources/paper/index.html").QuerySelectorAll(".cite-text").Select(f => f.TextContent).ToArray();
        Assert.StartsWith(chicago.TrimEnd('.') + ". “", forms[0], StringComparison.Ordinal);
        Assert.StartsWith(apa.TrimEnd('.') + ". (n.d.)", forms[1], StringComparison.Ordinal);
        Assert.Contains($"author = {{{bibtex}}}", Carried(site, "paper", "BibTeX"), StringComparison.Ordinal);
        Assert.Contains($"AU  - {author}\r\n", Carried(site, "paper", "RIS"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Carried(site, "paper", "CSL-JSON"));
        var name = json.RootElement[0].GetProperty("author")[0];
        Assert.Equal(csl, name.TryGetProperty("literal", out var literal) ? literal.GetString()
            : $"{name.GetProperty("family")}|{name.GetProperty("given")}|{(name.TryGetProperty("suffix", out var suffix) ? suffix : "")}");
    }

    [Fact]
    public void The_first_of_several_names_begins_with_the_family_and_readers_see_all_as_they_are_said()
    {
        using var site = new SmallSite().With("seeds/paper.yml", "title: A paper\nauthor: [\"García Márquez, Gabriel\", \"de la Cruz, Juan\", Acme]\n")
            .WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        var page = site.Page("sources/paper/index.html");
        var forms = page.QuerySelectorAll(".cite-text").Select(f => f.TextContent).ToArray();
        Assert.StartsWith("García Márquez, Gabriel, Juan de la Cruz, and Acme. “", forms[0], StringComparison.Ordinal);
        Assert.StartsWith("García Márquez, G., de la Cruz, J., & Acme. (n.d.)", forms[1], StringComparison.Ordinal);
        Assert.Contains("Gabriel García Márquez, Juan de la Cruz, Acme", page.QuerySelector(".standfirst")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"García Márquez, Gabriel\"", site.Text("sources.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1932", "  year = {1932},\n  date = {1932}")]
    [InlineData("2001-05-03~", "  date = {2001-05-03~}")]
    [InlineData("1990/1995", "  date = {1990/1995}")]
    [InlineData("2001-21", "  year = {2001},\n  date = {2001-21}")]
    [InlineData("[1667,1668]", "  note = {1667 or 1668}")]
    public void BibTeX_has_a_year_in_digits_or_none(string issued, string fields)
    {
        using var site = new SmallSite().With("seeds/paper.yml", $"title: A paper\nissued: \"{issued}\"\n")
            .WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        Assert.Equal($"@misc{{paper,\n  title = {{A paper}},\n{fields}\n}}\n", Carried(site, "paper", "BibTeX").TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Braces_in_a_title_do_not_end_the_template()
    {
        using var site = new SmallSite().With("seeds/paper.yml", "title: \"A }} and {{x}}\"\n").WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        Assert.Equal("{{cite document |title=A &#125;&#125; and &#123;&#123;x&#125;&#125;}}", site.Page("sources/paper/index.html").QuerySelectorAll(".cite-text")[2].TextContent);
    }

    // The page carries each file in the link that saves it.
    private static string Carried(SmallSite site, string source, string form)
    {
        var link = site.Page($"sources/{source}/index.html").QuerySelectorAll(".cite a[download]").Single(a => a.TextContent == form);
        Assert.StartsWith(source + ".", link.GetAttribute("download"), StringComparison.Ordinal);
        var address = link.GetAttribute("href")!;
        return Uri.UnescapeDataString(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    private static SmallSite Recorded()
    {
        var site = new SmallSite().With("seeds/paper.yml", """
            title: A paper
            accessed: 2025-09-12
            archive: { url: "https://archive.example.org/1", date: 2025-09-11 }
            tier: primary
            note: A note.
            edition: 2nd
            page: 4–6
            archive_location: Box 12
            rights: Public domain
            """).WithEvent("one", rest: "citations: [{ source: paper }]\n");
        site.Built();
        return site;
    }

    private static SmallSite Built()
    {
        var site = new SmallSite().With("seeds/awkward.yml", Awkward).WithEvent("one", rest: "citations: [{ source: awkward }]\n");
        site.Built();
        return site;
    }
}
