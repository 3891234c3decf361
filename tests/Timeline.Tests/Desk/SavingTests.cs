using System.Text;

using NodaTime;

using Timeline.Desk.Saving;

namespace Timeline.Tests.Desk;

/// <summary>Files written by the desk: only over what was loaded, in one step, and nothing lost when a step fails or an editor saves in between.</summary>
public sealed class SavingTests : IDisposable
{
    private const string Path = DeskFolder.Event;
    private const string New = "input/events/new.yml";

    private readonly TemporaryFolder folder = DeskFolder.Make();
    private readonly SavingOptions options;
    private readonly SiteFiles files;

    public SavingTests()
    {
        options = new(folder["input"], folder["seeds"], folder[".timeline"], SystemClock.Instance) { Patience = TimeSpan.FromSeconds(30) };
        files = new(options);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_save_goes_over_the_version_that_was_loaded_and_keeps_what_was_there()
    {
        var before = File.ReadAllBytes(folder[Path]);
        var saved = await Save(Path, "title: Two\n", Version(Path));
        Assert.Equal("title: Two\n", File.ReadAllText(folder[Path]));
        Assert.Equal(FileVersion.Of("title: Two\n"u8), saved.Version);
        Assert.Equal(before, File.ReadAllBytes(folder[$".timeline/desk/history/000001/{Path}"]));
        Assert.Contains($"\"path\": \"{Path}\"", File.ReadAllText(folder[".timeline/desk/history/000001/about.json"]), StringComparison.Ordinal);
        Assert.Equal("*\n", File.ReadAllText(folder[".timeline/.gitignore"]));
        Assert.Equal(["one.yml"], Names("input/events"));
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_loaded_is_left_and_shown()
    {
        var version = Version(Path);
        File.WriteAllText(folder[Path], "title: By an editor\n");
        var conflict = Assert.IsType<SaveResult.Conflict>(await files.SaveAsync(Path, "title: Mine\n", version, CancellationToken.None));
        Assert.Equal(("title: By an editor\n", FileVersion.Of("title: By an editor\n"u8)), (conflict.Text, conflict.Version));
        Assert.Equal("title: By an editor\n", File.ReadAllText(folder[Path]));

        // What was shown may be saved over.
        await Save(Path, "title: Mine\n", conflict.Version);
        Assert.Equal("title: By an editor\n", File.ReadAllText(folder[$".timeline/desk/history/000001/{Path}"]));
    }

    [Fact]
    public async Task A_file_that_is_gone_or_no_text_or_there_already_is_a_conflict()
    {
        var version = Version(Path);
        folder.With(New, "title: Already\n");
        var already = Assert.IsType<SaveResult.Conflict>(await files.SaveAsync(New, "title: Mine\n", null, CancellationToken.None));
        Assert.Equal("title: Already\n", already.Text);
        Assert.Contains("already", already.Why, StringComparison.Ordinal);
        File.WriteAllBytes(folder[Path], [0xFF, 0x41]);
        var noText = Assert.IsType<SaveResult.Conflict>(await files.SaveAsync(Path, "title: Mine\n", version, CancellationToken.None));
        Assert.Null(noText.Text);
        Assert.Contains("is not valid UTF-8", noText.Why, StringComparison.Ordinal);
        File.Delete(folder[Path]);
        Assert.Null(Assert.IsType<SaveResult.Conflict>(await files.SaveAsync(Path, "title: Mine\n", version, CancellationToken.None)).Version);
        Assert.False(File.Exists(folder[Path]));
        Assert.Empty(files.History());
    }

    // At each step of each kind of write, the disk gives up: what was there is there, byte for byte, and the next write goes well.
    [Theory]
    [InlineData("change")]
    [InlineData("new")]
    [InlineData("undo")]
    [InlineData("take away")]
    public async Task Whichever_step_fails_the_file_is_as_it_was(string kind)
    {
        var path = kind is "new" or "take away" ? New : Path;
        if (kind is "undo" or "take away")
        {
            await Save(path, "title: First\n", Version(path));
        }

        var before = FileSwap.Read(folder[path]);
        foreach (var failing in Enum.GetValues<SaveStep>().Where(s => s != SaveStep.Prune))
        {
            if (kind == "take away" && failing == SaveStep.Write)
            {
                continue; // nothing is written
            }

            var broken = new SiteFiles(options with { Before = step => { if (step == failing) { throw new IOException("no space left on device"); } } });
            var result = await Change(broken);
            Assert.Contains("no space left on device", Assert.IsType<SaveResult.Failed>(result).Why, StringComparison.Ordinal);
            Assert.Equal(before, FileSwap.Read(folder[path]));
            Assert.Equal(kind is "undo" or "take away" ? 1 : 0, files.History().Length);
            Assert.DoesNotContain(FileSwap.TemporaryName, Names("input/events"));
        }

        Assert.IsType<SaveResult.Saved>(await Change(files));

        Task<SaveResult> Change(SiteFiles by) => kind is "undo" or "take away"
            ? by.UndoAsync(path, CancellationToken.None)
            : by.SaveAsync(path, "title: Second\n", Version(path), CancellationToken.None);
    }

    // The real file system in the way, not an injected fault: this holds for the administrator too.
    [Theory]
    [InlineData(".timeline")]
    [InlineData(".timeline/desk")]
    [InlineData(".timeline/desk/history")]
    [InlineData("input/events/" + FileSwap.TemporaryName + "/x")]
    public async Task Where_nothing_can_be_kept_nothing_is_written(string obstacle)
    {
        folder.With(obstacle, "in the way");
        Assert.IsType<SaveResult.Failed>(await files.SaveAsync(Path, "title: Mine\n", Version(Path), CancellationToken.None));
        Assert.Contains(DeskFolder.Draft, File.ReadAllText(folder[Path]), StringComparison.Ordinal);
    }

    // An editor saves at the worst moment, in either way editors do.
    [Theory]
    [InlineData(SaveStep.Keep, true)]
    [InlineData(SaveStep.Write, true)]
    [InlineData(SaveStep.Swap, true)]
    [InlineData(SaveStep.Keep, false)]
    [InlineData(SaveStep.Write, false)]
    [InlineData(SaveStep.Swap, false)]
    public async Task An_editor_that_saves_while_the_desk_writes_is_not_written_over(object at, bool byRename)
    {
        foreach (var (path, version) in new[] { (Path, Version(Path)), (New, null) })
        {
            var racing = new SiteFiles(options with
            {
                Before = step =>
                {
                    if (step == (SaveStep)at)
                    {
                        File.WriteAllText(folder[byRename ? "input/events/.swp" : path], "title: By an editor\n");
                        if (byRename)
                        {
                            File.Move(folder["input/events/.swp"], folder[path], overwrite: true);
                        }
                    }
                },
            });
            var conflict = Assert.IsType<SaveResult.Conflict>(await racing.SaveAsync(path, "title: Mine\n", version, CancellationToken.None));
            Assert.Equal("title: By an editor\n", conflict.Text);
            Assert.Equal("title: By an editor\n", File.ReadAllText(folder[path]));
            Assert.DoesNotContain(FileSwap.TemporaryName, Names("input/events"));
        }
    }

    [Fact]
    public async Task What_a_crash_left_beside_a_file_is_kept_and_cleared_away()
    {
        await Save(Path, "title: Two\n", Version(Path));
        folder.With("input/events/" + FileSwap.TemporaryName, "title: Ha");
        await new SiteFiles(options).RecoverAsync(CancellationToken.None);
        Assert.Equal(["one.yml"], Names("input/events"));
        Assert.Contains("title: Ha", Directory.GetFiles(folder[".timeline/desk/history"], "*.stray", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.IsType<SaveResult.Saved>(await files.UndoAsync(Path, CancellationToken.None));
    }

    [Theory]
    [InlineData("title: x\r\ndate: 2001\r\n", "title: y\ndate: 2001\n", "title: y\r\ndate: 2001\r\n")]
    [InlineData("\uFEFFtitle: x\n", "title: y\n", "\uFEFFtitle: y\n")]
    [InlineData("\uFEFFtitle: x\r\n", "title: x\n", "\uFEFFtitle: x\r\n")]
    [InlineData("a\r\nb\nc\r\nd\n", "a\nb\nnew\nc\nd\n", "a\r\nb\nnew\nc\r\nd\n")]
    [InlineData("a\r\nb\nc\r\n", "b\nc\na\n", "b\nc\r\na\r\n")]
    [InlineData("a\rb\r", "a\nc\n", "a\rc\r")]
    [InlineData("a\r\nb", "a\nb\n", "a\r\nb\r\n")]
    [InlineData("a\r\nb\r\n", "", "")]
    [InlineData("a\r\nb\r\n", "a\nb\r\n", "a\nb\r\n")]
    [InlineData("a\nb\n", "a\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("a\nb", "a\nc", "a\nc")]
    public async Task Byte_order_mark_and_line_ends_stay_those_of_the_file(string file, string text, string expected)
    {
        folder.With(Path, Encoding.UTF8.GetBytes(file));
        await Save(Path, text, Version(Path));
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(folder[Path])));
    }

    [Theory]
    [InlineData(0xD800, "half of a character")]
    [InlineData(0xDC00, "half of a character")]
    [InlineData(0, "NUL character")]
    public async Task What_no_reader_reads_is_not_written(int letter, string why) => Assert.Contains(
        why, Assert.IsType<SaveResult.Refused>(await files.SaveAsync(Path, $"a{(char)letter}b", Version(Path), CancellationToken.None)).Why, StringComparison.Ordinal);

    [Fact]
    public async Task Permissions_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(folder[Path], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(folder["input/linked.yml"], "events/one.yml");
        await Save("input/linked.yml", "title: Through a link\n", Version("input/linked.yml"));
        Assert.Equal("events/one.yml", new FileInfo(folder["input/linked.yml"]).LinkTarget);
        Assert.Equal("title: Through a link\n", File.ReadAllText(folder[Path]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute, File.GetUnixFileMode(folder[Path]));

        File.SetUnixFileMode(folder[Path], UnixFileMode.UserRead);
        Assert.Contains("write-protected", Assert.IsType<SaveResult.Refused>(await files.SaveAsync(Path, "title: No\n", Version(Path), CancellationToken.None)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_writes_nothing()
    {
        File.SetLastWriteTimeUtc(folder[Path], DateTime.UnixEpoch);
        await Save(Path, File.ReadAllText(folder[Path]), Version(Path));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(folder[Path]));
        Assert.Empty(files.History());
    }

    [Fact]
    public async Task Of_many_writers_with_one_version_one_wins_and_no_text_is_lost()
    {
        for (var round = 0; round < 20; round++)
        {
            var version = Version(Path);
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
                new SiteFiles(options).SaveAsync(Path, $"title: Writer {i} of {round}\n", version, CancellationToken.None))));
            var won = Assert.Single(results.OfType<SaveResult.Saved>());
            Assert.Equal(won.Text, File.ReadAllText(folder[Path]));
            Assert.All(results.OfType<SaveResult.Conflict>(), c => Assert.Equal(won.Version, c.Version));
            Assert.Equal(8, results.OfType<SaveResult.Conflict>().Count() + 1);
        }

        Assert.Equal(20, files.History().Length);
    }

    private async Task<SaveResult.Saved> Save(string path, string text, string? version)
    {
        var result = await files.SaveAsync(path, text, version, CancellationToken.None);
        return result as SaveResult.Saved ?? throw new InvalidOperationException(result.ToString());
    }

    private string? Version(string path) => (files.Load(path) as SaveResult.Saved)?.Version
        ?? FileVersion.OfAny(FileSwap.Read(folder[path]));

    private IEnumerable<string> Names(string of) => Directory.GetFileSystemEntries(folder[of]).Select(e => System.IO.Path.GetFileName(e)).Order(StringComparer.Ordinal);
}
