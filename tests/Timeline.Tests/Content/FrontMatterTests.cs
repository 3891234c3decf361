using System.Globalization;

using Timeline.Content;
using Timeline.Content.Diagnostics;
using Timeline.Content.Yaml;

namespace Timeline.Tests.Content;

/// <summary>Front matter in TOML, and files whose name says when.</summary>
public sealed class FrontMatterTests
{
    private const string Settings = "title: Test\nevidence: { require: none }\nfacets: { tags: { title: Tags } }\n";

    [Fact]
    public void Toml_gives_the_nodes_that_yaml_gives()
    {
        const string Toml = """
            title = "A flood"
            date = 1953-02-01
            count = 1_000
            open = true
            "a key" = 'C:\path'
            tags = ["sea", "dike"]
            place.name = "Zierikzee"
            point = { lat = 51.65, lon = 3.92 }
            [source]
            title = "Minutes"
            [source.locator]
            page = 3
            [[links]]
            title = "One"
            [[links]]
            title = "Two"
            url = "https://example.org"
            """;
        const string Yaml = """
            title: "A flood"
            date: 1953-02-01
            count: 1_000
            open: true
            "a key": 'C:\path'
            tags: ["sea", "dike"]
            place: { name: "Zierikzee" }
            point: { lat: 51.65, lon: 3.92 }
            source: { title: "Minutes", locator: { page: 3 } }
            links: [{ title: "One" }, { title: "Two", url: "https://example.org" }]
            """;
        var complaints = new Complaints();
        Assert.Equal(Shown(YamlReader.Read(Yaml, "a.md", complaints)!), Shown(FrontMatter.Split($"+++\n{Toml}\n+++\n")!.Read("a.md", complaints)!));
        Assert.Equal(0, complaints.Count);
    }

    [Fact]
    public void Places_are_those_of_the_file()
    {
        var map = Assert.IsType<YamlMap>(FrontMatter.Split("+++\ntitle = \"A\"\n[place]\nname = 'B'\ntext = '''\none\ntwo'''\n+++\n")!.Read("a.md", new()));
        var place = Assert.IsType<YamlMap>(map.Find("place"));
        Assert.Equal((2, 1), At(map.Entries[0].KeyAt));
        Assert.Equal((2, 10), At(((YamlScalar)map.Entries[0].Value).TextAt));
        Assert.Equal((4, 1), At(place.Entries[0].KeyAt));
        var text = (YamlScalar)place.Entries[1].Value;
        Assert.Equal((6, 1), At(text.TextAt));
        Assert.Equal("one\ntwo", text.Value);
        Assert.True(text.LinesAreTheFiles);
    }

    [Theory]
    [InlineData("title = ", "TL104", 2)]
    [InlineData("title: A", "TL104", 2)]
    [InlineData("title = \"A\"\ntitle = \"B\"", "TL104", 3)]
    [InlineData("title = \"A\ndate = 2001", "TL104", 2)]
    [InlineData("title = \"A\"\ndate = 2001\nwat = 3", "TL201", 4)]
    [InlineData("title = \"A\"\ndate = \"12 June 1998\"", "TL301", 3)]
    [InlineData("title = \"A\\u0000\"\ndate = 2001", "TL115", 2)]
    public void Errors_in_toml_have_their_code_and_line(string toml, string code, int line)
    {
        using var folder = Site("a.md", $"+++\n{toml}\n+++\nText.\n");
        var found = LibraryReader.Read(new(folder["input"])).Diagnostics;
        Assert.Contains(found, d => d.Code.Id == code && d.At.Line == line);
    }

    [Fact]
    public void Deep_toml_is_refused()
    {
        foreach (var deep in new[] { "a = " + new string('[', 100_000), "a = " + new string('[', 200) + new string(']', 200), string.Concat(Enumerable.Repeat("a = { ", 20_000)),
            "a = " + string.Concat(Enumerable.Repeat("{ a = ", 300)) + "1" + new string('}', 300), string.Join('.', Enumerable.Repeat("a", 100_000)) + " = 1" })
        {
            var complaints = new Complaints();
            FrontMatter.Split($"+++\n{deep}\n+++\n")!.Read("a.md", complaints);
            Assert.NotEqual(0, complaints.Count);
        }
    }

    [Fact]
    public void No_toml_makes_the_reader_throw()
    {
        string[] alphabet = ["a", "b", "=", " = ", " ", "\n", "[", "]", "[[", "]]", "{", "}", "\"", "'", "\"\"\"", "'''", ".", ",", "#", "1", "2001-01-01", "T10:00", "true", "\\", "\\u0041", "é", "\0", "\r\n", "+", "_", "1e5"];
        var random = new Random(6);
        for (var n = 0; n < 5000; n++)
        {
            new FrontMatter(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])), IsToml: true, "", 1).Read("a.md", new());
        }
    }

    [Fact]
    public void An_event_in_toml_is_an_event()
    {
        using var folder = Site("flood.md", "+++\ntitle = \"A flood\"\ndate = 1953-02-01\ntags = [\"sea\"]\n+++\nThe dike broke.\n");
        var one = Assert.Single(Read(folder).Events).Event;
        Assert.Equal(("A flood", "1953-02-01"), (one.Title, one.Date.Value.ToString()));
        Assert.Equal("The dike broke.", (one.Body ?? one.Summary)!.Text.Trim());
    }

    [Theory]
    [InlineData("2020-05-01-my-title.md", "Some words.\n", "My title", "2020-05-01", "Some words.")]
    [InlineData("2020-05-01-my-title.md", "# A heading\n\nSome words.\n", "A heading", "2020-05-01", "Some words.")]
    [InlineData("2020-05-01-my-title.md", "---\nlane: a\n---\n# A heading #\n\nSome words.\n", "A heading", "2020-05-01", "Some words.")]
    [InlineData("2020-05-01-my-title.md", "---\ntitle: Mine\n---\n# A heading\n", "Mine", "2020-05-01", "# A heading")]
    [InlineData("2020-05-01-my-title.md", "---\ntitle: Mine\ndate: 1999\n---\nSome words.\n", "Mine", "1999", "Some words.")]
    [InlineData("2020-05-01-my-title.md", "+++\ntitle = \"Mine\"\n+++\nSome words.\n", "Mine", "2020-05-01", "Some words.")]
    [InlineData("2020-05-01-my-title.md", "---\n---\nSome words.\n", "My title", "2020-05-01", "Some words.")]
    [InlineData("2020-05-01.md", "Some words.\n", "2020-05-01", "2020-05-01", "Some words.")]
    [InlineData("2020-05-01_My_day.markdown", "Some words.\n", "My day", "2020-05-01", "Some words.")]
    public void A_file_named_by_its_day_needs_no_date(string name, string text, string title, string date, string body)
    {
        using var folder = Site(name, text).With("input/timeline.yml", Settings + "lanes: [{ id: a, title: A }]\n");
        var one = Assert.Single(Read(folder).Events).Event;
        Assert.Equal((title, date, body), (one.Title, one.Date.Value.ToString(), (one.Body ?? one.Summary)!.Text.Trim()));
    }

    [Fact]
    public void A_heading_taken_for_the_title_leaves_the_places_as_they_are()
    {
        using var folder = Site("2020-05-01-a.md", "# A heading\n\nSee [@nowhere].\n");
        var found = Assert.Single(LibraryReader.Read(new(folder["input"])).Diagnostics, d => d.Code == Codes.UnknownNote);
        Assert.Equal(3, found.At.Line);
    }

    [Theory]
    [InlineData("2020-13-01-a.md")]
    [InlineData("1914-1918-war.md")]
    [InlineData("words.md")]
    public void Another_file_without_front_matter_is_an_error(string name)
    {
        using var folder = Site(name, "Some words.\n");
        Assert.Contains(LibraryReader.Read(new(folder["input"])).Diagnostics, d => d.Code == Codes.FrontMatter);
    }

    [Fact]
    public void The_names_that_the_author_gave_the_fields_are_used()
    {
        using var folder = Site("2020-05-01-a.md", "Some words.\n").With("input/timeline.yml", Settings + "fields: { date: when, title: headline }\n");
        Assert.Equal("A", Assert.Single(Read(folder).Events).Event.Title);
    }

    private static Library Read(TemporaryFolder folder)
    {
        var result = LibraryReader.Read(new(folder["input"]));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error));
        return result.Library!;
    }

    private static TemporaryFolder Site(string name, string text) =>
        new TemporaryFolder().With("input/timeline.yml", Settings).With("input/events/" + name, text);

    private static (int, int) At(Location at) => (at.Line, at.Column);

    private static string Shown(YamlNode node) => node switch
    {
        YamlMap map => "{" + string.Join(", ", map.Entries.Select(e => $"{e.Key}: {Shown(e.Value)}")) + "}",
        YamlList list => "[" + string.Join(", ", list.Items.Select(Shown)) + "]",
        YamlScalar scalar => string.Create(CultureInfo.InvariantCulture, $"{scalar.Value}{(scalar.IsPlain ? "" : "″")}"),
        _ => "?",
    };
}
