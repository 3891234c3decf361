namespace Timeline.Content.Input;

/// <summary>
/// <c>.timeline/</c> beside the input folder: what this program keeps for itself. No site publishes it, and Git is told to leave it out.
/// </summary>
public static class WorkFolder
{
    public static string Of(string inputFolder) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(inputFolder)) ?? inputFolder, ".timeline");

    /// <summary>
    /// Makes the folder, with a <c>.gitignore</c> of its own for a repository whose own does not name it: texts under copyright lie there,
    /// and drafts. Throws what the file system throws.
    /// </summary>
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            File.WriteAllText(ignore, "*\n");
        }
    }
}
