using SkiaSharp;

namespace Timeline.Site.Pictures;

/// <summary>What can be known of a photograph or drawing without decoding it.</summary>
/// <param name="Width">As it is shown, turned the way its camera was held.</param>
/// <param name="IsStill">One picture, not several that move.</param>
internal sealed record PictureHead(SKEncodedImageFormat Format, int Width, int Height, bool IsStill)
{
    /// <summary>Null where the file is no picture of a kind that can be decoded.</summary>
    public static PictureHead? Of(string file)
    {
        using var codec = SKCodec.Create(file);
        return codec is null ? null
            : Of(codec) is var head && head.Format == SKEncodedImageFormat.Png ? head with { IsStill = !Moves(file) }
            : head;
    }

    /// <summary>Width and height as a picture is shown, also where it can only be read at its start; null where they are not known.</summary>
    public static (int Width, int Height)? SizeOf(string file) => Of(file) is { } head ? (head.Width, head.Height) : ImageSize.Of(file);

    public static PictureHead Of(SKCodec codec)
    {
        var (width, height) = IsTurned(codec.EncodedOrigin) ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        return new(codec.EncodedFormat, width, height, codec.EncodedFormat != SKEncodedImageFormat.Gif && codec.FrameCount <= 1);
    }

    // Skia knows nothing of PNG that moves: it says so in a chunk before the first picture.
    private static bool Moves(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[(int)Math.Min(stream.Length, 64 * 1024)];
        stream.ReadExactly(start);
        var (control, picture) = (start.AsSpan().IndexOf("acTL"u8), start.AsSpan().IndexOf("IDAT"u8));
        return control >= 0 && (picture < 0 || control < picture);
    }

    /// <summary>Whether what is stored as rows is shown as columns.</summary>
    public static bool IsTurned(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
        or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
}
