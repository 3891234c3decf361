using System.Text;

using Timeline.Content;
using Timeline.Site.Publishing;

namespace Timeline.Tests.Site;

/// <summary>The output folder: never half-written, never robbed of what is not ours, never touched without need.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    private string Output => Path.Combine(root.Path, "output");

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_first_build_writes_every_file_and_a_manifest()
    {
        var result = Publish(("index.html", "home"), ("events/a/index.html", "a"));
        Assert.Equal((2, 0, 0), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal("a", Text("events/a/index.html"));
        Assert.StartsWith("timeline-output 1\n", Text(".timeline"), StringComparison.Ordinal);
        Assert.Equal([".timeline", "events/a/index.html", "index.html"], Files());
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public void A_build_that_changes_nothing_touches_nothing()
    {
        Publish(("index.html", "home"), ("a/index.html", "a"));
        var before = Stamps();
        var result = Publish(("index.html", "home"), ("a/index.html", "a"));
        Assert.Equal((0, 2, 0), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal(before, Stamps());
    }

    [Fact]
    public void Only_what_changed_is_written_anew()
    {
        Publish(("index.html", "home"), ("a/index.html", "a"), ("b/index.html", "b"));
        var before = Stamps();
        var result = Publish(("index.html", "home"), ("a/index.html", "A"), ("c/index.html", "c"));
        Assert.Equal((2, 1, 1), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal(before["index.html"], Stamps()["index.html"]);
        Assert.Equal([".timeline", "a/index.html", "c/index.html", "index.html"], Files());
        Assert.False(Directory.Exists(Path.Combine(Output, "b")));
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public void A_file_somebody_changed_is_mended()
    {
        Publish(("index.html", "home"), ("a.html", "a"));
        File.WriteAllText(Path.Combine(Output, "index.html"), "hack");
        File.Delete(Path.Combine(Output, "a.html"));
        var result = Publish(("index.html", "home"), ("a.html", "a"));
        Assert.Equal(2, result.Written);
        Assert.Equal("home", Text("index.html"));
        Assert.Equal("a", Text("a.html"));
    }

    [Fact]
    public void A_touched_file_with_the_same_bytes_is_left_alone()
    {
        Publish(("index.html", "home"));
        File.SetLastWriteTimeUtc(Path.Combine(Output, "index.html"), DateTime.UtcNow.AddMinutes(5));
        Assert.Equal(0, Publish(("index.html", "home")).Written);
    }

    [Fact]
    public void Files_that_are_not_ours_stay()
    {
        Publish(("index.html", "home"));
        File.WriteAllText(Path.Combine(Output, "CNAME"), "example.org");
        Directory.CreateDirectory(Path.Combine(Output, ".git", "refs", "empty"));
        File.WriteAllText(Path.Combine(Output, ".git", "HEAD"), "ref: x");
        File.CreateSymbolicLink(Path.Combine(Output, "latest"), "index.html");
        Publish(("index.html", "changed"));
        Assert.Equal("example.org", Text("CNAME"));
        Assert.Equal("ref: x", Text(".git/HEAD"));
        Assert.True(Directory.Exists(Path.Combine(Output, ".git", "refs", "empty")));
        Assert.Equal("index.html", new FileInfo(Path.Combine(Output, "latest")).LinkTarget);
        Assert.Equal("changed", Text("latest"));
    }

    [Fact]
    public void A_file_that_is_not_ours_is_never_overwritten()
    {
        Publish(("index.html", "home"));
        Directory.CreateDirectory(Path.Combine(Output, "about"));
        File.WriteAllText(Path.Combine(Output, "about", "index.html"), "mine");
        var problem = Refused(("index.html", "new"), ("about/index.html", "about"));
        Assert.Equal("TL701", problem.Code.Id);
        Assert.Contains("about/index.html", problem.Message, StringComparison.Ordinal);
        Assert.Equal("home", Text("index.html"));
        Assert.Equal("mine", Text("about/index.html"));
        OnlyTheOutputIsLeft();
    }

    // A small tree changes places with the next, a large one is changed file by file.
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1200, false)]
    [InlineData(1200, true)]
    public void A_folder_that_somebody_put_where_a_file_belongs_is_named(int others, bool isEmpty)
    {
        (string, string)[] rest = [.. Enumerable.Range(0, others).Select(n => ($"p{n}", "p"))];
        Publish([.. rest, ("a", "a")]);
        File.Delete(Path.Combine(Output, "a"));
        Directory.CreateDirectory(Path.Combine(Output, "a", "deep"));
        if (!isEmpty)
        {
            File.WriteAllText(Path.Combine(Output, "a", "deep", "note"), "mine");
        }

        var problem = Refused([.. rest, ("a", "A")]);
        Assert.Equal("TL701", problem.Code.Id);
        Assert.Contains("holds 'a', and the site needs a file of that name; it is not among what this program wrote", problem.Message, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(Output, "a", "deep")));
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "thesis.doc"), "years of work");
        Assert.Equal("TL701", Refused(("index.html", "home")).Code.Id);
        Assert.Equal("years of work", Text("thesis.doc"));
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Output);
        Assert.Equal(1, Publish(("index.html", "home")).Written);
    }

    [Theory]
    [InlineData("", "input")]
    [InlineData("input", "input")]
    [InlineData("input", "input/events")]
    [InlineData("link", "input")]
    public void The_content_is_never_the_output(string output, string content)
    {
        Directory.CreateDirectory(Path.Combine(root.Path, "input", "events"));
        Directory.CreateSymbolicLink(Path.Combine(root.Path, "link"), "input");
        var folder = new OutputFolder(Path.Combine(root.Path, output), "out", [Path.Combine(root.Path, content)]);
        Assert.False(Publication.TryBegin(folder, out _, out var problem));
        Assert.Equal("TL701", problem.Code.Id);
    }

    [Fact]
    public void A_manifest_from_the_future_is_refused()
    {
        Publish(("index.html", "home"));
        File.WriteAllText(Path.Combine(Output, ".timeline"), "timeline-output 2\n");
        Assert.Equal("TL701", Refused(("index.html", "new")).Code.Id);
    }

    [Fact]
    public void A_symbolic_link_is_written_through()
    {
        Directory.CreateDirectory(Path.Combine(root.Path, "real"));
        Directory.CreateSymbolicLink(Output, "real");
        Publish(("index.html", "home"));
        Publish(("index.html", "new"));
        Assert.Equal("real", new DirectoryInfo(Output).LinkTarget);
        Assert.Equal("new", File.ReadAllText(Path.Combine(root.Path, "real", "index.html")));
    }

    [Fact]
    public void A_second_build_at_the_same_time_is_told_to_wait()
    {
        Assert.True(Publication.TryBegin(Folder, out var first, out _));
        Assert.False(Publication.TryBegin(Folder, out _, out var problem));
        Assert.Contains("another build", problem.Message, StringComparison.Ordinal);
        first.Dispose();
        Publish(("index.html", "home"));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_site_whole()
    {
        Publish(("index.html", "home"));
        var before = Stamps();
        var problem = Refused(("index.html", "new"), ($"{new string('x', 300)}/index.html", "too long a name for any disk"));
        Assert.Equal("TL702", problem.Code.Id);
        Assert.StartsWith("output/xxx", problem.At.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(root.Path, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Stamps());
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_no_trace()
    {
        Publish(("index.html", "home"));
        Assert.True(Publication.TryBegin(Folder, out var publication, out _));
        publication.Write("index.html", "half"u8, ContentHash.Of("half"u8));
        publication.Dispose();
        Assert.Equal("home", Text("index.html"));
        OnlyTheOutputIsLeft();
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("old")]
    public void What_a_killed_build_left_is_cleared(string name)
    {
        Publish(("index.html", "home"));
        var leftover = Path.Combine(root.Path, ".output.timeline-" + name);
        Directory.CreateDirectory(leftover);
        File.WriteAllText(Path.Combine(leftover, "index.html"), "half");
        File.WriteAllText(Path.Combine(root.Path, ".output.timeline-lock"), "");
        Publish(("index.html", "home"));
        Assert.Equal("home", Text("index.html"));
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public void A_build_killed_between_the_two_steps_of_a_swap_is_mended()
    {
        Publish(("index.html", "home"));
        Directory.Move(Output, Path.Combine(root.Path, ".output.timeline-old"));
        Publish(("index.html", "home"), ("new.html", "n"));
        Assert.Equal("home", Text("index.html"));
        OnlyTheOutputIsLeft();
    }

    [Fact]
    public async Task Readers_never_see_a_gap_while_builds_go_on()
    {
        Publish(("index.html", "0"), ("check.html", "0"));
        using var stop = new CancellationTokenSource();
        var gaps = 0;
        var reader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                gaps += File.Exists(Path.Combine(Output, "index.html")) ? 0 : 1;
            }
        });
        for (var i = 1; i <= 50; i++)
        {
            Publish(("index.html", $"{i}"), ("check.html", $"{i}"));
        }

        await stop.CancelAsync();
        await reader;
        Assert.Equal(0, gaps);
    }

    [Fact]
    public void Few_changes_of_a_large_site_leave_its_folders_where_they_are()
    {
        var first = Publish(Large("a"));
        Assert.Equal(1000, first.Written);
        var folder = Directory.GetLastWriteTimeUtc(Path.Combine(Output, "p7"));
        File.WriteAllText(Path.Combine(Output, "p7", "mine.txt"), "mine");
        var touched = Directory.GetLastWriteTimeUtc(Path.Combine(Output, "p7"));
        Assert.NotEqual(folder, touched);
        var result = Publish([.. Large("a").Where(f => f.Path != "p3/index.html" && f.Path != "p9/index.html"), ("p3/index.html", "b"), ("new/index.html", "n")]);
        Assert.Equal((2, 998, 1), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal(touched, Directory.GetLastWriteTimeUtc(Path.Combine(Output, "p7")));
        Assert.Equal(["b", "n", "mine"], new[] { "p3/index.html", "new/index.html", "p7/mine.txt" }.Select(Text));
        Assert.False(Directory.Exists(Path.Combine(Output, "p9")));
        OnlyTheOutputIsLeft();
        Assert.Equal(0, Publish([.. Large("a").Where(f => f.Path != "p3/index.html" && f.Path != "p9/index.html"), ("p3/index.html", "b"), ("new/index.html", "n")]).Written);
    }

    [Fact]
    public void Many_changes_of_a_large_site_are_swapped_in_at_once()
    {
        Publish(Large("a"));
        var folder = Directory.GetLastWriteTimeUtc(Path.Combine(Output, "p999"));
        Assert.Equal(60, Publish([.. Large("b").Take(60), .. Large("a").Skip(60)]).Written);
        Assert.NotEqual(folder, Directory.GetLastWriteTimeUtc(Path.Combine(Output, "p999")));
        Assert.Equal(["b", "a"], new[] { "p3/index.html", "p999/index.html" }.Select(Text));
    }

    [Fact]
    public void Few_changes_are_never_written_through_a_link()
    {
        Publish(Large("a"));
        Directory.Move(Path.Combine(Output, "p3"), Path.Combine(root.Path, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(Output, "p3"), Path.Combine(root.Path, "elsewhere"));
        Assert.Equal("TL701", Refused([.. Large("a").Where(f => f.Path != "p3/index.html"), ("p3/index.html", "b")]).Code.Id);
        Assert.Equal("a", File.ReadAllText(Path.Combine(root.Path, "elsewhere", "index.html")));
    }

    [Fact]
    public void A_name_that_somebody_took_is_refused_before_anything_of_a_large_site_is_changed()
    {
        Publish(Large("a"));
        Directory.CreateDirectory(Path.Combine(Output, "about"));
        File.WriteAllText(Path.Combine(Output, "about", "index.html"), "mine");
        var problem = Refused([.. Large("a").Skip(1), ("p0/index.html", "b"), ("about/index.html", "about")]);
        Assert.Equal("TL701", problem.Code.Id);
        Assert.Equal(["a", "mine"], new[] { "p0/index.html", "about/index.html" }.Select(Text));
    }

    private static (string Path, string Text)[] Large(string text) =>
        [.. Enumerable.Range(0, 1000).Select(i => ($"p{i}/index.html", text))];

    private OutputFolder Folder => new(Output, "output", []);

    private PublishResult Publish(params (string Path, string Text)[] files)
    {
        Assert.True(Publication.TryBegin(Folder, out var publication, out var problem), problem?.Message);
        using (publication)
        {
            Parallel.ForEach(files, file => Write(publication, file.Path, file.Text));
            var result = publication.Commit();
            Assert.True(result is not null, publication.Failure?.Message);
            return result;
        }
    }

    private static void Write(Publication publication, string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        publication.Write(path, bytes, ContentHash.Of(bytes));
    }

    private Diagnostic Refused(params (string Path, string Text)[] files)
    {
        if (!Publication.TryBegin(Folder, out var publication, out var problem))
        {
            return problem;
        }

        using (publication)
        {
            foreach (var (path, text) in files)
            {
                Write(publication, path, text);
            }

            Assert.Null(publication.Commit());
            return publication.Failure!;
        }
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(Output, path));

    private string[] Files() =>
        [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f)).Order(StringComparer.Ordinal)];

    private Dictionary<string, (DateTime, string)> Stamps() =>
        Files().ToDictionary(f => f, f => (File.GetLastWriteTimeUtc(Path.Combine(Output, f)), Text(f)), StringComparer.Ordinal);

    private void OnlyTheOutputIsLeft() =>
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(root.Path).Select(Path.GetFileName));
}
