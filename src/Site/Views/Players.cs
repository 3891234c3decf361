using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content;

namespace Timeline.Site.Views;

/// <summary>
/// The address of the player of a film on another site, in the form that asks the least of the reader; null for what is only linked.
/// </summary>
internal static partial class Players
{
    public static Uri? Of(Media media)
    {
        if (media.Embed is { } given)
        {
            return Framed(given);
        }

        if (media.Url is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var page) || page.Scheme != "https")
        {
            return null;
        }

        var host = page.Host.StartsWith("www.", StringComparison.Ordinal) || page.Host.StartsWith("m.", StringComparison.Ordinal)
            ? page.Host[(page.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]
            : page.Host;
        var address = host switch
        {
            "youtube.com" or "youtu.be" or "youtube-nocookie.com" => YouTube(page),
            "vimeo.com" or "player.vimeo.com" => VimeoPlayer(page),
            "dailymotion.com" or "dai.ly" => Dailymotion().Match(page.AbsolutePath) is { Success: true } film
                ? $"https://geo.dailymotion.com/player.html?video={film.Groups["id"]}"
                : null,
            // PeerTube has no host of its own, but its addresses have a form of their own.
            _ => PeerTube().Match(page.AbsolutePath) is { Success: true } film
                ? $"https://{page.Authority}/videos/embed/{film.Groups["id"]}"
                : null,
        };
        return address is null ? null : Framed(address);
    }

    /// <summary>What a security policy names to let it be framed.</summary>
    public static string Origin(Uri player) =>
        "https://" + player.IdnHost + (player.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{player.Port}"));

    // Its host becomes a word of the page's security policy: nothing in it may end that word.
    private static Uri? Framed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var player)
            && player.Scheme == "https"
            && player.IdnHost.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? player
            : null;

    private static string? YouTube(Uri page)
    {
        var film = YouTubeFilm().Match(
            page.Host.EndsWith("youtu.be", StringComparison.Ordinal) ? "/embed" + page.AbsolutePath : page.PathAndQuery);
        var start = YouTubeStart().Match(page.Query);
        return film.Success
            ? $"https://www.youtube-nocookie.com/embed/{film.Groups["id"]}{(start.Success ? $"?start={start.Groups["seconds"]}" : "")}"
            : null;
    }

    // A film that is not listed has a key.
    private static string? VimeoPlayer(Uri page)
    {
        if (Vimeo().Match(page.AbsolutePath) is not { Success: true } film)
        {
            return null;
        }

        var key = film.Groups["key"].Success ? $"&h={film.Groups["key"]}" : "";
        return $"https://player.vimeo.com/video/{film.Groups["id"]}?dnt=1{key}";
    }

    [GeneratedRegex(@"^/(?:(?:embed|shorts|live|v)/|watch\?(?:.*&)?v=)(?<id>[\w-]{11})(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex YouTubeFilm();

    [GeneratedRegex(@"[?&](?:t|start)=(?<seconds>[0-9]+)s?(?:&|$)", RegexOptions.CultureInvariant)]
    private static partial Regex YouTubeStart();

    [GeneratedRegex(@"^/(?:video/)?(?<id>[0-9]+)(?:/(?<key>[0-9a-f]+))?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Vimeo();

    [GeneratedRegex(@"^/(?:video/|embed/video/)?(?<id>[0-9A-Za-z]+)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dailymotion();

    private const string ShortId = "[0-9A-Za-z]{22}", LongId = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    [GeneratedRegex($"^/(?:w|videos/watch)/(?<id>{ShortId}|{LongId})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex PeerTube();
}
