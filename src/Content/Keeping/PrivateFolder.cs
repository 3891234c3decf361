using System.Text;

namespace Timeline.Content.Keeping;

/// <summary>
/// Where the texts of sources lie that may not be republished: a folder beside the records that <c>.gitignore</c> keeps out of the
/// repository.
/// </summary>
public static class PrivateFolder
{
    public const string Name = "private";

    private const string IgnoreFile = ".gitignore";

    /// <summary>
    /// Sees to it that Git leaves the folder out: a line in the <c>.gitignore</c> beside the folder of records, if it has none.
    /// </summary>
    /// <returns>The full path of the file if it was made or a line was added to it; else null.</returns>
    public static string? Exclude(string seedsFolder)
    {
        var seeds = Path.TrimEndingDirectorySeparator(Path.GetFullPath(seedsFolder));
        var file = Path.Combine(Path.GetDirectoryName(seeds) ?? seeds, IgnoreFile);
        var line = $"{Path.GetFileName(seeds)}/{Name}/";
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        if (text.Split('\n').Any(written => written.Trim().TrimStart('/') is var rule && (rule == line || rule == line.TrimEnd('/'))))
        {
            return null;
        }

        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var added = new StringBuilder(text.Length > 0 && text[^1] != '\n' ? lineEnd : "")
            .Append("# texts of sources that may not be republished").Append(lineEnd).Append(line).Append(lineEnd);
        File.AppendAllText(file, added.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }
}
