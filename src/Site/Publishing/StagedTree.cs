using System.Collections.Concurrent;

using Microsoft.Win32.SafeHandles;

namespace Timeline.Site.Publishing;

/// <summary>
/// The folder in which the next output grows. It is made when the first file comes, so that a build that changes nothing writes nothing.
/// </summary>
internal sealed class StagedTree(string root)
{
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    public string Root => root;

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = Create(path);
        RandomAccess.Write(file, bytes, fileOffset: 0);
    }

    /// <summary>A new file, open to be written. The output's own lock keeps others away, so that none of its thousands of files is locked.</summary>
    public SafeFileHandle Create(string path) =>
        File.OpenHandle(Place(path), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Takes a file out that turned out not to be needed.</summary>
    public void Remove(string path) => File.Delete(Path.Combine(root, path));

    public void Copy(string path, string original) => File.Copy(original, Place(path));

    /// <summary>The same file under a second name where the file system can, else a copy that keeps the age.</summary>
    public void Link(string path, string existing)
    {
        var created = Place(path);
        if (!SystemCalls.TryLink(existing, created))
        {
            File.Copy(existing, created);
            File.SetLastWriteTimeUtc(created, File.GetLastWriteTimeUtc(existing));
        }
    }

    public void AddFolder(string path) => Directory.CreateDirectory(Path.Combine(root, path));

    public void AddSymbolicLink(string path, string target) => File.CreateSymbolicLink(Place(path), target);

    public void Discard()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private string Place(string path)
    {
        var full = Path.Combine(root, path);
        var folder = Path.GetDirectoryName(full)!;
        if (!folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            folders[folder] = true;
        }

        return full;
    }
}
