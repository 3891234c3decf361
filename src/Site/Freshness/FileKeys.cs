using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

using Timeline.Content.Input;

namespace Timeline.Site.Freshness;

/// <summary>A sum over files by path, size and time, the same in whatever order and on however many threads they come.</summary>
internal readonly record struct FileKeys(ulong Low, ulong High)
{
    // The longest path that is hashed without an array of its own.
    private const int UsualPath = 512;

    public static FileKeys operator +(FileKeys one, FileKeys other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>One file: the folder it was found in, its path from there, its stamp.</summary>
    public static FileKeys Of(ReadOnlySpan<char> folder, ReadOnlySpan<char> path, FileStamp stamp)
    {
        var length = sizeof(char) * (folder.Length + path.Length + 1) + 2 * sizeof(long);
        var bytes = length <= UsualPath ? stackalloc byte[length] : new byte[length];
        var text = MemoryMarshal.Cast<byte, char>(bytes[(2 * sizeof(long))..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes, stamp.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[sizeof(long)..], stamp.Changed);
        folder.CopyTo(text);
        text[folder.Length] = '/';
        path.CopyTo(text[(folder.Length + 1)..]);
        var hash = XxHash128.HashToUInt128(bytes);
        return new((ulong)hash, (ulong)(hash >> 64));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
