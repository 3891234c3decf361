using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

using SkiaSharp;

namespace Timeline.Site.Pictures;

/// <summary>
/// A PNG file with a palette: one byte for each pixel instead of three, of which a third is to be packed. Skia writes none, but it writes grey ones, and
/// the two kinds differ only in what a byte of a pixel stands for (PNG specification, sections 11.2.2 and 11.2.3): so the numbers of the colours are
/// packed as if they were greys, and the head is then told what they are.
/// </summary>
internal static class PalettePng
{
    private const int MostColours = 256;

    // Of a social card 5 takes 3.4 ms and makes 23.0 KB; 4: 3.2 ms, 23.8 KB; 7: 5.4 ms, 21.3 KB; 9: 43 ms, 18.9 KB. No reader loads them.
    private const int Packing = 5;

    // After the signature: length, name, width and height, depth, the kind of colour, three settings, check.
    private const int Head = 8, Depth = Head + 16, Kind = Depth + 1, HeadCheck = Head + 21, AfterHead = HeadCheck + 4;
    private const byte Grey = 0, Indexed = 3;

    /// <summary>The file; null where the picture has more than 256 colours.</summary>
    /// <param name="pixels">Without transparency, four bytes each.</param>
    /// <param name="shades">What each value of a channel is shown as.</param>
    public static byte[]? Of(SKPixmap pixels, ReadOnlySpan<byte> shades)
    {
        using var numbers = new SKBitmap(pixels.Width, pixels.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        if (Number(pixels, shades, numbers) is not { } palette)
        {
            return null;
        }

        using var pixmap = numbers.PeekPixels();
        using var grey = pixmap.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, Packing)) ?? throw new InvalidOperationException("Skia wrote no PNG.");
        return Coloured(grey.AsSpan(), palette);
    }

    // Gives each pixel the number of its colour, in the order in which they appear; the colours, or null where there are too many.
    private static List<uint>? Number(SKPixmap pixels, ReadOnlySpan<byte> shades, SKBitmap numbers)
    {
        var palette = new List<uint>();
        var ofShown = new Dictionary<uint, byte>();
        var ofDrawn = new Dictionary<uint, byte>();
        var (last, number) = (0u, (byte)0);
        for (var y = 0; y < pixels.Height; y++)
        {
            var row = MemoryMarshal.Cast<byte, uint>(pixels.GetPixelSpan().Slice(y * pixels.RowBytes, pixels.Width * 4));
            var target = numbers.GetPixelSpan().Slice(y * numbers.RowBytes, pixels.Width);
            while (row.Length > 0)
            {
                if (row[0] != last || palette.Count == 0)
                {
                    last = row[0];
                    if (!ofDrawn.TryGetValue(last, out number))
                    {
                        var shown = Shown(last, shades);
                        if (!ofShown.TryGetValue(shown, out number))
                        {
                            if (palette.Count == MostColours)
                            {
                                return null;
                            }

                            ofShown[shown] = number = (byte)palette.Count;
                            palette.Add(shown);
                        }

                        ofDrawn[last] = number;
                    }
                }

                // Most pixels are as the one before.
                var alike = row.IndexOfAnyExcept(last) is > 0 and var found ? found : row.Length;
                target[..alike].Fill(number);
                row = row[alike..];
                target = target[alike..];
            }
        }

        return palette;
    }

    private static uint Shown(uint pixel, ReadOnlySpan<byte> shades)
    {
        Span<byte> channels = stackalloc byte[4];
        MemoryMarshal.Write(channels, pixel);
        return (uint)(shades[channels[0]] | shades[channels[1]] << 8 | shades[channels[2]] << 16);
    }

    private static byte[] Coloured(ReadOnlySpan<byte> grey, List<uint> palette)
    {
        if (grey[Depth] != 8 || grey[Kind] != Grey)
        {
            throw new InvalidOperationException("Skia wrote no grey PNG of eight bits.");
        }

        var chunk = 12 + 3 * palette.Count;
        var file = new byte[grey.Length + chunk];
        grey[..AfterHead].CopyTo(file);
        file[Kind] = Indexed;
        Check(file.AsSpan(Head, AfterHead - Head));
        var colours = file.AsSpan(AfterHead, chunk);
        BinaryPrimitives.WriteInt32BigEndian(colours, 3 * palette.Count);
        "PLTE"u8.CopyTo(colours[4..]);
        for (var i = 0; i < palette.Count; i++)
        {
            (colours[8 + 3 * i], colours[9 + 3 * i], colours[10 + 3 * i]) = ((byte)palette[i], (byte)(palette[i] >> 8), (byte)(palette[i] >> 16));
        }

        Check(colours);
        grey[AfterHead..].CopyTo(file.AsSpan(AfterHead + chunk));
        return file;
    }

    // The last four bytes of a chunk check its name and what it holds (section 5.3).
    private static void Check(Span<byte> chunk) => BinaryPrimitives.WriteUInt32BigEndian(chunk[^4..], Crc32.HashToUInt32(chunk[4..^4]));
}
