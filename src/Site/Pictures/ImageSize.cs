using System.Buffers.Binary;

namespace Timeline.Site.Pictures;

/// <summary>
/// Width and height of a picture, from its first bytes, so that a page keeps its layout while pictures load. PNG, GIF, JPEG and WebP.
/// </summary>
internal static class ImageSize
{
    public static (int Width, int Height)? Of(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var head = new byte[(int)Math.Min(stream.Length, 256 * 1024)];
            stream.ReadExactly(head);
            return Read(head);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static (int Width, int Height)? Read(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return null;
        }

        if (head[0] == 0x89 && head[1..].StartsWith("PNG"u8))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        }

        if (head.StartsWith("GIF8"u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        }

        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBPVP8"u8))
        {
            return head[15] switch
            {
                (byte)'X' => (Read24(head[24..]) + 1, Read24(head[27..]) + 1),
                (byte)'L' => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(head[21..])),
                _ => (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF,
                    BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF),
            };
        }

        return head[0] == 0xFF && head[1] == 0xD8 ? Jpeg(head) : null;
    }

    private static int Read24(ReadOnlySpan<byte> b) => b[0] | b[1] << 8 | b[2] << 16;

    private static (int, int) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);

    // Segments follow each other by their lengths until one of the "start of frame" kinds, which holds the size.
    private static (int, int)? Jpeg(ReadOnlySpan<byte> head)
    {
        var at = 2;
        while (at + 9 < head.Length && head[at] == 0xFF)
        {
            var kind = head[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }
}
