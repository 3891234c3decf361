using NodaTime;

using Timeline.Content;
using Timeline.Content.Input;
using Timeline.Desk.Preview;
using Timeline.Desk.Saving;

namespace Timeline.Desk.Asking;

/// <summary>What every answer shares: the site as it was last read, and the world.</summary>
public sealed class DeskContext(ReadOptions folders, PreviewSite site, Action changed)
{
    private volatile Task refreshing = Task.CompletedTask;

    /// <summary>Where the author's files are.</summary>
    public ReadOptions Folders => folders;

    /// <summary>The folder that holds the input folder.</summary>
    public string Root { get; } = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folders.InputFolder)) ?? folders.InputFolder;

    public required IClock Clock { get; init; }

    /// <summary>Where the author is: what "today" means to them.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>
    /// The last reading of the files on disk, what the desk wrote included; null before the settings could be read once.
    /// </summary>
    public ReadResult? Reading => Refreshed().Reading;

    /// <summary>The author's files, to be opened and written.</summary>
    public SiteFiles Files => field ??= new(new(folders.InputFolder, folders.SeedsFolder, WorkFolder.Of(folders.InputFolder), Clock));

    public PreviewState State => Refreshed().State;

    /// <summary>
    /// Reads what has just been written, without waiting for the file system to tell, and reloads the open pages. Whoever saved does not
    /// wait for it; who asks for the site afterwards does.
    /// </summary>
    public void Refresh() => refreshing = Task.Run(changed);

    private PreviewSite Refreshed()
    {
        Task.WaitAny(refreshing); // whatever became of it, the last state that could be read stands
        return site;
    }
}
