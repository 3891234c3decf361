using System.Diagnostics;

namespace Timeline.Tests.Cli;

/// <summary>The main job, by the real program: build, build again, break, mend.</summary>
public sealed class BuildTests
{
    [Fact]
    public void The_example_builds_and_says_what_it_did()
    {
        using var site = ExampleSite.Copy();
        var run = TimelineProgram.Run(site.Path, "build", "--timings");
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var word in new[] { "Input", "Process", "PostProcess", "Output", "output/index.html", "quotes verified", "allocated", "events/*.html" })
        {
            Assert.Contains(word, run.Out, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(site["output/index.html"]));
        Assert.True(File.Exists(site["output/events/antwerp-visit/index.html"]));
    }

    [Fact]
    public void One_letter_changed_in_a_quote_fails_the_build_and_leaves_the_output_alone()
    {
        using var site = ExampleSite.Copy();
        Assert.Equal(0, TimelineProgram.Run(site.Path).ExitCode);
        var before = ExampleSite.Tree(site["output"]);

        ExampleSite.Misquote(site);
        var run = TimelineProgram.Run(site.Path, "build");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error TL501", run.Error, StringComparison.Ordinal);
        Assert.Contains("closed for prime", run.Error, StringComparison.Ordinal);
        Assert.Contains("brussels-times-antwerp", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, ExampleSite.Tree(site["output"]));
    }

    [Fact]
    public void A_second_build_touches_nothing()
    {
        using var site = ExampleSite.Copy();
        TimelineProgram.Run(site.Path);
        var before = Directory.GetFiles(site["output"], "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var run = TimelineProgram.Run(site.Path);
        Assert.Contains("Nothing has changed", run.Out, StringComparison.Ordinal);
        Directory.Delete(site[".timeline"], recursive: true);
        Assert.Equal(0, TimelineProgram.Run(site.Path).ExitCode);
        Assert.Equal(before, Directory.GetFiles(site["output"], "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc));
    }

    // As archives and tools that restore times leave it: same size, same time, other words. Only Linux tells.
    [Theory]
    [InlineData("input/events/two.yml", "Words about two.", "Words about ten.")]
    [InlineData("seeds/log.txt", "north quay", "south quay")]
    public void A_file_whose_time_was_set_back_is_read_again(string file, string before, string after)
    {
        using var site = new TemporaryFolder().With("input/timeline.yml", "title: T\n").With("seeds/log.yml", "title: Log\ntext: log.txt\npublish: full\n")
            .With("seeds/log.txt", "The crane stood at the north quay for years.\n")
            .With("input/events/two.yml", "title: Two\ndate: 1932\nsummary: Words about two. [@self]\ncitations: [{ source: log, quote: The crane stood at the north quay, supports: [title] }]\n");
        Assert.Equal(0, TimelineProgram.Run(site.Path, "build").ExitCode);
        var time = File.GetLastWriteTimeUtc(site[file]);
        File.WriteAllText(site[file], File.ReadAllText(site[file]).Replace(before, after, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(site[file], time);
        var run = TimelineProgram.Run(site.Path, "build");
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain("Nothing has changed", run.Out, StringComparison.Ordinal);
            Assert.Equal(file.StartsWith("seeds", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
        }
    }

    [Fact]
    public void A_build_with_nothing_to_do_warns_of_what_the_last_one_warned_of_in_the_same_words()
    {
        using var site = new TemporaryFolder();
        Directory.CreateDirectory(site["input/events"]);
        File.WriteAllText(site["input/timeline.yml"], "title: T\nevidence: { require: none }\n");
        for (var n = 0; n < 120; n++)
        {
            File.WriteAllText(site[$"input/events/e{n}.yml"], $"title: E{n}\ndate: 1932\nbody: See [it](../nowhere{n}/).\n");
        }

        var first = TimelineProgram.Run(site.Path, "build");
        var second = TimelineProgram.Run(site.Path, "build");
        Assert.Contains("… and ", first.Error, StringComparison.Ordinal); // so many are not listed one by one
        Assert.Contains("Nothing has changed", second.Out, StringComparison.Ordinal);
        Assert.Equal(first.Error, second.Error);
    }

    [Fact]
    public void A_damaged_output_is_mended_though_the_input_is_unchanged()
    {
        using var site = ExampleSite.Copy();
        TimelineProgram.Run(site.Path);
        var whole = ExampleSite.Tree(site["output"]);
        File.WriteAllText(site["output/index.html"], "damaged");
        File.Delete(site["output/404.html"]);
        Assert.Equal(0, TimelineProgram.Run(site.Path).ExitCode);
        Assert.Equal(whole, ExampleSite.Tree(site["output"]));
    }

    [Fact]
    public void Time_zone_locale_and_path_change_no_byte()
    {
        using var here = ExampleSite.Copy();
        using var there = ExampleSite.Copy();
        Assert.Equal(0, TimelineProgram.Run(here.Path).ExitCode);
        var start = TimelineProgram.Prepare(there.Path, "build");
        start.Environment["TZ"] = "Pacific/Kiritimati";
        start.Environment["LANG"] = "ar_EG.UTF-8";
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(ExampleSite.Tree(here["output"]), ExampleSite.Tree(there["output"]));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused()
    {
        using var site = ExampleSite.Copy().With("output/thesis.doc", "years of work");
        var run = TimelineProgram.Run(site.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("TL701", run.Error, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(site["output/thesis.doc"]));
    }

    [Fact]
    public void A_strict_build_takes_warnings_for_errors()
    {
        using var site = new TemporaryFolder().With("input/timeline.yml", "title: Empty\n");
        Assert.Equal(0, TimelineProgram.Run(site.Path, "build").ExitCode);
        Assert.Equal(1, TimelineProgram.Run(site.Path, "build", "--strict", "-o", "other").ExitCode);
        Assert.Equal(1, TimelineProgram.Run(site.Path, "--strict", "check").ExitCode);
        Assert.Equal(1, TimelineProgram.Run(site.Path, "-o", "check", "--strict", "build").ExitCode);
        Assert.False(Directory.Exists(site["other"]));
    }

    [Theory]
    [InlineData("TL507-swapped-digits", "is dated 2202, but the words cited for its date say “2022”; they differ in the year, 2202 and 2022; did you mean 2022?")]
    [InlineData("TL507-before-is-not-on", "../1913; it is later than 1913-12-31")]
    public void A_date_that_its_quote_contradicts_fails_a_strict_check_and_the_message_says_what_differs(string name, string message)
    {
        using var site = new TemporaryFolder().WithCopyOf(Path.Combine(Repository.Cases, "content", name), ".");
        var (plain, strict) = (TimelineProgram.Run(site.Path, "check"), TimelineProgram.Run(site.Path, "check", "--strict"));
        Assert.Equal((0, 1), (plain.ExitCode, strict.ExitCode));
        Assert.Contains(message, plain.Error, StringComparison.Ordinal);
        Assert.Contains(message, strict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_can_be_given_on_the_command_line()
    {
        using var site = ExampleSite.Copy();
        var run = TimelineProgram.Run(site.Path, "build", "-s", "host=https://example.org/x/");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("https://example.org/x/events/antwerp-visit/", File.ReadAllText(site["output/sitemap.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_finds_what_build_finds_and_writes_nothing()
    {
        using var site = ExampleSite.Copy();
        Assert.Equal(0, TimelineProgram.Run(site.Path, "check").ExitCode);
        ExampleSite.Misquote(site);
        var run = TimelineProgram.Run(site.Path, "check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("TL501", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site["output"]));
    }

    [Fact]
    public void A_missing_input_folder_is_explained()
    {
        using var empty = new TemporaryFolder();
        var run = TimelineProgram.Run(empty.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("timeline new site", run.Error, StringComparison.Ordinal);
    }
}
