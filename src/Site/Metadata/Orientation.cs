using System.Buffers.Binary;

namespace Timeline.Site.Metadata;

/// <summary>Which way up a picture is, from its Exif data (tag 0x0112); all else of Exif is about who took it, where and with what.</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;
    private const int Entry = 12; // bytes

    /// <summary>2 to 8 where the picture must be turned or mirrored; null where it need not, or does not say.</summary>
    /// <param name="tiff">From the byte order mark on.</param>
    public static byte? Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return null;
        }

        var isLittle = tiff[0] == 'I';
        var at = (int)Math.Min(Number(tiff[4..], isLittle), int.MaxValue);
        if (at < 8 || at > tiff.Length - 2)
        {
            return null;
        }

        int count = Short(tiff[at..], isLittle);
        for (at += 2; count > 0 && at + Entry <= tiff.Length; count--, at += Entry)
        {
            if (Short(tiff[at..], isLittle) == Tag)
            {
                return Short(tiff[(at + 8)..], isLittle) is >= 2 and <= 8 and var way ? (byte)way : null;
            }
        }

        return null;
    }

    /// <summary>Exif data that says this and nothing else.</summary>
    public static byte[] Alone(byte way) =>
        [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0];

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
