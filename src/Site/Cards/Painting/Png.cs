using System.Buffers.Binary;
using System.IO.Compression;

namespace Timeline.Site.Cards.Painting;

/// <summary>A canvas as a PNG file (ISO/IEC 15948) with a palette.</summary>
internal static class Png
{
    public static byte[] Of(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        header[8] = 8; // bits
        header[9] = 3; // a palette
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, canvas.Palette.SelectMany(c => new[] { c.Red, c.Green, c.Blue }).ToArray());
        Chunk(file, "IDAT"u8, Pack(canvas));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Filters, which guess a pixel from its neighbours, make pictures with a palette larger: every row has none.
    private static byte[] Pack(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < canvas.Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(canvas.Pixels.Slice(y * canvas.Width, canvas.Width));
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
            }
        }

        return crc;
    }
}
