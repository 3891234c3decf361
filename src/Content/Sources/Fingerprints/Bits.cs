namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Bits written one after the other, highest first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private int free;

    public void Write(int value, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            if (free == 0)
            {
                bytes.Add(0);
                free = 8;
            }

            free--;
            bytes[^1] |= (byte)(((value >> bit) & 1) << free);
        }
    }

    public byte[] ToArray() => [.. bytes];
}

/// <summary>Reads them back; past the end there are zeros, and <see cref="IsPastEnd"/> tells.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int next;

    public readonly bool IsPastEnd => next > bytes.Length * 8;

    public int Read(int bits)
    {
        var value = 0;
        for (; bits > 0; bits--, next++)
        {
            value = (value << 1) | (next < bytes.Length * 8 ? (bytes[next / 8] >> (7 - (next % 8))) & 1 : 0);
        }

        return value;
    }
}
