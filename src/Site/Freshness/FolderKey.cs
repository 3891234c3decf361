using System.IO.Enumeration;

using Timeline.Content.Input;
using Timeline.Site.Publishing;

namespace Timeline.Site.Freshness;

/// <summary>
/// A key that changes whenever a file below some folders is added, removed, renamed or changed, without opening any: by size and time, and, as a time can
/// be set back, by when the system last touched the file, where it tells.
/// </summary>
internal static class FolderKey
{
    public static string Of(IEnumerable<string> folders)
    {
        var sum = default(FileKeys);
        foreach (var folder in folders)
        {
            // A folder that is made, and is empty, is a change too.
            sum += FileKeys.Of(folder, "", new(Directory.Exists(folder) ? 1 : 0, 0));
            if (Directory.Exists(folder))
            {
                foreach (var file in Files(folder))
                {
                    sum += file;
                }
            }
        }

        return sum.ToString();
    }

    private static FileSystemEnumerable<FileKeys> Files(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => FileKeys.Of(entry.Directory, entry.FileName, new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks))
                + FileKeys.Of("", entry.FileName, new FileStamp(0, SystemCalls.StatusChanged(entry.ToFullPath()))),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            // Links are followed by nobody here: they may lead in a circle, and content behind them lies below these folders anyway.
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
}
