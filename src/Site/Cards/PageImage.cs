namespace Timeline.Site.Cards;

/// <summary>A picture that stands for a page where it is shared.</summary>
/// <param name="Path">Its file in the site.</param>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Size">In pixels.</param>
internal sealed record PageImage(string Path, string Alt, (int Width, int Height) Size)
{
    /// <summary>The media type, from the name; null when it is no picture that networks show.</summary>
    public static string? TypeOf(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        _ => null,
    };
}
