using Timeline.Tests.Cli.Ci;

namespace Timeline.Tests.Cli;

public sealed class NewTests
{
    [Fact]
    public void A_new_site_builds_at_once_without_a_warning()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "new", "site", "mine").ExitCode);
        var run = TimelineProgram.Run(folder["mine"], "build", "--strict");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("", run.Error);
        Assert.Contains("\nseeds/private/\n", File.ReadAllText(folder["mine/.gitignore"]), StringComparison.Ordinal);
        folder.With("mine/note.txt", "A note of a few words on the harbour.\n");
        Assert.DoesNotContain(".gitignore", TimelineProgram.Run(folder["mine"], "source", "add", "note.txt").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_site_overwrites_nothing()
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        var run = TimelineProgram.Run(folder.Path, "new", "site");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("title: Mine\n", File.ReadAllText(folder["input/timeline.yml"]));
        Assert.False(Directory.Exists(folder["seeds"]));
    }

    // The whole theme, copied, is the theme: the same site to the byte, without a warning.
    [Fact]
    public void The_default_theme_can_be_had_whole_or_in_part_and_never_over_a_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, NewSite.Run(folder.Path, "new", "site", "a").ExitCode);
        Assert.Equal(0, NewSite.Run(folder.Path, "new", "site", "b", "--theme").ExitCode);
        Assert.True(File.Exists(folder["b/theme/parts/layout.html"]));
        Assert.Equal(new(0, "", ""), NewSite.Run(folder["b"], "build", "--strict") with { Out = "" });
        Assert.Equal(0, NewSite.Run(folder["a"], "build").ExitCode);
        var built = Directory.GetFiles(folder["a/output"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder["a/output"], path)).Order().ToList();
        Assert.Equal(built, Directory.GetFiles(folder["b/output"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder["b/output"], path)).Order());
        Assert.All(built, path => Assert.True(File.ReadAllBytes(folder[$"a/output/{path}"]).AsSpan().SequenceEqual(File.ReadAllBytes(folder[$"b/output/{path}"])), path));

        var part = NewSite.Run(folder["a"], "new", "theme", "parts/layout.html", "theme/i18n/");
        Assert.Equal(0, part.ExitCode);
        Assert.Contains("one alone is enough", part.Out, StringComparison.Ordinal);
        Assert.Equal(["i18n", "parts"], Directory.GetFileSystemEntries(folder["a/theme"]).Select(Path.GetFileName).Order());
        Assert.Equal("layout.html", Path.GetFileName(Assert.Single(Directory.GetFiles(folder["a/theme/parts"]))));

        folder.With("a/theme/parts/layout.html", "mine");
        var again = NewSite.Run(folder["a"], "new", "theme");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("timeline: theme/i18n/ar.yml exists already", again.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder["a/theme/parts/layout.html"]));
        Assert.False(Directory.Exists(folder["a/theme/pages"]));

        var slip = NewSite.Run(folder["b"], "new", "theme", "parts/layuot.html");
        Assert.Equal(2, slip.ExitCode);
        Assert.Contains("the default theme has no 'parts/layuot.html'; did you mean 'parts/layout.html'?", slip.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_event_is_a_draft_that_builds()
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        var run = TimelineProgram.Run(folder.Path, "new", "event", "The \"bridge\" opens: at last", "--date", "1932-03-19");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(folder["input/events/1932-03-19-the-bridge-opens-at-last.yml"]));
        var build = TimelineProgram.Run(folder.Path, "build");
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Equal(1, TimelineProgram.Run(folder.Path, "new", "event", "The \"bridge\" opens: at last", "--date", "1932-03-19").ExitCode);
    }

    // No moment is one day in both: they are 25 hours apart.
    [Fact]
    public void A_new_event_is_of_the_day_where_its_author_is()
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        Assert.NotEqual(DayIn("Pacific/Kiritimati"), DayIn("Pacific/Pago_Pago"));

        string DayIn(string zone)
        {
            var start = TimelineProgram.Prepare(folder.Path, "new", "event", zone);
            start.Environment["TZ"] = zone;
            using var run = System.Diagnostics.Process.Start(start)!;
            run.WaitForExit();
            Assert.Equal(0, run.ExitCode);
            var name = zone.ToLowerInvariant().Replace('/', '-').Replace('_', '-');
            return Path.GetFileName(Assert.Single(Directory.GetFiles(folder["input/events"], $"*{name}.yml")))[..10];
        }
    }

    [Theory]
    [InlineData("new", "event", "A title", "--date", "19 March 1932")]
    [InlineData("new", "event", "???")]
    [InlineData("build", "--no-such-option")]
    [InlineData("preview", "--port", "99999")]
    public void Wrong_words_are_usage_errors(params string[] words)
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", "title: Mine\n");
        var run = TimelineProgram.Run(folder.Path, words);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
