using SkiaSharp;

namespace Timeline.Site.Pictures;

/// <summary>The kinds of picture that are made smaller, and what each is called.</summary>
internal sealed record PictureKind(SKEncodedImageFormat Format, string Ending, string MediaType)
{
    public static readonly PictureKind Jpeg = new(SKEncodedImageFormat.Jpeg, "jpg", "image/jpeg");
    public static readonly PictureKind Png = new(SKEncodedImageFormat.Png, "png", "image/png");
    public static readonly PictureKind Webp = new(SKEncodedImageFormat.Webp, "webp", "image/webp");

    /// <summary>Null for what stays as it is: GIF moves, SVG has every size.</summary>
    public static PictureKind? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => Jpeg,
        ".png" => Png,
        ".webp" => Webp,
        _ => null,
    };

    /// <summary>The kinds in which a picture is offered: its own, and WebP beside it.</summary>
    public IEnumerable<PictureKind> Offered => this == Webp ? [Webp] : [this, Webp];
}
