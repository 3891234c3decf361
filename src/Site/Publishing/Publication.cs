using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

using Timeline.Content;

namespace Timeline.Site.Publishing;

/// <summary>
/// The next state of an output folder, in the making. Files that differ from what lies there are staged in a neighbour folder on the same
/// file system; <see cref="Commit"/> completes it with links to all that stayed and lets the two folders change places in one step. Until
/// then the
/// published folder is untouched, so that a full disk, an error or a killed process costs nothing. Of a large tree few changes are put in
/// place file by file, each in one step; a process killed in these milliseconds leaves what the next build completes.
/// </summary>
/// <remarks>Writing is safe from many threads. Disposing without a commit leaves no trace.</remarks>
internal sealed class Publication : IDisposable
{
    // A tree of so many files is not made anew, link by link, for one change in twenty or fewer: that costs as much as to build them.
    private const int LargeTree = 1000, Few = 20;

    private readonly OutputFolder folder;
    private readonly Manifest before;
    private readonly BuildLock buildLock;
    private readonly StagedTree staged;
    private readonly DateTime writtenAt;
    private readonly ConcurrentDictionary<string, ContentHash> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> changed = new(StringComparer.Ordinal);
    private Diagnostic? failure;

    private Publication(OutputFolder folder, Manifest before, BuildLock buildLock)
    {
        this.folder = folder;
        this.before = before;
        this.buildLock = buildLock;
        staged = new(Path.Combine(folder.Workplace, folder.NeighbourPrefix + "staging"));
        // Whoever changes a file of ours later than we wrote the manifest leaves a younger file than the manifest.
        writtenAt = File.GetLastWriteTimeUtc(Path.Combine(folder.Target, Manifest.FileName));
    }

    /// <summary>The first thing that went wrong; after it, writes are ignored and <see cref="Commit"/> does nothing.</summary>
    public Diagnostic? Failure => failure;

    /// <summary>The files so far, each with how many bytes it has.</summary>
    public IEnumerable<(string Path, long Size)> Sizes => files.Select(f => (f.Key, f.Value.Size));

    /// <summary>Takes the folder's lock and mends what a killed build left. On failure says why and has changed nothing.</summary>
    public static bool TryBegin(
        OutputFolder folder,
        [NotNullWhen(true)] out Publication? publication,
        [NotNullWhen(false)] out Diagnostic? problem)
    {
        publication = null;
        BuildLock? taken = null;
        try
        {
            var (_, refusal) = folder.Look();
            if (refusal is null)
            {
                Directory.CreateDirectory(folder.Workplace);
                taken = BuildLock.TryTake(Path.Combine(folder.Workplace, folder.NeighbourPrefix + "lock"));
            }

            if (taken is null)
            {
                problem = refusal ?? folder.NotOurs("is being written by another build; wait for it to end");
                return false;
            }

            Recovery.Run(folder);
            (var before, problem) = folder.Look();
            if (problem is null)
            {
                publication = new(folder, before, taken);
                taken = null;
                return true;
            }
        }
        catch (Exception e) when (IsDisk(e))
        {
            problem = folder.CannotWrite(e);
        }
        finally
        {
            taken?.Dispose();
        }

        return false;
    }

    /// <summary>Gives a file its bytes, of which this is the hash. The path is relative, with forward slashes, and was checked by the plan.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes, ContentHash content)
    {
        if (failure is not null)
        {
            return;
        }

        try
        {
            files[path] = content;
            if (!LiesThere(path, content) || !IsUntouched(path, out var published) && !SameBytes(published, bytes))
            {
                changed[path] = true;
                staged.Write(path, bytes);
            }
        }
        catch (Exception e) when (IsDisk(e))
        {
            Fail(path, e);
        }
    }

    /// <summary>Leaves files as they lie there, if all of them do and hold what this is the hash of.</summary>
    public bool Leave(IReadOnlyCollection<string> paths, ContentHash content)
    {
        if (!paths.All(path => LiesThere(path, content) && IsUntouched(path, out _)))
        {
            return false;
        }

        foreach (var path in paths)
        {
            files[path] = content;
        }

        return true;
    }

    /// <summary>A file to be written while it is made; then <see cref="Keep"/> it. Null on failure.</summary>
    public GrowingFile? Grow(string path)
    {
        if (failure is not null)
        {
            return null;
        }

        try
        {
            return new(staged.Create(path), e => Fail(path, e));
        }
        catch (Exception e) when (IsDisk(e))
        {
            Fail(path, e);
            return null;
        }
    }

    /// <summary>Publishes a file that was written while it was made; one that lies there just so stays, and what was made goes.</summary>
    public void Keep(string path, GrowingFile file)
    {
        var content = file.Content();
        file.Dispose();
        if (failure is not null)
        {
            return;
        }

        try
        {
            files[path] = content;
            if (LiesThere(path, content) && (IsUntouched(path, out var published) || HasContent(published, content)))
            {
                staged.Remove(path);
            }
            else
            {
                changed[path] = true;
            }
        }
        catch (Exception e) when (IsDisk(e))
        {
            Fail(path, e);
        }
    }

    /// <summary>Gives a file the bytes of another file.</summary>
    public void Copy(string path, string original)
    {
        if (failure is not null)
        {
            return;
        }

        try
        {
            ContentHash content;
            using (var stream = File.OpenRead(original))
            {
                content = ContentHash.Of(stream);
            }

            files[path] = content;
            if (!LiesThere(path, content) || !IsUntouched(path, out var published) && !SameBytes(published, File.ReadAllBytes(original)))
            {
                changed[path] = true;
                staged.Copy(path, original);
            }
        }
        catch (Exception e) when (IsDisk(e))
        {
            Fail(path, e);
        }
    }

    /// <summary>
    /// Publishes what was written, and nothing else of ours: files that were not written this time go, files that are not ours stay. Null
    /// on failure.
    /// </summary>
    public PublishResult? Commit()
    {
        if (failure is not null)
        {
            return null;
        }

        try
        {
            var removed = before.Files.Keys.Count(path => !files.ContainsKey(path));
            if (!changed.IsEmpty || removed > 0 || !File.Exists(Path.Combine(folder.Target, Manifest.FileName)))
            {
                failure = Publish(removed);
            }

            return failure is null
                ? new(changed.Count, files.Count - changed.Count, removed, files.Sum(f => f.Value.Size))
                : null;
        }
        catch (Exception e) when (IsDisk(e))
        {
            Fail(null, e);
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            staged.Discard();
        }
        catch (Exception e) when (IsDisk(e))
        {
            // What cannot be removed now is removed when the next build begins.
        }

        buildLock.Dispose();
    }

    private Diagnostic? Publish(int removed)
    {
        if (folder.IsMountPoint || (IsSmallChange(removed) && InPlace.AreOurFolders(folder, changed.Keys)))
        {
            if (InPlace.Stranger(folder, before, changed.Keys) is { } stranger)
            {
                return NeedsName(stranger);
            }

            InPlace.Publish(staged.Root, folder, before, files, changed.Keys.ToHashSet(StringComparer.Ordinal));
            return null;
        }

        foreach (var path in files.Keys.Where(path => !changed.ContainsKey(path)))
        {
            staged.Link(path, Path.Combine(folder.Target, path));
        }

        if (Directory.Exists(folder.Target))
        {
            var taken = Strangers.CarryOver(
                folder.Target,
                staged,
                ours: path => before.Files.ContainsKey(path) || path == Manifest.FileName,
                planned: files.ContainsKey);
            if (taken is not null)
            {
                return NeedsName(taken);
            }
        }

        staged.Write(Manifest.FileName, Manifest.Format(files));
        Swap.Into(staged.Root, folder);
        return null;
    }

    private bool IsSmallChange(int removed) =>
        before.Files.Count >= LargeTree && (changed.Count + removed) * Few <= before.Files.Count;

    private Diagnostic NeedsName(string taken) =>
        folder.NotOurs($"holds '{taken}', and the site needs a file of that name; it is not among what this program wrote, which '{Manifest.FileName}' lists: move it "
            + "away, or empty the folder where that list is damaged");

    private bool LiesThere(string path, ContentHash content) =>
        before.Files.TryGetValue(path, out var old) && old == content;

    // Cheap and nearly always enough: one look at the file instead of reading it. Clocks of file systems tick every few milliseconds, so a
    // file
    // of the manifest's own age may have been changed after it.
    private bool IsUntouched(string path, out string published)
    {
        published = Path.Combine(folder.Target, path);
        var file = new FileInfo(published);
        return file.Exists && file.LinkTarget is null && file.Length == before.Files[path].Size && file.LastWriteTimeUtc < writtenAt;
    }

    private static bool SameBytes(string file, ReadOnlySpan<byte> bytes) =>
        File.Exists(file)
            && new FileInfo(file) is { LinkTarget: null } info
            && info.Length == bytes.Length
            && bytes.SequenceEqual(File.ReadAllBytes(file));

    private static bool HasContent(string file, ContentHash content)
    {
        if (new FileInfo(file) is not { Exists: true, LinkTarget: null })
        {
            return false;
        }

        using var stream = File.OpenRead(file);
        return ContentHash.Of(stream) == content;
    }

    private void Fail(string? path, Exception e) => Interlocked.CompareExchange(ref failure, folder.CannotWrite(e, path), null);

    internal static bool IsDisk(Exception e) => e is IOException or UnauthorizedAccessException;
}
