using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Timeline.Site.Publishing;

/// <summary>
/// A file that is written while it is made. As a whole in memory, one of tens of megabytes costs several times its size: room that doubles
/// is touched, and copied, again and again.
/// </summary>
/// <param name="staged">The file, open and empty.</param>
/// <param name="fail">Told of what the disk refuses; after it, nothing more is written.</param>
internal sealed class GrowingFile(Microsoft.Win32.SafeHandles.SafeFileHandle staged, Action<Exception> fail) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool isFull;

    public long Length { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (isFull)
        {
            return;
        }

        try
        {
            RandomAccess.Write(staged, bytes, Length);
            hash.AppendData(bytes);
            Length += bytes.Length;
        }
        catch (Exception e) when (Publication.IsDisk(e))
        {
            isFull = true;
            fail(e);
        }
    }

    /// <summary>What has been written.</summary>
    public ContentHash Content()
    {
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetCurrentHash(whole);
        return new(BinaryPrimitives.ReadUInt128BigEndian(whole), Length);
    }

    public void Dispose()
    {
        staged.Dispose();
        hash.Dispose();
    }
}
