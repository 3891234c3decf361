using System.Text.Json;

namespace Timeline.Tests.Cli;

/// <summary>Lists of what there is, by the real program.</summary>
public sealed class ListTests
{
    private static TemporaryFolder Site() => new TemporaryFolder()
        .With("input/timeline.yml", "title: Small\nevidence: { require: none }\nfacets: { people: { title: People } }\nlanes: [city]\n")
        .With("input/events/bridge.yml", "title: The bridge opens\ndate: 1932-03-19\nlane: city\npeople: [Jane Doe]\n" +
            "citations: [{ source: herald, quote: \"the bridge was opened\", supports: [title, date, people] }]\n")
        .With("input/events/fair.yml", "title: The fair\ndate: 1933~/1935\nstatus: draft\n")
        .With("input/events/jubilee.yml", "title: The jubilee\ndate: 1982\npublish: 2099-01-01\n")
        .With("seeds/herald.yml", "title: The Herald\ntext: herald.txt\n").With("seeds/herald.txt", "On Saturday the bridge was opened by the mayor.");

    [Fact]
    public void Events_are_listed_in_order_of_time_with_what_is_proven_of_them()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "list", "events");
        Assert.Equal("""
            1932-03-19  bridge  The bridge opens
              input/events/bridge.yml:1:1; 1 of 1 quote verified
            1933~/1935  fair  The fair
              input/events/fair.yml:1:1; draft; nothing quoted; 0 of 2 statements carried
            1982  jubilee  The jubilee
              input/events/jubilee.yml:1:1; scheduled for 2099-01-01T00:00:00Z; nothing quoted; 0 of 2 statements carried
            3 events.

            """, run.Out);
    }

    [Theory]
    [InlineData("fair jubilee", "drafts")]
    [InlineData("bridge", "events", "--term", "people=jane-doe")]
    [InlineData("bridge", "events", "--term", "lane=city", "--term", "people=jane-doe")]
    [InlineData("", "events", "--term", "people=nobody")]
    [InlineData("bridge fair", "events", "--date", "1932/1934")]
    [InlineData("fair jubilee", "events", "--date", "1935/..")]
    [InlineData("fair", "events", "--status", "draft")]
    [InlineData("jubilee", "events", "--status", "scheduled")]
    [InlineData("fair jubilee", "events", "--weak")]
    public void They_can_be_sifted(string ids, params string[] arguments)
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, ["list", .. arguments, "--json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(ids, string.Join(' ', JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString())));
    }

    [Theory]
    [InlineData("did you mean 'people'", "--term", "peple=jane-doe")]
    [InlineData("facet=term", "--term", "jane-doe")]
    [InlineData("not a date in EDTF", "--date", "last year")]
    public void What_cannot_be_asked_is_told(string said, params string[] arguments)
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, ["list", "events", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_listed_as_by_source_list()
    {
        using var site = Site();
        Assert.Equal(TimelineProgram.Run(site.Path, "source", "list").Out, TimelineProgram.Run(site.Path, "list", "sources").Out);
    }

    [Fact]
    public void The_version_says_what_runs()
    {
        using var site = Site();
        var told = JsonDocument.Parse(TimelineProgram.Run(site.Path, "version", "--json").Out).RootElement;
        Assert.Equal(TimelineProgram.Run(site.Path, "version").Out.Trim(), told.GetProperty("version").GetString());
        Assert.StartsWith(".NET", told.GetProperty("runtime").GetString(), StringComparison.Ordinal);
    }
}
