using System.Collections.Immutable;

using SkiaSharp;

namespace Timeline.Site.Pictures;

/// <summary>A picture of one width and kind. What is not smaller than what it would stand for has no bytes.</summary>
internal sealed record MadePicture(int Width, PictureKind Kind, byte[] Bytes);

/// <summary>
/// Makes a picture in smaller widths: turned the way up it is shown, in the colours of the web (sRGB), and without anything it said of itself.
/// </summary>
internal static class PictureResizer
{
    /// <summary>A picture of more pixels is not decoded: four bytes each, and one is decoded on each processor.</summary>
    public const long MostPixels = 100_000_000;

    // From a card on a phone to the whole of a large screen; each about half as many bytes again.
    private static readonly int[] Widths = [400, 800, 1280, 1920];

    // Below it WebP saves nothing worth a file.
    private const int LeastWidth = 200;

    /// <summary>The widths in which a picture is made, in order. In its own kind its own width is the author's file.</summary>
    public static ImmutableArray<int> WidthsOf(PictureHead head, PictureKind kind) =>
    [
        .. Widths.Where(width => width < 0.9 * head.Width),
        .. head.Width >= LeastWidth && head.Width <= Widths[^1] && kind != PictureKind.Webp ? [head.Width] : Array.Empty<int>(),
    ];

    /// <summary>Null where it cannot be decoded to its end.</summary>
    public static ImmutableArray<MadePicture>? Make(byte[] original, PictureKind kind)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return null;
        }

        var head = PictureHead.Of(codec);
        var widths = WidthsOf(head, kind);
        if (!head.IsStill || widths.IsEmpty)
        {
            return [];
        }

        var picture = Decoded(codec, widths[^1] / (float)head.Width);
        if (picture is null)
        {
            return null;
        }

        var made = new List<MadePicture>();
        var smallest = original.Length;
        try
        {
            foreach (var width in widths.Reverse())
            {
                var smaller = Shrunk(picture, width, Math.Max(1, (int)Math.Round((double)head.Height * width / head.Width)));
                if (smaller != picture)
                {
                    picture.Dispose();
                    picture = smaller;
                }

                // Of its own kind it must be smaller than what is wider, of another also than its own kind at this width.
                var own = width == head.Width && kind != PictureKind.Webp ? null : Encoded(picture, kind);
                if (own is not null)
                {
                    made.Add(new(width, kind, own.Length < smallest ? own : []));
                    smallest = Math.Min(smallest, own.Length);
                }

                if (kind != PictureKind.Webp)
                {
                    var webp = Encoded(picture, PictureKind.Webp, isDrawn: kind == PictureKind.Png);
                    made.Add(new(width, PictureKind.Webp, webp.Length < (own?.Length ?? original.Length) && webp.Length < original.Length ? webp : []));
                }
            }
        }
        finally
        {
            picture.Dispose();
        }

        return [.. made.OrderBy(m => m.Width)];
    }

    // In sRGB, and the right way up. A JPEG is decoded at an eighth, a quarter or half of its size where that is enough.
    private static SKBitmap? Decoded(SKCodec codec, float scale)
    {
        var size = codec.GetScaledDimensions(scale);
        using var colours = SKColorSpace.CreateSrgb();
        var stored = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, colours));
        if (codec.GetPixels(stored.Info, stored.GetPixels()) != SKCodecResult.Success)
        {
            stored.Dispose();
            return null;
        }

        if (codec.EncodedOrigin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return stored;
        }

        using (stored)
        {
            return Upright(stored, codec.EncodedOrigin);
        }
    }

    private static SKBitmap Upright(SKBitmap stored, SKEncodedOrigin origin)
    {
        var (width, height) = (stored.Width, stored.Height);
        var upright = new SKBitmap(PictureHead.IsTurned(origin) ? stored.Info.WithSize(height, width) : stored.Info);
        using var canvas = new SKCanvas(upright);
        // Exif's eight ways: where a point of the stored picture is shown.
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(stored, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        canvas.Flush();
        return upright;
    }

    // Halved as often as that can be, which weighs every pixel; the rest by Mitchell's filter, which neither blurs nor rings.
    private static SKBitmap Shrunk(SKBitmap picture, int width, int height)
    {
        var before = picture;
        while (before.Width >= 2 * width && before.Height >= 2 * height)
        {
            Step(before.Width / 2, before.Height / 2, new(SKFilterMode.Linear));
        }

        if (before.Width != width || before.Height != height)
        {
            Step(width, height, new(SKCubicResampler.Mitchell));
        }

        return before;

        void Step(int to, int high, SKSamplingOptions by)
        {
            var after = new SKBitmap(before.Info.WithSize(to, high));
            before.ScalePixels(after, by);
            if (before != picture)
            {
                before.Dispose();
            }

            before = after;
        }
    }

    private static byte[] Encoded(SKBitmap picture, PictureKind kind, bool isDrawn = false)
    {
        // Without a profile, which for sRGB says what browsers take for granted.
        using var pixels = new SKPixmap(picture.Info.WithColorSpace(null), picture.GetPixels(), picture.RowBytes);
        if (kind == PictureKind.Jpeg)
        {
            return Bytes(pixels.Encode(new SKJpegEncoderOptions(82)));
        }

        if (kind == PictureKind.Png)
        {
            return Bytes(pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6)));
        }

        var photo = Bytes(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, isDrawn ? 88 : 80)));
        if (!isDrawn)
        {
            return photo;
        }

        // Maps and charts are smaller, and sharper, where nothing is lost.
        var exact = Bytes(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 60)));
        return exact.Length <= photo.Length ? exact : photo;
    }

    private static byte[] Bytes(SKData? data)
    {
        using (data)
        {
            return data?.ToArray() ?? throw new InvalidOperationException("Skia wrote no picture.");
        }
    }
}
