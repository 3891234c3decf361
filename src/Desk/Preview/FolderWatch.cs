namespace Timeline.Desk.Preview;

/// <summary>
/// Calls back once after each burst of changes below the watched folders, also of one that is made later or put in another's place: with
/// the full paths of what changed, or with null where that may be anything.
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
    private readonly List<FileSystemWatcher> above = [];
    private readonly Dictionary<string, FileSystemWatcher> within = new(StringComparer.Ordinal);
    private readonly Timer timer;
    private bool isOver;

    public FolderWatch(IEnumerable<string> folders, Action<IReadOnlySet<string>?> changed)
    {
        timer = new Timer(_ => changed(Taken()));
        foreach (var folder in folders)
        {
            WatchAbove(folder);
            WatchWithin(folder);
        }
    }

    public void Dispose()
    {
        lock (adding)
        {
            isOver = true;
            above.ForEach(w => w.Dispose());
            foreach (var watcher in within.Values)
            {
                watcher.Dispose();
            }
        }

        timer.Dispose();
    }

    // A theme is often begun while a preview runs, and a folder with the name of one that is gone (a copy put back, another branch) is another
    // folder: who watches the old one hears nothing more.
    private void WatchAbove(string folder)
    {
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is not { } parent || !Directory.Exists(parent))
        {
            return;
        }

        var watcher = new FileSystemWatcher(parent,
            Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, _) => Begin();
        watcher.Renamed += (_, _) => Begin();
        watcher.Deleted += (_, _) => Begin();
        Start(watcher);
        above.Add(watcher);

        void Begin()
        {
            WatchWithin(folder);
            Note(null);
        }
    }

    // In place of the watcher of what lay there before.
    private void WatchWithin(string folder)
    {
        lock (adding)
        {
            if (within.Remove(folder, out var before))
            {
                before.Dispose();
            }

            if (isOver || !Directory.Exists(folder))
            {
                return;
            }

            try
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
                watcher.Changed += Touch;
                watcher.Created += Touch;
                watcher.Deleted += Touch;
                watcher.Renamed += Touch;
                Start(watcher);
                within.Add(folder, watcher);
            }
            catch (Exception fault) when (fault is ArgumentException or IOException)
            {
                // It has gone again meanwhile, which is told as well.
            }
        }
    }

    private void Start(FileSystemWatcher watcher)
    {
        // Lost notifications (a checkout of a branch) are still a change.
        watcher.Error += (_, _) => Note(null);
        watcher.EnableRaisingEvents = true;
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
