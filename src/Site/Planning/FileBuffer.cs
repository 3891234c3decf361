using System.Buffers;

namespace Timeline.Site.Planning;

/// <summary>
/// The bytes of a file while it is made, one after the other in the same room. Of that only what is written to is ever touched: the first
/// touch of fresh memory was a third of what a small site took, and to begin small and double is to touch it all twice.
/// </summary>
/// <remarks>What it cannot hold goes down the drain, where there is one, instead of into larger room.</remarks>
internal sealed class FileBuffer : IBufferWriter<byte>
{
    private byte[] bytes = GC.AllocateUninitializedArray<byte>(256 * 1024);

    public int WrittenCount { get; private set; }

    /// <summary>Takes what has been written so far whenever the room is full; null where all of a file is to stay.</summary>
    public Action<ReadOnlySpan<byte>>? Drain { get; set; }

    public ReadOnlySpan<byte> WrittenSpan => bytes.AsSpan(0, WrittenCount);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, WrittenCount);

    public void Clear() => WrittenCount = 0;

    public void Advance(int count) => WrittenCount += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return bytes.AsSpan(WrittenCount);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return bytes.AsMemory(WrittenCount);
    }

    private void MakeRoom(int sizeHint)
    {
        // Whoever asks for any number gets enough for a short text.
        var least = WrittenCount + (long)Math.Max(sizeHint, 256);
        if (least > bytes.Length && Drain is { } drain)
        {
            drain(WrittenSpan);
            least -= WrittenCount;
            WrittenCount = 0;
        }

        if (least > bytes.Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(bytes.Length * 2L, least), Array.MaxLength));
            WrittenSpan.CopyTo(larger);
            bytes = larger;
        }
    }
}
