namespace Timeline.Tests;

/// <summary>A real folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("timeline-test-").FullName;

    public string Path { get; }

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
