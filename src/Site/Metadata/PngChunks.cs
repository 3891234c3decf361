using System.Buffers.Binary;
using System.Text;

namespace Timeline.Site.Metadata;

/// <summary>PNG (W3C PNG, section 5): chunks. Texts, the time and Exif data go, and all after the end.</summary>
internal static class PngChunks
{
    private static readonly string[] Telling = ["tEXt", "zTXt", "iTXt", "tIME", "eXIf"];

    public static byte[] Clean(ReadOnlySpan<byte> png)
    {
        var clean = new MemoryStream(png.Length);
        clean.Write(png[..8]);
        for (var at = 8; ;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(png[at..]));
            var name = Encoding.ASCII.GetString(png.Slice(at + 4, 4));
            var chunk = png.Slice(at, 12 + length);
            if (!Telling.Contains(name))
            {
                clean.Write(chunk);
            }
            else if (name == "eXIf" && Orientation.Of(chunk.Slice(8, length)) is { } way)
            {
                Write(clean, "eXIf"u8, Orientation.Alone(way));
            }

            at += chunk.Length;
            if (name == "IEND")
            {
                return clean.ToArray();
            }
        }
    }

    private static void Write(MemoryStream png, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. name, .. data]));
        png.Write(number);
    }

    // Of a few bytes, once a picture: no table is worth it.
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }

        return ~crc;
    }
}
