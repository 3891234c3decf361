using System.Globalization;
using System.Text;

namespace Timeline.Site.Publishing;

/// <summary>Keeps a second build from writing the same output folder at the same time. The system lets go of it when the process dies, however it dies.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream file;

    private BuildLock(FileStream file) => this.file = file;

    /// <summary>Null when another build holds it. Throws what the file system throws when the lock file cannot be made.</summary>
    public static BuildLock? TryTake(string path)
    {
        // FileShare.None is flock(2) on Unix. A build that ends removes the file, so one may lock a file that has just lost its name:
        // whoever finds something else than its own words under the name starts again.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }

            var words = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Environment.TickCount64} {attempt}\n");
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(words));
            file.Flush();
            if (OperatingSystem.IsWindows() || Read(path) == words)
            {
                return new(file);
            }

            file.Dispose();
        }

        return null;
    }

    public void Dispose()
    {
        // The name goes while the lock still holds: nobody else's file can stand under it yet.
        File.Delete(file.Name);
        file.Dispose();
    }

    private static string? Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return reader.ReadToEnd();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
