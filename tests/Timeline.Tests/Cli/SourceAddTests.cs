using System.Diagnostics;
using System.Text;

using Timeline.Tests.Content.Captures;
using Timeline.Tests.Content.Fetching;

namespace Timeline.Tests.Cli;

/// <summary>`source add` and `extract` on what people have: addresses, captures, standard input; and what must stay private.</summary>
public sealed class SourceAddTests : IDisposable
{
    private const string Words = "The ferry Marta ran aground off Gull Point on 9 September 2025, and forty-one passengers were taken off.";
    private const string Page = "<html lang=\"en\"><head><title>Ferry aground</title><meta property=\"article:published_time\" content=\"2025-09-10T08:00:00Z\"></head><body><main><p>" + Words + "</p></main></body></html>";

    private readonly TemporaryFolder folder = new TemporaryFolder().With("input/timeline.yml", "title: A small site\n").With("desk/note.txt", Words + "\n");
    private readonly LoopbackServer server = new();

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void An_address_becomes_a_source()
    {
        server.With("/news/ferry-aground", Page).Redirecting("/old", "/news/ferry-aground");
        var run = Run("source", "add", server.Address + "/old", "--allow-local");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        var record = File.ReadAllText(folder["seeds/ferry-aground.yml"]);
        Assert.Contains("title: Ferry aground  # guess, from the page's title: check it\n", record, StringComparison.Ordinal);
        Assert.Contains("issued: 2025-09-10  # guess, from Open Graph article:published_time: check it\n", record, StringComparison.Ordinal);
        Assert.Contains($"url: {server.Address}/news/ferry-aground\naccessed: 2", record, StringComparison.Ordinal);
        Assert.Contains("text: private/ferry-aground.html\n", record, StringComparison.Ordinal);
        Assert.Equal(Page, File.ReadAllText(folder["seeds/private/ferry-aground.html"]));
        Assert.Equal(0, Run("verify", "--source", "ferry-aground", "--quote", "ran aground off Gull Point on 9 September 2025").ExitCode);

        var again = Run("source", "add", server.Address + "/news/ferry-aground#top", "--allow-local");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("recorded already, as 'ferry-aground'", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The informant said that she saw it all\n", "said that she saw")]
    [InlineData("The informant saw it all.\n\nShe told us on Monday.\n", "saw it all")]
    public void A_private_text_or_a_sentence_of_it_becomes_no_title(string text, string words)
    {
        folder.With("note-of-monday.txt", text);
        Assert.Equal(0, Run("source", "add", "note-of-monday.txt").ExitCode);
        var record = File.ReadAllText(Directory.GetFiles(folder["seeds"], "*.yml").Single());
        Assert.DoesNotContain(words, record, StringComparison.Ordinal);
        Assert.Contains("title: note of monday", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "The text came in utf-16, kept in UTF-8")]
    [InlineData("utf-16BE", "The text came in utf-16BE, kept in UTF-8")]
    [InlineData("iso-8859-1", "The text came in windows-1252 (a guess, nothing says so: look at its accents), kept in UTF-8")]
    public void A_text_as_editors_of_Windows_save_it_is_kept_in_utf8_and_stays_where_it_lies(string encoding, string told)
    {
        var written = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble(), .. written.GetBytes("Die Mühle brannte am 3. Mai 1911 ab.\r\n")];
        File.WriteAllBytes(folder["mühle.txt"], bytes);
        var run = Run("source", "add", "mühle.txt", "--id", "mill");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
        Assert.Contains("# came in ", File.ReadAllText(folder["seeds/mill.yml"]), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(folder["mühle.txt"]));
        Assert.Equal("Die Mühle brannte am 3. Mai 1911 ab.\r\n", File.ReadAllText(folder["seeds/private/mill.txt"], new UTF8Encoding(false, throwOnInvalidBytes: true)));
        Assert.StartsWith("exact: ", Run("verify", "--source", "mill", "--quote", "Die Mühle brannte").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_among_the_records_is_not_rewritten()
    {
        Directory.CreateDirectory(folder["seeds/private"]);
        File.WriteAllBytes(folder["seeds/private/note.txt"], Encoding.Latin1.GetBytes("Die Mühle brannte.\n"));
        var run = Run("source", "add", "seeds/private/note.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it is not in UTF-8; save it as UTF-8, or add it from outside of the folder of records", run.Error, StringComparison.Ordinal);
        Assert.Equal(["note.txt"], Directory.GetFiles(folder["seeds"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void This_machine_is_asked_only_if_allowed_and_nothing_is_written_else()
    {
        server.With("/page", Page).With("/picture", [1, 2, 3, 0], "image/png").With("/drawn", "<html><body><script>draw()</script></body></html>");
        foreach (var (arguments, told) in new[]
        {
            (new[] { server.Address + "/page" }, "--allow-local"),
            ([server.Address + "/nothing", "--allow-local"], "404"),
            ([server.Address + "/picture", "--allow-local"], "image/png, from which no text is read"),
            ([server.Address + "/drawn", "--allow-local"], server.Address + "/drawn: the page holds no text"),
            (["https://user:pw@example.org/"], "user's name"),
        })
        {
            var run = Run(["source", "add", .. arguments]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["desk", "input"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Several_are_added_and_robots_are_respected_then()
    {
        server.With("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain").With("/open-page", Page).With("/closed/other-page", Page.Replace("Marta", "Ada", StringComparison.Ordinal));
        var run = Run("source", "add", server.Address + "/open-page", server.Address + "/closed/other-page", "desk/note.txt", "--allow-local");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/closed/other-page: the site's robots.txt asks", run.Error, StringComparison.Ordinal);
        Assert.Equal(["note.yml", "open-page.yml"], Records());
        Assert.Equal(2, Run("source", "add", "desk/note.txt", "desk/other.txt", "--id", "x").ExitCode);

        // One that a person names is a page read.
        Assert.Equal(0, Run("source", "add", server.Address + "/closed/other-page", "--allow-local").ExitCode);
    }

    [Theory]
    [InlineData(Page, null, "private/ferry-aground.html", "Ferry aground")]
    [InlineData("# Minutes\n\n" + Words, ".md", "private/minutes.md", "Minutes")]
    [InlineData("Notes of the harbour board\n\n" + Words, null, "private/notes-of-the-harbour-board.txt", "Notes of the harbour board  # guess, from the text's first line: check it")]
    public void Standard_input_is_taken(string input, string? kind, string text, string title)
    {
        var run = TimelineProgram.RunWithInput(folder.Path, input, ["source", "add", "-", .. kind is null ? Array.Empty<string>() : ["--as", kind]]);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        var record = File.ReadAllText(folder["seeds/" + Assert.Single(Records())]);
        Assert.Contains($"text: {text}\n", record, StringComparison.Ordinal);
        Assert.Contains($"title: {title}", record, StringComparison.Ordinal);
        Assert.Equal(input, File.ReadAllText(folder["seeds/" + text]));
        Assert.Equal(1, TimelineProgram.RunWithInput(folder.Path, "", "source", "add", "-").ExitCode);
    }

    [Fact]
    public void A_page_of_a_capture_is_taken_out_and_its_day_kept()
    {
        folder.With("desk/crawl.warc.gz", CaptureTests.Warc(true, CaptureTests.Response("https://herald.example/ferry", Page, "text/html"), CaptureTests.Response("https://herald.example/other", "<p>Other", "text/html")));
        var many = Run("source", "add", "desk/crawl.warc.gz");
        Assert.Equal(1, many.ExitCode);
        Assert.Contains("  https://herald.example/other", many.Error, StringComparison.Ordinal);
        var run = Run("source", "add", "desk/crawl.warc.gz", "--page", "https://herald.example/ferry");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        var record = File.ReadAllText(folder["seeds/" + Assert.Single(Records())]);
        Assert.Contains("url: https://herald.example/ferry\narchive: { date: 2025-09-10 }\n", record, StringComparison.Ordinal);

        folder.With("input/events/e.yml", "title: Aground\ndate: 2025-09-09\nsummary: \"Aground. [@a]\"\ncitations:\n  - { id: a, source: herald-example-ferry, quote: \"The ferry Marta ran aground off Gull Point on 9 September 2025\", supports: [title, date] }\n");
        var build = Run("build", "--strict");
        Assert.True(build.ExitCode == 0, build.Error);
    }

    [Fact]
    public void A_kept_copy_is_written_if_one_is_known()
    {
        server.With("/news/ferry-aground", Page).With("/wayback/available", """{"archived_snapshots":{"closest":{"url":"http://web.archive.org/web/20250910120000/https://x.example/","timestamp":"20250910120000"}}}""", "application/json");
        var start = TimelineProgram.Prepare(folder.Path, "source", "add", "--allow-local", "--archive", server.Address + "/news/ferry-aground");
        start.Environment["TIMELINE_WAYBACK"] = server.Address;
        using var run = Process.Start(start)!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.Contains("kept copy of 2025-09-10: https://web.archive.org/web/20250910120000/https://x.example/", output, StringComparison.Ordinal);
        Assert.Contains("archive: { url: \"https://web.archive.org/web/20250910120000/https://x.example/\", date: 2025-09-10 }\n", File.ReadAllText(folder["seeds/ferry-aground.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_text_stays_out_of_git_and_is_refused_in_it()
    {
        folder.With(".gitignore", "output/");
        Assert.Equal(0, Run("source", "add", "desk/note.txt").ExitCode);
        Assert.Equal("output/\n# texts of sources that may not be republished\nseeds/private/\n", File.ReadAllText(folder[".gitignore"]));
        folder.With("input/events/e.yml", "title: Aground\ndate: 2025-09-09\ncitations:\n  - { source: note, quote: \"The ferry Marta ran aground off Gull Point on 9 September 2025\", supports: [title, date] }\n");
        Git.Run(folder.Path, "init", "--quiet");
        Git.Run(folder.Path, "add", "--all");
        Assert.DoesNotContain("note.txt", Git.Run(folder.Path, "ls-files", "seeds"), StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);

        Git.Track(folder.Path, "seeds/private/note.txt");
        foreach (var command in new[] { "check", "build" })
        {
            var run = Run(command);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("seeds/note.yml:4:7: error TL515: Git tracks seeds/private/note.txt", run.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(folder["output"]));
        folder.With("seeds/note.yml", File.ReadAllText(folder["seeds/note.yml"]).Replace("publish: quotes", "publish: full", StringComparison.Ordinal));
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void A_text_beside_the_records_moves_to_the_side_where_it_belongs()
    {
        folder.With("seeds/mine.txt", Words).With("seeds/private/theirs.txt", Words + " And more.").With("seeds/papers/old.txt", Words + " And still more.");
        Assert.Equal(0, Run("source", "add", "seeds/mine.txt", "seeds/papers/old.txt").ExitCode);
        Assert.Equal(0, Run("source", "add", "seeds/private/theirs.txt", "--publish", "full").ExitCode);
        Assert.Equal(["mine.fp", "mine.yml", "old.fp", "old.yml", "private/mine.txt", "private/old.txt", "theirs.txt", "theirs.yml"],
            Directory.GetFiles(folder["seeds"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder["seeds"], path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_extracted_is_recorded_and_passes_the_check()
    {
        server.With("/news/ferry-aground", Page);
        var run = Run("extract", server.Address + "/news/ferry-aground", "--allow-local");
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains("seeds/ferry-aground.yml\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 draft written", run.Out, StringComparison.Ordinal);
        var draft = Assert.Single(Directory.GetFiles(folder["input/events"]));
        var yaml = File.ReadAllText(draft);
        Assert.Contains("source: ferry-aground\n", yaml, StringComparison.Ordinal);
        Assert.Contains("date: 2025-09-09\n", yaml, StringComparison.Ordinal);
        File.WriteAllText(draft, yaml.Replace("status: draft", "status: published", StringComparison.Ordinal));
        var check = Run("check");
        Assert.True(check.ExitCode == 0, check.Error);

        // Again, and from the file that is kept: the same source.
        foreach (var named in new[] { server.Address + "/news/ferry-aground", "seeds/private/ferry-aground.html" })
        {
            var again = Run("extract", named, "--allow-local");
            Assert.Equal(0, again.ExitCode);
            Assert.Contains("exists, left as it is", again.Out, StringComparison.Ordinal);
        }

        Assert.Equal(["ferry-aground.yml"], Records());
    }

    [Fact]
    public void The_table_of_drafts_says_what_is_unsure()
    {
        folder.With("desk/report.txt", "The mayor of Oslo, Anna Berg, opened the new bridge on March 9, and thousands came to see it.\n");
        var run = Run("extract", "desk/report.txt");
        Assert.Contains("? Date as the text has it: \"March 9\". The year is not known", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 draft written; 1 with a date to check.", run.Out, StringComparison.Ordinal);
        var name = Path.GetFileName(Assert.Single(Directory.GetFiles(folder["input/events"])));
        Assert.DoesNotMatch("-(th|thousan|brid|ope)\\.yml$", name);
    }

    private string[] Records() => [.. Directory.GetFiles(folder["seeds"], "*.yml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private TimelineProgram.Outcome Run(params string[] arguments) => TimelineProgram.Run(folder.Path, arguments);
}
