namespace Timeline.Site.Publishing;

/// <summary>
/// Keeps a second build from writing the same output folder at the same time. The system lets go of it when the process dies, however it
/// dies.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream file;

    private BuildLock(FileStream file) => this.file = file;

    /// <summary>Null when another build holds it. Throws what the file system throws when the lock file cannot be made.</summary>
    public static BuildLock? TryTake(string path)
    {
        // A build that ends removes the file, so one may come to lock a file that has just lost its name, while another build
        // makes a new one: whoever finds the name on another file than its own, told by its age, starts again. Even seconds are
        // what the poorest file systems keep.
        var age = DateTime.UnixEpoch.AddSeconds(2 * Environment.ProcessId);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0); // flock(2) on Unix
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }

            File.SetLastWriteTimeUtc(file.SafeFileHandle, age);
            if (File.GetLastWriteTimeUtc(path) == age)
            {
                return new(file);
            }

            file.Dispose();
        }

        return null;
    }

    public void Dispose()
    {
        // The name goes while the lock still holds: nobody else's file can stand under it yet. Windows wants it the other way round.
        if (OperatingSystem.IsWindows())
        {
            file.Dispose();
        }

        try
        {
            File.Delete(file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else has it already, or the folder cannot be written; a lock file that stays is no lock.
        }

        file.Dispose();
    }
}
