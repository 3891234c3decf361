using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Pictures;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A picture, sound or film as templates see it.</summary>
internal static class MediaView
{
    public static DataMap Of(ViewSet views, Media media)
    {
        var name = (media.File ?? media.Url?.Split('?', '#')[0] ?? "").ToLowerInvariant();
        var player = Players.Of(media);
        var kind = Path.GetExtension(name) switch
        {
            _ when player is not null => "video",
            ".mp4" or ".webm" or ".mov" or ".ogv" => "video",
            ".mp3" or ".ogg" or ".oga" or ".wav" or ".m4a" or ".flac" or ".opus" => "audio",
            _ => "image",
        };
        var size = kind == "image" ? Size(views, media.File) : null;
        var small = Size(views, media.Thumbnail?.Id);
        return Shapes.Media.Map(
            kind,
            Url(views, media.File),
            media.Url ?? media.Embed,
            media.Alt,
            media.Caption,
            media.Credit,
            size?.Width ?? Value.Null,
            size?.Height ?? Value.Null,
            Url(views, media.Thumbnail?.Id),
            small?.Width ?? Value.Null,
            small?.Height ?? Value.Null,
            Url(views, media.Captions?.Id),
            player?.AbsoluteUri,
            player?.IdnHost.StartsWith("www.", StringComparison.Ordinal) == true ? player.IdnHost[4..] : player?.IdnHost);
    }

    /// <summary>The origins of the players of a page, for its security policy.</summary>
    public static DataList PlayerHosts(ImmutableArray<Media> media) =>
        DataList.From(media.Select(Players.Of).OfType<Uri>().Select(Players.Origin).Distinct(StringComparer.Ordinal).Select(origin => Value.From(origin)));

    private static string? Url(ViewSet views, string? file) => views.Url(file?.Replace('\\', '/'));

    private static (int Width, int Height)? Size(ViewSet views, string? file) =>
        file is null || !views.Site.IsAsset(file) ? null : ImageSize.Of(Path.Combine(views.Site.Options.InputFolder, file));
}
