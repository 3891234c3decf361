using Timeline.Site.Publishing;

namespace Timeline.Desk.Saving;

/// <summary>
/// Puts new bytes in the place of a file's, in one step: whoever reads it finds the old or the new, and an editor that saves at the same
/// time is not written over.
/// </summary>
/// <param name="target">The file.</param>
/// <param name="keepStray">Is given bytes of somebody else that came into our hands and could not be put back.</param>
/// <param name="before">Called before each step that may fail.</param>
internal sealed class FileSwap(string target, Action<byte[]> keepStray, Action<SaveStep> before)
{
    /// <summary>
    /// Begins with a dot, so that neither the site nor the watch of its folders takes notice; one name, so that a rest of a crash is found.
    /// </summary>
    public const string TemporaryName = ".timeline-desk.new";

    private readonly string temporary = Path.Combine(Path.GetDirectoryName(target)!, TemporaryName);

    /// <summary>True when the file had the expected bytes (none: there was no file) and has the new ones (none: it is gone).</summary>
    public bool TryPut(byte[]? expected, byte[]? made)
    {
        TakeLeftOver();
        try
        {
            return made is null ? TryRemove(expected!) : expected is null ? TryCreate(made) : TryReplace(expected, made);
        }
        finally
        {
            RemoveTemporary();
        }
    }

    /// <summary>Takes away what a crash left beside the file: half of a new text, or what stood there before.</summary>
    public void TakeLeftOver()
    {
        if (Read(temporary) is { } left)
        {
            keepStray(left);
            File.Delete(temporary);
        }
    }

    /// <summary>The bytes of a file, or null when there is none.</summary>
    public static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private bool TryCreate(byte[] made)
    {
        WriteTemporary(made);
        before(SaveStep.Swap);
        try
        {
            File.Move(temporary, target, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(target))
        {
            return false;
        }
    }

    private bool TryReplace(byte[] expected, byte[] made)
    {
        WriteTemporary(made);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }

        before(SaveStep.Swap);
        if (!SystemCalls.TryExchange(temporary, target))
        {
            if (!Same(Read(target), expected))
            {
                return false;
            }

            File.Move(temporary, target, overwrite: true);
            return true;
        }

        // What was there is now ours to look at: if an editor saved a moment ago, it goes back.
        if (Same(Read(temporary), expected))
        {
            return true;
        }

        SystemCalls.TryExchange(temporary, target);
        KeepStray(made);
        return false;
    }

    private bool TryRemove(byte[] expected)
    {
        before(SaveStep.Swap);
        if (!File.Exists(target))
        {
            return false;
        }

        File.Move(target, temporary, overwrite: false);
        if (Same(Read(temporary), expected))
        {
            return true;
        }

        if (Path.Exists(target))
        {
            KeepStray([]);
        }
        else
        {
            File.Move(temporary, target, overwrite: false);
        }

        return false;
    }

    private void WriteTemporary(byte[] bytes)
    {
        before(SaveStep.Write);
        DurableFile.Write(temporary, bytes);
    }

    // Two saves of an editor within the same moment: the first of them is here, and in no file.
    private void KeepStray(byte[] ours)
    {
        if (Read(temporary) is { } left && !Same(left, ours))
        {
            keepStray(left);
        }
    }

    private static bool Same(byte[]? one, byte[]? other) => one is not null && other is not null && one.AsSpan().SequenceEqual(other);

    private void RemoveTemporary()
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next write in this folder takes it away.
        }
    }
}
