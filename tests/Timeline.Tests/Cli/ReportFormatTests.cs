using System.Text.Json;
using System.Text.Json.Nodes;

using Json.Schema;

namespace Timeline.Tests.Cli;

/// <summary>What build and check write for other programs.</summary>
public sealed class ReportFormatTests
{
    private const string Wrong = "title: The old bridge is closed\ndate: 1921-05-03\nsummary: It was [@one, p. 2] old { it }.\nlane: none\n";

    [Fact]
    public void Json_is_one_object_on_standard_output_and_the_rest_on_standard_error()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "check", "--format", "json");
        var found = JsonNode.Parse(run.Out)!;
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("check", false, 1, 1, 1), (
            (string)found["command"]!, (bool)found["passed"]!, (int)found["counts"]!["errors"]!, (int)found["counts"]!["warnings"]!, (int)found["counts"]!["notes"]!));
        var first = found["diagnostics"]!.AsArray().Single(d => (string)d!["severity"]! == "error")!;
        Assert.Equal(("TL404", "input/events/closing.yml", 4, 7), ((string)first["code"]!, (string)first["path"]!, (int)first["line"]!, (int)first["column"]!));
        Assert.Contains("lanes: [none]", (string)first["message"]!, StringComparison.Ordinal);
        Assert.Contains("Not fit to publish: 1 error, 1 warning.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_is_as_its_specification_has_it()
    {
        using var site = Site();
        site.With("input/events/50%, or more.yml", "title: A\ndate: 1932\n");
        var sarif = JsonNode.Parse(TimelineProgram.Run(site.Path, "check", "--format", "sarif").Out)!;
        Valid("sarif", sarif);
        var run = sarif["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["TL215", "TL404", "TL409", "TL508"], rules.Select(rule => (string)rule!["id"]!));
        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string)result!["ruleId"]!, (string)rules[(int)result["ruleIndex"]!]!["id"]!));
        var texts = run["results"]!.AsArray().Select(result => (string)result!["message"]!["text"]!).ToList();
        Assert.Contains(texts, text => text.Contains("[@one, p. 2]", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}'));
        Assert.Contains("input/events/50%25%2C%20or%20more.yml", run["results"]!.AsArray()
            .Select(result => (string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!));
        Assert.Equal(Explanation.Of(Codes.UnknownLane).Markdown, (string)rules[1]!["help"]!["markdown"]!);
    }

    [Fact]
    public void GitLab_gets_a_code_quality_report()
    {
        using var site = Site();
        var report = JsonNode.Parse(TimelineProgram.Run(site.Path, "build", "--format", "gitlab").Out)!;
        Valid("gitlab", report);
        Assert.Equal(["minor", "major", "info"], report.AsArray().Select(one => (string)one!["severity"]!));
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_move_and_no_two_are_the_same()
    {
        using var site = Site();
        site.With("input/events/closing.yml", Wrong + "sumary: a\nbody: One [@x y] and [@x y].\n");
        var before = Fingerprints(site);
        site.With("input/events/closing.yml", "# moved\n\n" + Wrong + "sumary: a\nbody: One [@x y] and [@x y].\n");
        Assert.Equal(before, Fingerprints(site));
        Assert.Equal(before.Distinct(), before);
        site.With("input/events/closing.yml", Wrong.Replace("none", "gone", StringComparison.Ordinal));
        Assert.Single(Fingerprints(site).Except(before));
    }

    [Fact]
    public void GitHub_gets_annotations_unasked_and_nothing_in_them_is_taken_for_a_command()
    {
        using var site = Site();
        site.With("input/events/100%: one, two.yml", "title: A\ndate: \"soon, 50%\"\n");
        var run = OnGitHub(site, ["check"]);
        var commands = run.Out.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, commands.Length);
        Assert.Contains(commands, line => line.StartsWith("::error file=input/events/closing.yml,line=4,col=7,title=TL404::the settings name no lanes; add 'lanes: [none]'", StringComparison.Ordinal));
        Assert.Contains(commands, line => line.StartsWith("::error file=input/events/100%25%3A one%2C two.yml,line=2,col=", StringComparison.Ordinal)
            && line.Contains("'soon, 50%25' is not a date", StringComparison.Ordinal));
        Assert.Contains(commands, line => line.StartsWith("::notice file=seeds/unused.yml,line=1,col=1,title=TL508::", StringComparison.Ordinal));
        Assert.Contains("input/events/closing.yml:4:7: error TL404", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("::", OnGitHub(site, ["check", "--format", "text"]).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("::error", TimelineProgram.Run(site.Path, "check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_a_file_leaves_the_text_where_it_is()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "check", "--format", "sarif", "--report", "out/found.sarif");
        Valid("sarif", JsonNode.Parse(File.ReadAllText(site["out/found.sarif"]))!);
        Assert.Equal(TimelineProgram.Run(site.Path, "check"), run);
        var refused = TimelineProgram.Run(site.Path, "check", "--report", "found.sarif");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--report needs a --format", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, TimelineProgram.Run(site.Path, "check", "--format", "xml").ExitCode);
        var unwritten = TimelineProgram.Run(site.Path, "check", "--format", "json", "--report", "input/timeline.yml/a");
        Assert.Equal(1, unwritten.ExitCode);
        Assert.Contains("timeline: a report could not be written", unwritten.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_begin_at_the_top_of_the_repository()
    {
        using var repository = new TemporaryFolder().With("site/input/timeline.yml", "title: A\n").With("site/input/a.yml", "title: A\ndate: soon\n");
        Git.Run(repository.Path, "init", "--quiet");
        var json = JsonNode.Parse(TimelineProgram.Run(repository["site"], "check", "--format", "json").Out)!;
        Assert.All(json["diagnostics"]!.AsArray(), one => Assert.Equal("site/input/a.yml", (string)one!["path"]!));
        var option = JsonNode.Parse(TimelineProgram.Run(repository["site"], "check", "--format", "json", "-s", "colour=red").Out)!;
        Assert.Contains(option["diagnostics"]!.AsArray(), one => one!["path"] is null && (string)one["code"]! == "TL201");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    public void What_no_text_may_hold_breaks_no_report(string format)
    {
        using var site = new TemporaryFolder().WithCopyOf(Path.Combine(Repository.Cases, "content", "TL115-half-a-pair-in-a-key"), ".");
        site.With("input/b.yml", "title: B\ndate: \"20\\e[31m01\\n::error::x\"\n");
        var run = TimelineProgram.Run(site.Path, "check", "--format", format);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("internal fault", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n::error::x", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_changes_nothing_reports_its_warnings_again()
    {
        using var site = Site();
        site.With("input/events/closing.yml", Wrong.Replace("lane: none\n", "", StringComparison.Ordinal));
        var first = TimelineProgram.Run(site.Path, "build", "--format", "json");
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.True((bool)JsonNode.Parse(first.Out)!["passed"]!);
        Assert.Equal(first.Out, TimelineProgram.Run(site.Path, "build", "--format", "json").Out);
    }

    [Fact]
    public void A_summary_counts_what_the_library_holds()
    {
        using var site = new TemporaryFolder()
            .With("input/timeline.yml", "title: A *site* | [x]\nevidence: { require: cited }\n")
            .With("input/a.yml", "title: A\ndate: 1921-05-03\ncitations:\n  - { source: s, quote: closed on 3 May 1921, supports: [date] }\n  - { source: s, quote: closed on 4 May 1921 }\n")
            .With("input/b.yml", "title: B\ndate: 1922\nstatus: draft\n")
            .With("seeds/s.yml", "title: S\ntext: s.txt\nurl: https://example.org/s\n")
            .With("seeds/s.txt", "It was closed on 3 May 1921.\n")
            .With("seeds/t.yml", "title: T\n");
        TimelineProgram.Run(site.Path, "check", "--summary", "out/summary.md");
        var page = File.ReadAllText(site["out/summary.md"]);
        Assert.StartsWith("## A \\*site\\* \\| \\[x\\]\n\n**Passed**: 0 errors, 2 warnings.\n", page, StringComparison.Ordinal);
        Assert.Contains("| events | 1 |\n| drafts, not published | 1 |\n| sources | 2 |\n", page, StringComparison.Ordinal);
        Assert.Contains("### Quotes by verdict\n\n| | |\n|---|---:|\n| exact | 1 |\n| near | 1 |\n", page, StringComparison.Ordinal);
        Assert.Contains("Verified words carry 1 of 2 statements.", page, StringComparison.Ordinal);
        Assert.Contains("| quotes that do not verify | 1 |\n| events that rest on one source | 1 |\n| sources without an archived copy | 1 |\n| sources that nothing cites | 1 |\n", page, StringComparison.Ordinal);
        Assert.Contains("| TL501 | warning | a quote is not in its source | 1 |\n| TL509 | warning | a source has a text but no lock | 1 |\n| TL508 | note |", page, StringComparison.Ordinal);

        site.With("step.md", "before\n");
        var build = TimelineProgram.Prepare(site.Path, "build");
        build.Environment["GITHUB_STEP_SUMMARY"] = site["step.md"];
        TimelineProgram.RunPrepared(build);
        Assert.Equal("before\n", File.ReadAllText(site["step.md"]));
        build.Environment["GITHUB_ACTIONS"] = "true";
        TimelineProgram.RunPrepared(build);
        Assert.StartsWith("before\n## A", File.ReadAllText(site["step.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_says_what_changed_since_the_last_build()
    {
        const string Cited = "\ncitations: [{ id: c, source: s, quote: closed on 3 May }]\n";
        using var site = new TemporaryFolder()
            .With("input/timeline.yml", "title: Bridges\nhost: https://example.org/b/\nevidence: { require: cited }\n")
            .With("input/a.yml", "title: A [x]\ndate: 1921" + Cited)
            .With("input/b.yml", "title: B\ndate: 1922" + Cited)
            .With("input/c.yml", "title: C\ndate: 1923" + Cited)
            .With("seeds/s.yml", "title: S\ntext: s.txt\n")
            .With("seeds/s.txt", "It was closed on 3 May 1921.\n");
        string Changes(string command)
        {
            var run = TimelineProgram.Run(site.Path, command, "--summary", "summary.md");
            Assert.True(run.ExitCode == 0, run.Error);
            return File.ReadAllText(site["summary.md"]).Split("### What changed since the last build\n\n")[1].Split("\n###")[0].TrimEnd();
        }

        Assert.Equal("There is no earlier build to compare with.", Changes("build"));
        Assert.Equal("No event, verdict or correction differs.", Changes("build"));
        site.With("input/a.yml", "title: A [x]\ndate: 1921\nsummary: More.\ncorrections: [{ date: 2026-01-02, what: More is said }]" + Cited)
            .With("input/d.yml", "title: D\ndate: 1924" + Cited)
            .With("seeds/s.txt", "It was, said he, closed - on 3 May 1921.\n");
        File.Delete(site["input/b.yml"]);
        const string Expected = "Events added: 1\n\n- [D](<https://example.org/b/events/d/>)\n\n"
            + "Events removed: 1\n\n- B\n\n"
            + "Events changed: 1\n\n- [A \\[x\\]](<https://example.org/b/events/a/>)\n\n"
            + "Quotes with another verdict: 2\n\n- [A \\[x\\]](<https://example.org/b/events/a/>), c: exact → near\n- [C](<https://example.org/b/events/c/>), c: exact → near\n\n"
            + "Corrections added: 1\n\n- [A \\[x\\]](<https://example.org/b/events/a/>): 2026\\-01\\-02\\: More is said";
        Assert.Equal(Expected, Changes("check")); // which writes nothing, so that the build says the same
        Assert.Equal(Expected, Changes("build"));
        Assert.Equal("No event, verdict or correction differs.", Changes("build"));

        var record = Directory.GetFiles(site[".timeline"], "*.published.json").Single();
        File.WriteAllText(record, "{\"version\":1,\"events\":[{\"id\":7}]}");
        Assert.Equal("There is no earlier build to compare with.", Changes("check"));
    }

    [Fact]
    public void A_list_of_changes_has_an_end()
    {
        using var site = Site();
        Assert.Equal(0, TimelineProgram.Run(site.With("input/events/closing.yml", "title: A\ndate: 1921\n").Path, "build").ExitCode);
        for (var n = 10; n < 70; n++)
        {
            site.With($"input/events/e{n}.yml", $"title: {new string('x', 5_000)}\ndate: 1921\n");
        }

        TimelineProgram.Run(site.Path, "check", "--summary", "summary.md");
        var page = File.ReadAllText(site["summary.md"]);
        Assert.Contains("Events added: 60\n\n- xxx", page, StringComparison.Ordinal);
        Assert.Contains("x…\n- … and 10 more\n", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 10_000, 40_000);
    }

    private static TemporaryFolder Site() => new TemporaryFolder()
        .With("input/timeline.yml", "title: Bridges\nevidence: { require: none }\n")
        .With("input/events/closing.yml", Wrong)
        .With("seeds/unused.yml", "title: Unused\n");

    private static TimelineProgram.Outcome OnGitHub(TemporaryFolder site, string[] arguments)
    {
        var start = TimelineProgram.Prepare(site.Path, arguments);
        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment.Remove("GITHUB_STEP_SUMMARY");
        return TimelineProgram.RunPrepared(start);
    }

    private static string[] Fingerprints(TemporaryFolder site) =>
        [.. JsonNode.Parse(TimelineProgram.Run(site.Path, "check", "--format", "json").Out)!["diagnostics"]!.AsArray().Select(one => (string)one!["fingerprint"]!)];

    // The parts we write, by the specification: the schema of the whole is not ours to copy.
    private static void Valid(string name, JsonNode json)
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Cases, "reports", name + ".schema.json")));
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(json), new() { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, JsonSerializer.Serialize(result));
    }
}
