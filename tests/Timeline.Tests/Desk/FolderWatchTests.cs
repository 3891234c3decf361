using System.Collections.Concurrent;

using Timeline.Desk.Preview;

namespace Timeline.Tests.Desk;

/// <summary>A watch names what changed, by its full path, and says when that may be anything.</summary>
public sealed class FolderWatchTests
{
    [Fact]
    public async Task What_is_written_renamed_and_removed_is_named()
    {
        using var folder = new TemporaryFolder().With("input/a.yml", "a").With("input/b.yml", "b");
        var told = new ConcurrentQueue<IReadOnlySet<string>?>();
        using var watch = new FolderWatch([folder["input"]], told.Enqueue);
        folder.With("input/a.yml", "aa");
        await Named(told, folder["input/a.yml"]);
        File.Move(folder["input/b.yml"], folder["input/c.yml"]);
        await Named(told, folder["input/b.yml"], folder["input/c.yml"]);
        File.Delete(folder["input/c.yml"]);
        await Named(told, folder["input/c.yml"]);
        Assert.DoesNotContain(null, told);
    }

    [Fact]
    public async Task What_editors_leave_beside_a_file_is_not_named()
    {
        using var folder = new TemporaryFolder().With("input/a.yml", "a");
        var told = new ConcurrentQueue<IReadOnlySet<string>?>();
        using var watch = new FolderWatch([folder["input"]], told.Enqueue);
        folder.With("input/.a.yml.swp", "x").With("input/a.yml~", "x").With("input/a.yml", "aa");
        await Named(told, folder["input/a.yml"]);
        Assert.All(told, names => Assert.Equal([folder["input/a.yml"]], names!));
    }

    [Fact]
    public async Task More_than_a_hundred_changes_at_once_may_be_any()
    {
        using var folder = new TemporaryFolder().With("input/a.yml", "a");
        var told = new ConcurrentQueue<IReadOnlySet<string>?>();
        using var watch = new FolderWatch([folder["input"]], told.Enqueue);
        for (var i = 0; i < 2000; i++)
        {
            File.WriteAllText(folder[$"input/n{i}.yml"], "n");
        }

        await Waiting.ForAsync(true, () => Task.FromResult(told.Contains(null)), "it says that anything may have changed");
    }

    [Fact]
    public async Task A_folder_that_is_made_later_is_watched_from_then_on()
    {
        using var folder = new TemporaryFolder().With("input/a.yml", "a");
        var told = new ConcurrentQueue<IReadOnlySet<string>?>();
        using var watch = new FolderWatch([folder["theme"]], told.Enqueue);
        folder.With("theme/parts/footer.html", "x");
        await Waiting.ForAsync(true, () => Task.FromResult(told.Contains(null)), "the new folder is told of as a whole");
        folder.With("theme/tokens.css", "y");
        await Named(told, folder["theme/tokens.css"]);
    }

    // A copy that is put back, another branch: the folder of that name is another one.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_is_put_in_anothers_place_is_watched_from_then_on(bool isMovedAway)
    {
        using var folder = new TemporaryFolder().With("input/a.yml", "a").With("copy/a.yml", "b");
        var told = new ConcurrentQueue<IReadOnlySet<string>?>();
        using var watch = new FolderWatch([folder["input"]], told.Enqueue);
        for (var n = 0; n < 3; n++)
        {
            told.Clear();
            if (isMovedAway)
            {
                Directory.Move(folder["input"], folder[$"old{n}"]);
            }
            else
            {
                Directory.Delete(folder["input"], recursive: true);
            }

            await Waiting.ForAsync(true, () => Task.FromResult(told.Contains(null)), "that it is gone is told");
            told.Clear();
            Directory.Move(folder["copy"], folder["input"]);
            await Waiting.ForAsync(true, () => Task.FromResult(told.Contains(null)), "that another is there is told");
            folder.With("input/a.yml", "aa").With("copy/a.yml", "c");
            await Named(told, folder["input/a.yml"]);
        }
    }

    private static Task Named(ConcurrentQueue<IReadOnlySet<string>?> told, params string[] paths) => Waiting.ForAsync(
        true, () => Task.FromResult(paths.All(path => told.Any(names => names?.Contains(path) ?? false))), $"{string.Join(" and ", paths)} is named");
}
