namespace Timeline.Site.Publishing;

/// <summary>
/// Tells a folder on which a file system is mounted, such as a container's volume: it can be filled, but neither moved nor replaced.
/// </summary>
internal static class MountPoint
{
    private const string Table = "/proc/self/mountinfo";

    /// <summary>Whether something is mounted there. False where the system keeps no table of mounts.</summary>
    public static bool Is(string folder)
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadLines(Table)
                .Any(line => line.Split(' ') is [_, _, _, _, var place, ..] && Unescaped(place) == folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The four characters that would break the table are written in octal.
    private static string Unescaped(string place) => place
        .Replace(@"\040", " ", StringComparison.Ordinal)
        .Replace(@"\011", "\t", StringComparison.Ordinal)
        .Replace(@"\012", "\n", StringComparison.Ordinal)
        .Replace(@"\134", @"\", StringComparison.Ordinal);
}
