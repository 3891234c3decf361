using System.Buffers.Binary;

namespace Timeline.Site.Metadata;

/// <summary>WebP (RFC 9649, section 2): chunks of RIFF. Exif data and XMP go, and the head says so.</summary>
internal static class WebpChunks
{
    private const byte HasExif = 0x08, HasXmp = 0x04;

    public static byte[] Clean(ReadOnlySpan<byte> webp)
    {
        var clean = new MemoryStream(webp.Length);
        clean.Write(webp[..12]);
        var (head, keepsExif) = (-1, false);
        var end = (int)Math.Min(webp.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]));
        for (var at = 12; at + 8 <= end;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]));
            var chunk = webp.Slice(at, Math.Min(8 + length + (length & 1), end - at));
            if (chunk.StartsWith("EXIF"u8))
            {
                var tiff = chunk[8..].StartsWith("Exif\0\0"u8) ? chunk[14..] : chunk[8..];
                if (Orientation.Of(tiff) is { } way)
                {
                    var alone = Orientation.Alone(way);
                    clean.Write([.. "EXIF"u8, (byte)alone.Length, 0, 0, 0, .. alone]);
                    keepsExif = true;
                }
            }
            else if (!chunk.StartsWith("XMP "u8))
            {
                head = chunk.StartsWith("VP8X"u8) ? (int)clean.Length + 8 : head;
                clean.Write(chunk);
            }

            at += chunk.Length;
        }

        var bytes = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        if (head >= 0)
        {
            bytes[head] &= unchecked((byte)~(HasXmp | (keepsExif ? 0 : HasExif)));
        }

        return bytes;
    }
}
