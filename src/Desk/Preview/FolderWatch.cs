namespace Timeline.Desk.Preview;

/// <summary>
/// Calls back once after each burst of changes below the watched folders, also of one that is made later: with the full paths of what
/// changed, or with null where that may be anything.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    // Editors write a file in several steps; this is how long a pause ends a burst.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // A checkout of a branch names more than is worth keeping.
    private const int MostNamed = 100;

    private readonly Lock adding = new();
    private HashSet<string> changedPaths = new(StringComparer.Ordinal);
    private bool isUnknown;
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer timer;

    public FolderWatch(IEnumerable<string> folders, Action<IReadOnlySet<string>?> changed)
    {
        timer = new Timer(_ => changed(Taken()));
        foreach (var folder in folders)
        {
            Watch(folder);
        }
    }

    public void Dispose()
    {
        lock (adding)
        {
            watchers.ForEach(w => w.Dispose());
        }

        timer.Dispose();
    }

    private void Watch(string folder)
    {
        if (Directory.Exists(folder))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += Touch;
            watcher.Created += Touch;
            watcher.Deleted += Touch;
            watcher.Renamed += Touch;
            Start(watcher);
        }
        else if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is { } parent && Directory.Exists(parent))
        {
            AwaitFolder(parent, folder);
        }
    }

    // A theme is often begun while a preview runs.
    private void AwaitFolder(string parent, string folder)
    {
        var isThere = 0;
        var watcher = new FileSystemWatcher(parent,
            Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, _) => Begin();
        watcher.Renamed += (_, _) => Begin();
        Start(watcher);

        void Begin()
        {
            if (Directory.Exists(folder) && Interlocked.Exchange(ref isThere, 1) == 0)
            {
                Watch(folder);
                Note(null);
            }
        }
    }

    private void Start(FileSystemWatcher watcher)
    {
        // Lost notifications (a checkout of a branch) are still a change.
        watcher.Error += (_, _) => Note(null);
        watcher.EnableRaisingEvents = true;
        lock (adding)
        {
            watchers.Add(watcher);
        }
    }

    private void Touch(object sender, FileSystemEventArgs e)
    {
        foreach (var path in e is RenamedEventArgs renamed ? [renamed.OldFullPath, e.FullPath] : new[] { e.FullPath })
        {
            var name = Path.GetFileName(path);
            if (!name.StartsWith('.') && !name.EndsWith('~'))
            {
                Note(path);
            }
        }
    }

    private void Note(string? path)
    {
        lock (adding)
        {
            isUnknown |= path is null || changedPaths.Count == MostNamed;
            if (path is not null && !isUnknown)
            {
                changedPaths.Add(path);
            }
        }

        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    // What has changed since this was last asked.
    private HashSet<string>? Taken()
    {
        lock (adding)
        {
            var taken = isUnknown ? null : changedPaths;
            (changedPaths, isUnknown) = (new(StringComparer.Ordinal), false);
            return taken;
        }
    }
}
