using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Metadata;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A picture, sound or film as templates see it.</summary>
internal static class MediaView
{
    private static readonly Shape<Seen> Shape = new(
        "media",
        ("kind", m => m.Kind),
        ("src", m => Url(m.Views, m.Media.File)),
        ("data_url", DataUrl),
        ("url", m => m.Media.Url ?? m.Media.Embed),
        ("alt", m => m.Media.Alt),
        ("caption", m => m.Media.Caption),
        ("credit", m => m.Media.Credit),
        ("width", m => m.Size?.Width ?? Value.Null),
        ("height", m => m.Size?.Height ?? Value.Null),
        ("thumbnail", m => Url(m.Views, m.Media.Thumbnail?.Id)),
        ("thumbnail_width", m => m.Small?.Width ?? Value.Null),
        ("thumbnail_height", m => m.Small?.Height ?? Value.Null),
        ("captions", m => Url(m.Views, m.Media.Captions?.Id)),
        ("player", m => m.Player?.AbsoluteUri),
        ("player_host", m => m.PlayerHost),
        ("picture", m => m.Kind == "audio" ? Value.Null : PictureView.Of(m.Views, m.Media)?.Map ?? Value.Null),
        ("extra", m => YamlValue.Of(m.Media.Extra)));

    public static DataMap Of(ViewSet views, Media media)
    {
        var player = Players.Of(media);
        var kind = player is not null ? "video" : KindOf(media.File ?? media.Url?.Split('?', '#')[0] ?? "");
        var size = kind == "image" ? Size(views, media.File) : null;
        return Shape.Map(new(views, media, kind, player, size, Size(views, media.Thumbnail?.Id)));
    }

    /// <summary>The origins of the players of a page, for its security policy.</summary>
    public static DataList PlayerHosts(ImmutableArray<Media> media) => DataList.From(media
        .Select(Players.Of)
        .OfType<Uri>()
        .Select(Players.Origin)
        .Distinct(StringComparer.Ordinal)
        .Select(origin => Value.From(origin)));

    private static string KindOf(string name) => Path.GetExtension(name.ToLowerInvariant()) switch
    {
        ".mp4" or ".webm" or ".mov" or ".ogv" => "video",
        ".mp3" or ".ogg" or ".oga" or ".wav" or ".m4a" or ".flac" or ".opus" => "audio",
        _ => "image",
    };

    // A picture within the page itself, for a page that needs no other file; null for anything else.
    private static Value DataUrl(Seen media)
    {
        var site = media.Views.Site;
        if (media.Media.File?.Replace('\\', '/') is not { } file || !site.IsAsset(file) || TypeOf(file) is not { } type)
        {
            return Value.Null;
        }

        return $"data:{type};base64,{Convert.ToBase64String(Published(site, file))}";
    }

    /// <summary>The bytes of an author's file as the site publishes them.</summary>
    public static byte[] Published(SiteContext site, string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(site.Options.InputFolder, file));
        return site.Settings.KeepsMetadata || !CleanFile.IsOf(file) ? bytes : CleanFile.Of(file, bytes).Bytes;
    }

    /// <summary>The media type of a picture by its name; null for any other file.</summary>
    public static string? TypeOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    private static string? Url(ViewSet views, string? file) => views.Url(file?.Replace('\\', '/'));

    private static (int Width, int Height)? Size(ViewSet views, string? file) =>
        file is null ? null : views.Shared.Pictures.SizeOf(file.Replace('\\', '/'));

    private sealed record Seen(
        ViewSet Views, Media Media, string Kind, Uri? Player, (int Width, int Height)? Size, (int Width, int Height)? Small)
    {
        // As people call it.
        public string? PlayerHost => Player?.IdnHost switch
        {
            ['w', 'w', 'w', '.', .. var host] => host,
            var host => host,
        };
    }
}
