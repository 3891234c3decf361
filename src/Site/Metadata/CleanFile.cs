namespace Timeline.Site.Metadata;

/// <summary>
/// A picture or PDF without what it says of whoever made it: camera, place, names, comments, thumbnails. What is seen stays bit for bit, and so
/// do colour profiles and which way is up.
/// </summary>
/// <param name="Bytes">What to publish.</param>
/// <param name="Problem">Why it is published as it is, a sentence with the remedy; null where nothing is left to say.</param>
internal sealed record CleanFile(byte[] Bytes, string? Problem)
{
    /// <summary>Whether files of this name are of a kind that is cleaned, or told of where they cannot be.</summary>
    public static bool IsOf(string path) => Kind(path) is ".svg" or ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".pdf" or ".avif" or ".heic" or ".heif"
        or ".tif" or ".tiff";

    public static CleanFile Of(string path, byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xD8, ..] => new(JpegSegments.Clean(bytes), null),
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new(PngChunks.Clean(bytes), null),
                [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                    new(WebpChunks.Clean(bytes), null),
                [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new(GifBlocks.Clean(bytes), null),
                [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfInformation.Clean(bytes) is { } clean ? new(clean, null)
                    : new(bytes, "what the PDF says of who made it cannot be taken out here (it is packed or encrypted), so it is " +
                        "published with it; 'qpdf --qdf in.pdf out.pdf' " +
                        "unpacks it, or 'exiftool -all:all= in.pdf' and then 'qpdf --linearize in.pdf out.pdf' removes it"),
                _ when Kind(path) is ".svg" => SvgMarkup.Clean(bytes) is { } clean ? new(clean, null)
                    : new(bytes, "the SVG cannot be read as XML without entities of its own, so what it says of who made it " +
                        "could not be taken out; open it in a drawing program and save it as plain SVG"),
                _ => bytes.AsSpan().IndexOf("Exif"u8) >= 0 || Kind(path) is ".tif" or ".tiff"
                    ? new(bytes, $"what a picture of the kind {Kind(path)} says of itself (camera, place, time) is not taken out here, so " +
                        "it is published with it; 'exiftool -all= FILE' does it, " +
                        "or publish it as JPEG, PNG or WebP")
                    : new(bytes, null),
            };
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException or OverflowException or InvalidDataException)
        {
            return new(bytes, "the picture is not as its kind should be, so what it says of itself could not be taken out; open it and " +
                "save it anew");
        }
    }

    private static string Kind(string path) => Path.GetExtension(path).ToLowerInvariant();
}
