namespace Timeline.Desk.Saving;

/// <summary>
/// One writer at a time in a site's folder, in this process or another. The system lets go of it when the process dies, however it dies;
/// the file stays, because removing it would let two hold two files of one name.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream file;

    private WriteLock(FileStream file) => this.file = file;

    /// <summary>Null when another held it all the time. Throws what the file system throws when the lock file cannot be made.</summary>
    public static async Task<WriteLock?> TakeAsync(string path, TimeSpan patience, CancellationToken cancelled)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                // flock(2) on Unix
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (waited >= patience)
                {
                    return null;
                }
            }

            await Task.Delay(Pause, cancelled);
        }
    }

    public void Dispose() => file.Dispose();
}
