namespace Timeline.Tests;

/// <summary>A real folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    public TemporaryFolder()
        : this(Directory.CreateTempSubdirectory("timeline-test-").FullName)
    {
    }

    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>In memory where the system has a place for that: for a test that flushes small files thousands of times and is not about the disk.</summary>
    public static TemporaryFolder InMemory()
    {
        try
        {
            if (Directory.Exists(Memory))
            {
                return new(Directory.CreateDirectory(System.IO.Path.Combine(Memory, "timeline-test-" + System.IO.Path.GetRandomFileName())).FullName);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is there, but not for us.
        }

        return new();
    }

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public TemporaryFolder With(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this;
    }

    public TemporaryFolder With(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
        return this;
    }

    /// <summary>Copies a folder of the repository into this one.</summary>
    public TemporaryFolder WithCopyOf(string folder, string relative)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = this[System.IO.Path.Combine(relative, System.IO.Path.GetRelativePath(folder, file))];
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            if (new FileInfo(file).LinkTarget is { } elsewhere)
            {
                File.CreateSymbolicLink(target, elsewhere);
            }
            else
            {
                File.Copy(file, target);
            }
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
