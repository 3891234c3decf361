namespace Timeline.Import.Writing;

/// <summary>
/// New files, kept apart until all of them are there: then they are moved into place, and if one cannot be, those before it are taken back.
/// A file that exists is never written over.
/// </summary>
internal sealed class Staging : IDisposable
{
    private readonly string folder;
    private readonly List<(string Staged, string Target)> files = [];

    /// <param name="beside">A folder on the same disk as the targets.</param>
    public Staging(string beside)
    {
        folder = Path.Combine(beside, ".timeline", "import-" + Path.GetRandomFileName());
    }

    public int Count => files.Count;

    public void Add(string target, string text)
    {
        Directory.CreateDirectory(folder);
        var staged = Path.Combine(folder, files.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.WriteAllText(staged, text);
        files.Add((staged, target));
    }

    /// <summary>Puts every file into its place, or none.</summary>
    public void Publish()
    {
        var done = new List<string>();
        try
        {
            foreach (var (staged, target) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(staged, target, overwrite: false);
                done.Add(target);
            }
        }
        catch
        {
            done.ForEach(File.Delete);
            throw;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var around = Path.GetDirectoryName(folder)!;
        if (Directory.Exists(around) && !Directory.EnumerateFileSystemEntries(around).Any())
        {
            Directory.Delete(around);
        }
    }
}
