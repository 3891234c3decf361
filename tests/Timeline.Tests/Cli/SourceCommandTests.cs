using System.Text.Json;

namespace Timeline.Tests.Cli;

public sealed class SourceCommandTests : IDisposable
{
    private const string Old = "The old bridge was closed on 3 May 1921.\n\nThe mayor was not present at all that day.\n";
    private const string New = "The old bridge was closed on 3 May 1921.\n\nThe mayor was present at all hours that day.\n\nIt rained from morning to night.\n";

    private readonly TemporaryFolder folder = new TemporaryFolder()
        .With("input/timeline.yml", "title: A small site\n")
        .With("input/events/closed.yml", "title: Closed\ndate: 1921-05-03\ncitations:\n  - source: note\n    quote: The old bridge was closed on 3 May\n")
        .With("input/events/mayor.yml", "title: The mayor\ndate: 1921-05-03\ncitations:\n  - source: note\n    quote: The mayor was not present at all\n  - { id: again, source: other }\n")
        .With("desk/note.txt", Old);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Adding_makes_record_text_fingerprint_and_lock()
    {
        var run = Source("add", "desk/note.txt", "--title", "A note: on the bridge", "--id", "note", "--author", "Berg, Anna", "--issued", "1921-05", "--url", "https://example.org/note");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Old, File.ReadAllText(folder["seeds/private/note.txt"]));
        Assert.StartsWith("timeline-fingerprint 4", File.ReadAllText(folder["seeds/note.fp"]), StringComparison.Ordinal);
        Assert.Contains("title: \"A note: on the bridge\"\nauthor: [\"Berg, Anna\"]\nissued: 1921-05\nurl: https://example.org/note\ntext: private/note.txt\nfingerprint: note.fp\nsha256: ", File.ReadAllText(folder["seeds/note.yml"]), StringComparison.Ordinal);
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "verify", "--source", "note", "--quote", "The mayor was not present").ExitCode);
    }

    [Fact]
    public void A_source_may_have_no_text_yet()
    {
        Assert.Equal(0, Source("add", "--title", "Letter to the mayor").ExitCode);
        Assert.Equal("id: letter-to-the-mayor\ntype: document\ntitle: Letter to the mayor\npublish: quotes\n", File.ReadAllText(folder["seeds/letter-to-the-mayor.yml"]));
    }

    [Fact]
    public void A_page_brings_its_own_description()
    {
        File.Copy(Path.Combine(Repository.Cases, "sources", "article.html"), folder["desk/bridge.html"]);
        Assert.Equal(0, Source("add", "desk/bridge.html").ExitCode);
        var record = File.ReadAllText(folder["seeds/bridge.yml"]);
        Assert.Contains("title: Bridge opened before great crowds  # guess, from Open Graph og:title: check it\ncontainer_title: The Herald  # guess, from Open Graph og:site_name: check it\nissued: 1932-03-21  # guess, from Open Graph article:published_time: check it\nlanguage: en  # guess, from the page's lang: check it\nurl: https://herald.example/bridge  # guess, from the page's canonical link: check it\ntext: private/bridge.html\n", record, StringComparison.Ordinal);
        var verdict = TimelineProgram.Run(folder.Path, "verify", "--source", "bridge", "--quote", "declared open on Saturday, the 19th of March", "--section", "The day");
        Assert.Equal(0, verdict.ExitCode);
    }

    [Fact]
    public void Adding_never_overwrites()
    {
        folder.With("seeds/note.fp", "mine");
        var run = Source("add", "desk/note.txt", "--title", "A note", "--id", "note");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("note.fp exists already", run.Error, StringComparison.Ordinal);
        Assert.Equal(["note.fp"], Directory.GetFiles(folder["seeds"]).Select(Path.GetFileName));

        folder.With("desk/other.txt", New);
        File.Delete(folder["seeds/note.fp"]);
        Assert.Equal(0, Source("add", "desk/note.txt", "--title", "A note", "--id", "note").ExitCode);
        var again = Source("add", "desk/other.txt", "--title", "A note", "--id", "Note");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("there is a source 'note' already", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--issued", "3 May", "EDTF")]
    [InlineData("--publish", "all", "publish")]
    [InlineData("--url", "javascript:x", "url")]
    [InlineData("--id", "a/b", "slash")]
    public void What_the_record_could_not_hold_is_refused(string option, string value, string told)
    {
        var run = Source("add", "desk/note.txt", "--title", "A note", option, value);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(folder["seeds"]));
    }

    [Fact]
    public void The_list_tells_how_sources_are_used()
    {
        Source("add", "desk/note.txt", "--title", "A note", "--id", "note");
        Source("add", "--title", "Other");
        Source("add", "--title", "Web page", "--url", "https://example.org/");
        Assert.Equal(["note", "other", "web-page"], Ids());
        Assert.Equal(["web-page"], Ids("--unarchived"));
        Assert.Equal(["web-page"], Ids("--unused"));
        Assert.Equal(["note"], Ids("--single"));
        Assert.Contains("note  A note\n  undated; 2 events, 2 of 2 quotes verified; text; the only source of an event\n", Source("list").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_shows_what_changed_and_which_claims_it_touches()
    {
        Source("add", "desk/note.txt", "--title", "A note", "--id", "note");
        folder.With("desk/new.txt", New);
        var run = Source("update", "note", "desk/new.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 paragraph gone or changed, 2 new or changed:", run.Out, StringComparison.Ordinal);
        Assert.Contains("- The mayor was not present at all that day.", run.Out, StringComparison.Ordinal);
        Assert.Contains("+ It rained from morning to night.", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 2 quotes still verify", run.Out, StringComparison.Ordinal);
        Assert.Contains("input/events/mayor.yml:5:12: event 'mayor', citation 'note': near (was exact)", run.Out, StringComparison.Ordinal);
        Assert.Contains("{+not+}", run.Out, StringComparison.Ordinal);
        Assert.Equal(Old, File.ReadAllText(folder["seeds/private/note.txt"]));
    }

    [Fact]
    public void An_update_shows_the_change_however_long_the_paragraph_is()
    {
        var lead = string.Join(' ', Enumerable.Range(1, 90).Select(number => $"word{number}"));
        folder.With("desk/long.txt", $"{lead} the mayor was not present at all that day.\n").With("desk/new.txt", $"{lead} the mayor was gladly present at all that day.\n");
        Source("add", "desk/long.txt", "--title", "Long", "--id", "long");
        var run = Source("update", "long", "desk/new.txt");
        Assert.Contains("  - …", run.Out, StringComparison.Ordinal);
        Assert.Contains("the mayor was not present at all that day.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("the mayor was gladly present at all that day.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_in_place_is_told_by_the_fingerprint()
    {
        Source("add", "desk/note.txt", "--title", "A note", "--id", "note");
        Assert.Contains("nothing has changed", Source("update", "note").Out, StringComparison.Ordinal);
        folder.With("seeds/private/note.txt", New);
        var run = Source("update", "note");
        Assert.Contains("By the fingerprint of the locked text, 2 paragraphs new or changed", run.Out, StringComparison.Ordinal);
        Assert.Contains("+ The mayor was present at all hours that day.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_too_short_for_the_fingerprint_is_not_told_as_none()
    {
        folder.With("desk/short.txt", "The mayor was not present at all that day.\n\nAll went home.\n");
        Source("add", "desk/short.txt", "--title", "Short", "--id", "short");
        folder.With("seeds/private/short.txt", "The mayor was not present at all that day.\n\nAll went away.\n");
        var run = Source("update", "short");
        Assert.DoesNotContain("0 paragraphs", run.Out, StringComparison.Ordinal);
        Assert.Contains("the change is in one of fewer than five words, or something is gone", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# mine\r\nid:   note\r\ntitle: 'A  note'   # kept\r\ntext: note.txt\r\nsha256: \"{0}\"  # lock\r\npublish:   quotes")]
    [InlineData("- title: A note # é\n  id: note\n  text: note.txt\n  sha256: {0}\n- id: other\n  title: Other\n")]
    [InlineData("{{ \"id\": \"note\", \"title\": \"A note\", \"text\": \"note.txt\", \"sha256\": \"{0}\" }}")]
    public void Accepting_changes_the_lock_and_nothing_else_in_the_record(string form)
    {
        var (locked, present) = (Timeline.Content.Sources.TextLock.Of(Old), Timeline.Content.Sources.TextLock.Of(New));
        string Record(string hash) => "\uFEFF" + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, hash);
        folder.With("seeds/note.yml", Record(locked)).With("seeds/note.txt", Old).With("desk/new.txt", New);
        var run = Source("update", "note", "desk/new.txt", "--accept");
        Assert.Equal(("", 1), (run.Error, run.ExitCode));
        Assert.Equal(Record(present), File.ReadAllText(folder["seeds/note.yml"], new System.Text.UTF8Encoding(false)).Insert(0, "\uFEFF"));
        Assert.Equal(0xEF, File.ReadAllBytes(folder["seeds/note.yml"])[0]);
        Assert.Equal(New, File.ReadAllText(folder["seeds/note.txt"]));
        Assert.Contains("nothing has changed", Source("update", "note").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_writes_a_missing_lock_and_a_new_fingerprint()
    {
        Source("add", "desk/note.txt", "--title", "A note", "--id", "note");
        var record = File.ReadAllLines(folder["seeds/note.yml"]).Where(line => !line.StartsWith("sha256", StringComparison.Ordinal));
        folder.With("seeds/note.yml", string.Join('\n', record) + "\n").With("seeds/private/note.txt", New);
        var before = File.ReadAllText(folder["seeds/note.fp"]);
        Source("update", "note", "--accept");
        Assert.Contains("text: private/note.txt\nfingerprint: note.fp\nsha256: " + Timeline.Content.Sources.TextLock.Of(New) + "\n", File.ReadAllText(folder["seeds/note.yml"]), StringComparison.Ordinal);
        Assert.NotEqual(before, File.ReadAllText(folder["seeds/note.fp"]));
    }

    [Fact]
    public void Verdicts_on_subtitles_name_the_moment()
    {
        File.Copy(Path.Combine(Repository.Cases, "sources", "interview.vtt"), folder["desk/talk.vtt"]);
        var run = TimelineProgram.Run(folder.Path, "verify", "--source", "desk/talk.vtt", "--quote", "ships came that summer", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("1:30", JsonDocument.Parse(run.Out).RootElement.GetProperty("timecode").GetString());
        var made = TimelineProgram.Run(folder.Path, "fingerprint", "desk/talk.vtt");
        Assert.Equal(0, made.ExitCode);
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "verify", "--source", "desk/talk.fp", "--quote", "third of March by order of the port").ExitCode);
    }

    [Fact]
    public void A_pdf_of_pictures_is_told_to_be_read_by_a_machine_first()
    {
        File.Copy(Path.Combine(Repository.Cases, "sources", "pdf", "scan.pdf"), folder["desk/scan.pdf"]);
        foreach (var run in new[] { Source("add", "desk/scan.pdf", "--title", "Scan"), TimelineProgram.Run(folder.Path, "extract", "desk/scan.pdf"), TimelineProgram.Run(folder.Path, "verify", "--source", "desk/scan.pdf", "--quote", "x") })
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("ocrmypdf", run.Error, StringComparison.Ordinal);
        }
    }

    private string[] Ids(params string[] filter) =>
        [.. JsonDocument.Parse(Source(["list", "--json", .. filter]).Out).RootElement.EnumerateArray().Select(source => source.GetProperty("id").GetString()!)];

    private TimelineProgram.Outcome Source(params string[] arguments) => TimelineProgram.Run(folder.Path, ["source", .. arguments]);
}
