using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Metadata;
using Timeline.Site.Pictures;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A picture of the author's in the sizes a page may choose from, as templates and scripts see it.</summary>
/// <param name="Src">In its own kind and a middling width; the author's file where nothing smaller was made.</param>
/// <param name="Srcset">Its own kind in every width; null where there is one only.</param>
/// <param name="Webp">As WebP; null where that is no smaller, or its own kind.</param>
internal sealed record PictureView(
    ViewSet Views, Media Media, string File, string Url, string Src, string? Srcset, string? Webp, (int Width, int Height)? Size)
{
    // A middling width, as wide as text is set; and that of the picture beside an entry of an embed, which holds it within itself.
    private const int Middling = 800, Small = 400;

    // What is not made smaller is held within an embed up to so many bytes.
    private const long MostHeld = 100_000;

    // The widest original that a screen may want to load of its own accord.
    private const int WidestLoaded = 2600;

    private static readonly Shape<PictureView> Shape = new(
        "picture",
        ("src", p => p.Src),
        ("srcset", p => p.Srcset),
        ("webp", p => p.Webp),
        ("width", p => p.Size?.Width ?? Value.Null),
        ("height", p => p.Size?.Height ?? Value.Null),
        ("alt", p => p.Media.Alt),
        ("caption", p => p.Media.Caption),
        ("credit", p => p.Media.Credit),
        ("url", p => p.Url),
        ("data_url", p => p.Held(Middling)),
        ("small_data_url", p => p.Held(Small)));

    public Value Map => Shape.Map(this);

    /// <summary>Null for what has no picture of the author's.</summary>
    public static PictureView? Of(ViewSet views, Media media)
    {
        if (SizedPictures.FileOf(media) is not { } file || MediaView.TypeOf(file) is null || views.Url(file) is not { } own)
        {
            return null;
        }

        var pictures = views.Shared.Pictures;
        var (sizes, size) = (pictures.Of(file), pictures.SizeOf(file));
        var kind = PictureKind.Of(file);
        var ownKind = sizes.Where(s => s.Kind == kind).Select(s => (Url: UrlOf(s), s.Width)).ToList();
        var original = media.Thumbnail is null ? own : views.Url((media.File ?? file).Replace('\\', '/')) ?? own;
        if (size is { } whole && whole.Width <= WidestLoaded)
        {
            ownKind.Add((own, whole.Width));
        }

        var webp = kind == PictureKind.Webp ? [] : sizes.Where(s => s.Kind == PictureKind.Webp).Select(s => (UrlOf(s), s.Width)).ToList();
        return new(
            views,
            media,
            file,
            original,
            ownKind.Where(s => s.Width <= Middling).Select(s => s.Url).LastOrDefault() ?? ownKind.Select(s => s.Url).FirstOrDefault() ?? own,
            ownKind.Count > 1 ? Set(ownKind) : null,
            webp.Count > 0 ? Set(webp) : null,
            size);

        string UrlOf(SizedPicture sized) => views.Url(views.Shared.Names.Of(sized.Path))!;
    }

    /// <summary>The first picture of an event.</summary>
    public static PictureView? Of(ViewSet views, Event e) => e.Media.Select(m => Of(views, m)).FirstOrDefault(p => p is not null);

    private static string Set(IEnumerable<(string Url, int Width)> sizes) =>
        string.Join(", ", sizes.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Url} {s.Width}w")));

    // Within the page itself, for one that may ask for nothing; in the widest size up to a width, WebP before its own kind.
    private Value Held(int width)
    {
        var sized = Views.Shared.Pictures.Of(File).Where(s => s.Width <= width).OrderBy(s => s.Width).ThenBy(s => s.Kind == PictureKind.Webp).LastOrDefault();
        if (sized is not null)
        {
            return Data(sized.Kind.MediaType, sized.Bytes());
        }

        var path = Path.Combine(Views.Site.Options.InputFolder, File);
        return Views.Site.IsAsset(File) && new FileInfo(path).Length <= MostHeld
            ? Data(MediaView.TypeOf(File)!, MediaView.Published(Views.Site, File)) : Value.Null;

        static string Data(string type, byte[] bytes) => $"data:{type};base64,{Convert.ToBase64String(bytes)}";
    }
}
