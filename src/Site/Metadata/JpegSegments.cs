using System.Buffers.Binary;

namespace Timeline.Site.Metadata;

/// <summary>JPEG (ITU T.81, annex B): segments between markers. What decoders need stays, applications' own and comments go, as does all after the end.</summary>
internal static class JpegSegments
{
    private const byte StartOfScan = 0xDA, End = 0xD9, Exif = 0xE1, Profile = 0xE2, Adobe = 0xEE, Comment = 0xFE;

    public static byte[] Clean(ReadOnlySpan<byte> jpeg)
    {
        var clean = new MemoryStream(jpeg.Length);
        clean.Write(jpeg[..2]);
        for (var at = 2; ;)
        {
            while (jpeg[at] == 0xFF && jpeg[at + 1] == 0xFF)
            {
                at++; // any number may fill up
            }

            if (jpeg[at] != 0xFF)
            {
                throw new InvalidDataException("no marker where one must be");
            }

            var kind = jpeg[at + 1];
            if (kind == End)
            {
                clean.Write([0xFF, End]);
                return clean.ToArray();
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            var segment = jpeg.Slice(at, length);
            if (IsNeeded(kind, segment))
            {
                clean.Write(segment);
            }
            else if (kind == Exif && segment[4..].StartsWith("Exif\0\0"u8) && Orientation.Of(segment[10..]) is { } way)
            {
                var alone = Orientation.Alone(way);
                clean.Write([0xFF, Exif, 0, (byte)(8 + alone.Length), .. "Exif\0\0"u8, .. alone]);
            }

            at += length;
            if (kind == StartOfScan)
            {
                var scan = ScanLength(jpeg[at..]);
                clean.Write(jpeg.Slice(at, scan));
                at += scan;
            }
        }
    }

    // E0 is JFIF's; a profile says what the colours are, Adobe's segment how they are coded.
    private static bool IsNeeded(byte kind, ReadOnlySpan<byte> segment) => kind switch
    {
        0xE0 => segment[4..].StartsWith("JFIF"u8),
        Profile => segment[4..].StartsWith("ICC_PROFILE"u8),
        Adobe => segment[4..].StartsWith("Adobe"u8),
        >= 0xE1 and <= 0xEF or Comment => false,
        _ => true,
    };

    // Up to the next marker that is not of the scan itself: FF 00 is a byte of it, FF D0 to D7 begin it again.
    private static int ScanLength(ReadOnlySpan<byte> scan)
    {
        var at = 0;
        while (scan[at] != 0xFF || scan[at + 1] is 0 or (>= 0xD0 and <= 0xD7))
        {
            at += scan[at] == 0xFF ? 2 : 1;
        }

        return at;
    }
}
