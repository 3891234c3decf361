using System.Buffers;

namespace Timeline.Site.Planning;

/// <summary>
/// The bytes of a file while it is made, one after the other in the same room. Of that only what is written to is ever touched: the first
/// touch of fresh memory was a third of what a small site took, and to begin small and double is to touch it all twice.
/// </summary>
internal sealed class FileBuffer : IBufferWriter<byte>
{
    private byte[] bytes = GC.AllocateUninitializedArray<byte>(256 * 1024);

    public int WrittenCount { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => bytes.AsSpan(0, WrittenCount);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, WrittenCount);

    public void Clear() => WrittenCount = 0;

    public void Advance(int count) => WrittenCount += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        // Whoever asks for any number gets enough for a short text.
        var least = WrittenCount + (long)Math.Max(sizeHint, 256);
        if (least > bytes.Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(bytes.Length * 2L, least), Array.MaxLength));
            WrittenSpan.CopyTo(larger);
            bytes = larger;
        }

        return bytes.AsMemory(WrittenCount);
    }
}
