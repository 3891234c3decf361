using System.Buffers.Binary;
using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Site.Freshness;

/// <summary>
/// A key that changes whenever a file below some folders is added, removed, renamed or changed, by size and time, without opening any.
/// </summary>
internal static class FolderKey
{
    public static string Of(IEnumerable<string> folders)
    {
        // Folders list their files in no fixed order, so the files' own hashes are added up instead of chained. Two words of 64 bits and
        // lists of strings are
        // what .NET brings compiled; one word of 128 bits is compiled at every start.
        var (low, high) = (0UL, 0UL);
        foreach (var folder in folders)
        {
            Add(folder + (Directory.Exists(folder) ? "\n1" : "\n0"));
            if (Directory.Exists(folder))
            {
                foreach (var file in Files(folder))
                {
                    Add(file);
                }
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{high:x16}{low:x16}");

        void Add(string line)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(line), hash);
            low += BinaryPrimitives.ReadUInt64LittleEndian(hash);
            high += BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]);
        }
    }

    // Each file's path, size and time.
    private static FileSystemEnumerable<string> Files(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.ToFullPath()}\n{entry.Length}\n{entry.LastWriteTimeUtc.UtcTicks}"),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            // Links are followed by nobody here: they may lead in a circle, and content behind them lies below these folders anyway.
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
}
