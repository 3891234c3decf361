using Timeline.Content.Diagnostics;

namespace Timeline.Content.Input;

/// <summary>A file below a folder: its full path, its path relative to the folder with forward slashes, and its stamp.</summary>
public readonly record struct WalkedFile(string Full, string Relative, FileStamp Stamp)
{
    /// <summary>Whether a link led to it, so that it may change at another path than its own.</summary>
    public bool IsLinked { get; init; }
}

/// <summary>
/// Every file below a folder, each once. Links are followed only within the folder, and a folder only once, so that nothing of the machine
/// is read or published by a link and no circle is walked. What is no file (a pipe, a socket, a device) is named and never opened.
/// </summary>
public sealed class FolderWalk
{
    private const int Deepest = 40;

    private readonly string root;
    private readonly string shown;
    private readonly Func<string, bool> isLeftOut;
    private readonly Func<string, bool> mayLeadOut;
    private readonly Complaints complaints;
    private readonly List<WalkedFile> files = [];
    private readonly Stack<Folder> open = new();
    private readonly Stack<(FileSystemInfo Link, string Relative, int Depth)> links = new();
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);

    private FolderWalk(string folder, string shown, Func<string, bool> isLeftOut, Func<string, bool> mayLeadOut, Complaints complaints)
    {
        root = RealPath.Of(folder);
        this.shown = shown;
        this.isLeftOut = isLeftOut;
        this.mayLeadOut = mayLeadOut;
        this.complaints = complaints;
        open.Push(new(folder, root, "", 0));
    }

    /// <param name="folder">The folder; it must exist.</param>
    /// <param name="shown">How diagnostics call it.</param>
    /// <param name="isLeftOut">By name: files and folders that are not even looked at.</param>
    /// <param name="complaints">What is wrong.</param>
    /// <param name="mayLeadOut">By relative path: links to files that may lead out of the folder, and are then not listed.</param>
    public static List<WalkedFile> Files(string folder, string shown, Func<string, bool> isLeftOut, Complaints complaints, Func<string,
        bool>? mayLeadOut = null) =>
        new FolderWalk(folder, shown, isLeftOut, mayLeadOut ?? (_ => false), complaints).Walk();

    private readonly record struct Folder(string Full, string Real, string Relative, int Depth, bool IsLinked = false);

    private List<WalkedFile> Walk()
    {
        while (true)
        {
            if (open.TryPop(out var next))
            {
                Look(next);
            }
            else if (links.TryPop(out var link)) // only when every real folder has been walked, so that a link to one of them is seen as such
            {
                FollowFolder(link.Link, link.Relative, link.Depth);
            }
            else
            {
                return files;
            }
        }
    }

    private void Look(Folder folder)
    {
        if (folder.Depth > Deepest)
        {
            complaints.Add(Codes.TooDeep, Place(folder.Relative), $"folders are nested more than {Deepest} deep");
            return;
        }

        walked.Add(folder.Real);
        try
        {
            foreach (var entry in new DirectoryInfo(folder.Full).EnumerateFileSystemInfos())
            {
                if (!isLeftOut(entry.Name))
                {
                    Take(entry, folder);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            complaints.Add(Codes.Unreadable, Place(folder.Relative), $"cannot read the folder: {fault.Message}");
        }
    }

    private void Take(FileSystemInfo entry, Folder folder)
    {
        var relative = folder.Relative.Length == 0 ? entry.Name : folder.Relative + "/" + entry.Name;
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
        {
            Follow(entry, relative, folder.Depth);
        }
        else if (entry is FileInfo file)
        {
            Add(file, entry.FullName, relative, folder.IsLinked);
        }
        else
        {
            open.Push(new(entry.FullName, Path.Combine(folder.Real, entry.Name), relative, folder.Depth + 1, folder.IsLinked));
        }
    }

    private void Follow(FileSystemInfo link, string relative, int depth)
    {
        FileSystemInfo? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            complaints.Add(Codes.BadLink, Place(relative), "the link leads in a circle; remove it");
            return;
        }

        if (target is not { Exists: true })
        {
            complaints.Add(Codes.BadLink, Place(relative), $"the link leads to nothing: there is no '{link.LinkTarget}'; remove it, or " +
                "put the file there");
        }
        else if (target is FileInfo file)
        {
            if (RealPath.Contains(root, RealPath.Of(file.FullName)))
            {
                Add(file, link.FullName, relative, isLinked: true);
            }
            else if (!mayLeadOut(relative))
            {
                LeadsOut(link, relative);
            }
        }
        else
        {
            links.Push((link, relative, depth));
        }
    }

    private void FollowFolder(FileSystemInfo link, string relative, int depth)
    {
        var real = RealPath.Of(link.FullName);
        if (!RealPath.Contains(root, real))
        {
            LeadsOut(link, relative);
        }
        else if (walked.Contains(real))
        {
            complaints.Add(Codes.BadLink, Place(relative),
                $"the link leads to a folder that is read already, '{shown}/{Path.GetRelativePath(root, real).Replace('\\', '/')}'; refer " +
                    "to what lies there, and remove the link");
        }
        else
        {
            open.Push(new(link.FullName, real, relative, depth + 1, IsLinked: true));
        }
    }

    private void LeadsOut(FileSystemInfo link, string relative) =>
        complaints.Add(Codes.BadLink, Place(relative), $"the link leads out of '{shown}', to '{link.LinkTarget}', so it is neither read " +
            "nor published; put the file itself here");

    private void Add(FileInfo file, string full, string relative, bool isLinked)
    {
        var stamp = FileStamp.Of(file);
        if (stamp.Length == 0 && FileKind.Special(full) is { } kind)
        {
            complaints.Add(Codes.Unreadable, Place(relative), $"this is {kind}, not a file, so it is not opened; remove it, or begin its " +
                "name with '_'");
            return;
        }

        files.Add(new(full, relative, stamp) { IsLinked = isLinked });
    }

    private Location Place(string relative) => new(relative.Length == 0 ? shown : shown + "/" + relative);
}
