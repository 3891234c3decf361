using System.Buffers.Binary;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Site.Freshness;

/// <summary>A key that changes whenever a file below some folders is added, removed, renamed or changed, by size and time, without opening any.</summary>
public static class FolderKey
{
    public static string Of(IEnumerable<string> folders)
    {
        // Folders list their files in no fixed order, so the files' own hashes are added up instead of chained.
        var sum = UInt128.Zero;
        foreach (var folder in folders)
        {
            sum += Hash(folder, Directory.Exists(folder) ? 1 : 0, 0);
            if (Directory.Exists(folder))
            {
                foreach (var file in Files(folder))
                {
                    sum += file;
                }
            }
        }

        return sum.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static FileSystemEnumerable<UInt128> Files(string folder) =>
        new(folder, (ref FileSystemEntry entry) => Hash(entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };

    private static UInt128 Hash(string path, long length, long changed)
    {
        var size = Encoding.UTF8.GetMaxByteCount(path.Length) + 16;
        Span<byte> bytes = size <= 1024 ? stackalloc byte[size] : new byte[size];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], changed);
        var used = 16 + Encoding.UTF8.GetBytes(path, bytes[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[..used], hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
