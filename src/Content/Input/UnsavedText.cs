using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Content.Input;

/// <summary>The bytes that a file will have when an editor saves it. The same text is the same file: it has the same stamp.</summary>
internal sealed record UnsavedText(byte[] Bytes, FileStamp Stamp)
{
    public static UnsavedText Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        // No file on disk has a length below zero, so no stamp of one is mistaken for a file's.
        var length = -1L - bytes.Length;
        return new(bytes, new(length, BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(bytes))));
    }
}
