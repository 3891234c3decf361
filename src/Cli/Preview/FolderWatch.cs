namespace Timeline.Cli.Preview;

/// <summary>Calls back once after each burst of changes below the watched folders.</summary>
public sealed class FolderWatch : IDisposable
{
    // Editors write a file in several steps; this is how long a pause ends a burst.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer timer;

    public FolderWatch(IEnumerable<string> folders, Action changed)
    {
        timer = new Timer(_ => changed());
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += Touch;
            watcher.Created += Touch;
            watcher.Deleted += Touch;
            watcher.Renamed += Touch;
            // Lost notifications (a checkout of a branch) are still a change.
            watcher.Error += (_, _) => timer.Change(Pause, Timeout.InfiniteTimeSpan);
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    public void Dispose()
    {
        watchers.ForEach(w => w.Dispose());
        timer.Dispose();
    }

    private void Touch(object sender, FileSystemEventArgs e)
    {
        var name = Path.GetFileName(e.Name) ?? "";
        if (!name.StartsWith('.') && !name.EndsWith('~'))
        {
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }
}
