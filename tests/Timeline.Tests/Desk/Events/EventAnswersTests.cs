using System.Text.Json;

using Timeline.Tests.Desk.Sources;

namespace Timeline.Tests.Desk.Events;

/// <summary>What the desk answers on events, asked over a real site without a server.</summary>
public sealed class EventAnswersTests : IDisposable
{
    private const string Path = "input/events/mole.yml";

    private readonly HarbourSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_check_tells_each_citation_with_its_verdict_its_difference_and_the_words_of_the_source()
    {
        var checkedFile = await Check(Path, Text());
        var (mole, ferry) = (checkedFile.GetProperty("events")[0], checkedFile.GetProperty("events")[1]);
        Assert.Equal(["mole", "ferry"], [mole.GetProperty("id").GetString(), ferry.GetProperty("id").GetString()]);
        Assert.Equal("3 May 1987", mole.GetProperty("date").GetProperty("phrase").GetString());

        var proven = mole.GetProperty("citations")[0];
        Assert.Equal(("exact", true, "supports"), (Text(proven, "verdict"), proven.GetProperty("verifies").GetBoolean(), Text(proven, "dateVerdict")));
        Assert.Equal(("3 May 1987", "1987-05-03"), (Text(proven.GetProperty("says")[0], "words"), Text(proven.GetProperty("says")[0], "edtf")));
        Assert.Equal(HarbourSite.Report.IndexOf("On 3 May", StringComparison.Ordinal), proven.GetProperty("start").GetInt32());

        var wrong = ferry.GetProperty("citations")[1];
        Assert.Equal("near", Text(wrong, "verdict"));
        Assert.Equal("forty-one passengers were taken off", Text(wrong, "sourceWords"));
        var runs = wrong.GetProperty("difference").EnumerateArray().ToDictionary(run => Text(run, "side")!, run => Text(run, "text"));
        Assert.Equal(("forty-two", "forty-one"), (runs["quote"], runs["source"]));
    }

    [Fact]
    public async Task A_check_is_what_a_build_would_say_of_the_text_and_changes_nothing()
    {
        var text = Text().Replace("1987-05-03", "1987-13-03", StringComparison.Ordinal).Replace("summary: It runs", "sumary: It runs", StringComparison.Ordinal);
        var before = await Check(Path, text);
        site.Folder.With(Path, text);
        var expected = Timeline.Content.LibraryReader.Read(new(site.Folder["input"])).Diagnostics.Where(d => d.At.Path == Path);
        Assert.Equal(expected.Select(d => d.ToString()), before.GetProperty("diagnostics").EnumerateArray().Select(d =>
            $"{Text(d, "path")}:{d.GetProperty("line")}:{d.GetProperty("column")}: {Text(d, "severity")} {Text(d, "code")}: {Text(d, "message")}"));
    }

    [Theory]
    [InlineData("title: The board votes for a mole", "title: \"\"", 0, "")]
    [InlineData("date: 1987-05-03", "date: 1987-13-03", 0, "date")]
    [InlineData("  date: 1987-05-09\n", "", 1, "date")]
    [InlineData("summary: The board votes.", "sumary: The board votes.", 0, "sumary")]
    [InlineData("supports: [title, date]\n- id: ferry", "supports: [title, date]\n  lane: north\n- id: ferry", 0, "lane")]
    [InlineData("forty-two passengers", "forty-nine passengers", 1, "citations/1/quote")]
    [InlineData("summary: It runs aground.", "summary: See [@nowhere].", 1, "summary")]
    [InlineData("source: report\n      quote: \"ran", "source: nothing\n      quote: \"ran", 1, "citations/0/source")]
    [InlineData("    - source: report\n      quote: \"ran", "    - quote: \"ran", 1, "citations/0/source")]
    public async Task A_diagnostic_is_told_with_the_event_and_the_field_it_belongs_to(string was, string becomes, int index, string field)
    {
        var text = Text();
        Assert.Contains(was, text, StringComparison.Ordinal);
        var answer = await Check(Path, text.Replace(was, becomes, StringComparison.Ordinal));
        var told = answer.GetProperty("diagnostics").EnumerateArray().Select(d => (d.GetProperty("event").GetInt32(),
            d.TryGetProperty("field", out var way) ? string.Join('/', way.EnumerateArray().Select(step => step.GetString())) : ""));
        if (field.Length == 0)
        {
            Assert.Equal("", Text(answer.GetProperty("events")[0].GetProperty("fields")[1], "text")); // an empty title is a field all the same
            return;
        }

        Assert.Contains((index, field), told);
    }

    [Fact]
    public async Task Quotes_are_judged_before_the_event_has_a_title_or_a_date()
    {
        var answer = await Check("input/events/new.yml", "title: \"\"\ncitations:\n  - source: report\n    quote: ran aground off Gull Point\n");
        var only = answer.GetProperty("events")[0];
        Assert.Equal("exact", Text(only.GetProperty("citations")[0], "verdict"));
        Assert.False(only.TryGetProperty("date", out _));
        Assert.False(only.TryGetProperty("page", out _));
    }

    [Fact]
    public async Task What_an_event_has_by_its_folder_is_told_apart_from_what_it_says()
    {
        site.Folder.With("input/events/port/_directory.yml", "status: draft\nimportance: 5\n");
        var only = (await Check("input/events/port/a.yml", "title: A\ndate: 1987\nimportance: 4\n")).GetProperty("events")[0];
        Assert.Equal("draft", Text(only.GetProperty("given"), "status"));
        Assert.False(only.GetProperty("given").TryGetProperty("importance", out _));
    }

    [Fact]
    public async Task What_a_text_makes_wrong_in_another_file_is_told_too()
    {
        var answer = await Check("input/events/a.yml", "id: ferry\ntitle: Another ferry\ndate: 1990\nstatus: draft\n");
        Assert.Contains(answer.GetProperty("elsewhere").EnumerateArray(), d => Text(d, "path") == Path && Text(d, "code") == "TL401");
    }

    [Theory]
    [InlineData("input/timeline.yml", "settings", "titel: x\n")]
    [InlineData("seeds/report.yml", "source", "titel: x\n")]
    [InlineData("input/events/mole.yml", "events", "a: [\n")]
    public async Task A_text_that_holds_no_events_has_its_diagnostics_alone(string path, string role, string text)
    {
        var answer = await Check(path, text);
        Assert.Equal(role, Text(answer, "role"));
        Assert.False(answer.TryGetProperty("events", out _));
        Assert.NotEmpty(answer.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task An_edit_changes_the_lines_of_its_field_alone()
    {
        var text = "# mine\n" + Text().Replace("date: 1987-05-09", "date: 1987-05-09   # sure", StringComparison.Ordinal);
        var edited = await Edit(text, 1, ["citations", "1", "quote"], "forty-one passengers were taken off");
        Assert.Equal(text.Replace("forty-two", "forty-one", StringComparison.Ordinal), edited);
        Assert.Equal(text.Replace("1987-05-09   #", "1987-05   #", StringComparison.Ordinal), await Edit(text, 1, ["date"], "1987-05"));
    }

    [Fact]
    public async Task An_edit_takes_lists_new_citations_and_nothing()
    {
        var text = await Edit(Text(), 0, ["citations", "0", "supports"], new[] { "title" });
        Assert.Contains("supports: [title]\n- id: ferry", text, StringComparison.Ordinal);
        text = await Edit(text, 0, ["citations", "1"], new { source = "hebrew", quote = "x", locator = new { paragraph = "1" }, supports = new[] { "date" } });
        Assert.Contains("    - source: hebrew\n      quote: x\n      locator: { paragraph: 1 }\n      supports: [date]\n- id: ferry", text, StringComparison.Ordinal);
        Assert.Equal(await Edit(Text(), 0, ["citations", "0", "supports"], new[] { "title" }), await Edit(text, 0, ["citations", "1"], null));
    }

    [Fact]
    public async Task A_title_that_is_emptied_and_typed_anew_keeps_its_line_and_gets_no_quotes()
    {
        var text = Text().Replace("title: A ferry runs aground", "title: A ferry runs aground # sure", StringComparison.Ordinal);
        var empty = await Edit(text, 1, ["title"], "");
        Assert.Contains("- id: ferry\n  title: # sure\n", empty, StringComparison.Ordinal);
        Assert.Equal(text, await Edit(empty, 1, ["title"], "A ferry runs aground"));
    }

    [Fact]
    public async Task A_long_line_of_a_summary_is_broken_as_a_person_would()
    {
        var words = string.Join(' ', Enumerable.Repeat("The board voted for the new mole once more.", 6)) + " [@report]";
        var text = await Edit(Text(), 0, ["summary"], words + "\n");
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        var summary = (await Check(Path, text)).GetProperty("events")[0].GetProperty("fields").EnumerateArray().Single(f => Text(f, "name") == "summary");
        Assert.Equal(words, Text(summary, "text")!.Trim().Replace('\n', ' '));
        Assert.Equal(text, await Edit(text, 0, ["summary"], Text(summary, "text")!)); // once is enough
    }

    [Fact]
    public async Task A_new_event_reads_as_a_person_writes_it()
    {
        var (status, made) = await site.Post("compose", new
        {
            title = "The mole is opened",
            date = "1991",
            citation = new { source = "report", quote = "The mole was opened in 1991.", locator = new { page = "3" }, supports = new[] { "date", "title" } },
        });
        Assert.Equal((200, "input/events/the-mole-is-opened.yml"), (status, Text(made, "path")));
        Assert.Equal("""
            title: The mole is opened
            date: 1991
            summary: |
              The mole is opened. [@report]
            citations:
              - source: report
                quote: The mole was opened in 1991.
                locator: { page: 3 }
                supports: [date, title]

            """, Text(made, "text"));
        var answer = await Check(Text(made, "path")!, Text(made, "text")!);
        Assert.Empty(answer.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task A_new_event_never_takes_the_path_or_the_id_of_another()
    {
        async Task<string?> PathOf(string title, string date) => Text((await site.Post("compose", new { title, date })).Json, "path");
        Assert.Equal("input/events/ferry-1990.yml", await PathOf("Ferry", "1990-02"));
        Assert.Equal("input/events/ferry-2.yml", await PathOf("Ferry", ""));
        Assert.Equal("input/events/mole-2.yml", await PathOf("Mole!", ""));
        site.Folder.With("input/events/landing.yml", "");
        Assert.Equal("input/events/landing-2.yml", await PathOf("Landing", ""));
        Assert.Equal("input/events/event.yml", await PathOf("…", ""));
    }

    [Theory]
    [InlineData("1987-05", null, "1987-05")]
    [InlineData("early May 1987", null, "1987-05")]
    [InlineData("c. 1987", null, "1987~")]
    [InlineData("03/04/1987", null, "1987-04-03 1987-03-04")]
    [InlineData("next Tuesday", "report", "1987-06-02")]
    [InlineData("yesterday", null, "2026-03-03")]
    [InlineData("the ball", null, "")]
    [InlineData("1998-13", null, "")]
    [InlineData("1998 13", null, "")]
    [InlineData(" ", null, "")]
    public async Task Words_of_a_date_become_EDTF(string words, string? source, string expected)
    {
        var (_, answer) = await site.Post("date", new { words, source });
        Assert.Equal(expected, string.Join(' ', answer.GetProperty("readings").EnumerateArray().Select(r => Text(r, "edtf"))));
    }

    [Theory]
    [InlineData("early May 1987", false)]
    [InlineData("1987-05-03", false)]
    [InlineData("not 1998", true)]
    [InlineData("12 Mar 1898 (O.S.)", true)]
    [InlineData("yesterday", true)]
    public async Task A_part_of_the_words_and_a_day_read_against_another_are_asked_about(string words, bool asked)
    {
        var (_, answer) = await site.Post("date", new { words, source = (string?)null });
        Assert.Equal(asked, Assert.Single(answer.GetProperty("readings").EnumerateArray()).GetProperty("isAsked").GetBoolean());
    }

    [Fact]
    public async Task The_list_counts_verdicts_and_problems_and_names_files_that_cannot_be_read()
    {
        site.Folder.With("input/events/broken.yml", "title: [\n");
        var (_, answer) = await site.Get("events");
        var ferry = answer.GetProperty("events")[1];
        Assert.Equal(("ferry", 1, 1, 1), (Text(ferry, "id"), ferry.GetProperty("index").GetInt32(), ferry.GetProperty("verified").GetInt32(), ferry.GetProperty("failing").GetInt32()));
        Assert.Equal(1, ferry.GetProperty("errors").GetInt32());
        Assert.Equal("input/events/broken.yml", Text(Assert.Single(answer.GetProperty("unread").EnumerateArray()), "path"));
    }

    [Fact]
    public async Task Every_problem_leads_to_its_place_in_the_desk()
    {
        site.Folder.With("seeds/book.yml", "title: A book\nurl: nowhere\n");
        var (_, answer) = await site.Get("problems");
        var problems = answer.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("problems").EnumerateArray()
            .Select(p => (Path: Text(file, "path"), Code: Text(p, "code"), Href: Text(p, "href")))).ToArray();
        var quote = Assert.Single(problems, p => p.Code == "TL501");
        Assert.Equal("event?path=input%2Fevents%2Fmole.yml&line=18&event=1&field=citations%2F1%2Fquote", quote.Href);
        Assert.Equal("event?path=seeds%2Fbook.yml&line=2", Assert.Single(problems, p => p.Code == "TL206").Href);
        Assert.Contains(answer.GetProperty("toDo").EnumerateArray(), t => Text(t, "what") == "Events that rest on one source" && t.GetProperty("count").GetInt32() == 2);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_in_words()
    {
        Assert.Equal(400, (await site.Post("check", new { path = Path })).Status);
        Assert.Equal(400, (await site.Post("edit", new { path = Path, text = "", @event = 0, field = Array.Empty<string>() })).Status);
        var (status, answer) = await site.Post("edit", new { path = Path, text = "a: [", @event = 0, field = new[] { "title" }, value = "x" });
        Assert.Equal(422, status);
        Assert.Contains("cannot be read", Text(answer, "problem"), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string Text() => File.ReadAllText(site.Folder[Path]);

    private async Task<JsonElement> Check(string path, string text)
    {
        var (status, answer) = await site.Post("check", new { path, text });
        Assert.Equal(200, status);
        return answer;
    }

    private async Task<string> Edit(string text, int index, string[] field, object? value)
    {
        var (status, answer) = await site.Post("edit", new { path = Path, text, @event = index, field, value });
        Assert.True(status == 200, answer.ToString());
        return Text(answer, "text")!;
    }
}
