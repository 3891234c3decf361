namespace Timeline.Desk.Saving;

/// <summary>A new file whose bytes have reached the disk, not only the system, when the call returns.</summary>
internal static class DurableFile
{
    /// <summary>Throws when the file is there already, or what else the file system throws.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}
