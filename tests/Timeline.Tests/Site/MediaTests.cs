using AngleSharp.Dom;

namespace Timeline.Tests.Site;

/// <summary>Pictures, sounds and films on an event's page.</summary>
public sealed class MediaTests
{
    // The smallest head of a GIF with its size, 480 by 270.
    private static readonly byte[] Picture = [.. "GIF89a"u8, 0xE0, 0x01, 0x0E, 0x01, .. new byte[30]];

    [Theory]
    [MemberData(nameof(Films))]
    public void A_film_of_a_known_place_gets_the_player_that_asks_least(string url, string player)
    {
        var page = Event($"media: [{{ url: \"{url}\", alt: A film }}]");
        Assert.Equal(player, page.QuerySelector("[data-player]")?.GetAttribute("data-player") ?? "-");
        Assert.Equal(url, page.QuerySelector(".medium a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("iframe"));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Equal(player == "-", !policy.Contains("frame-src", StringComparison.Ordinal));
        Assert.True(player == "-" || policy.Contains($" frame-src {new Uri(player).GetLeftPart(UriPartial.Authority)};", StringComparison.Ordinal), policy);
    }

    [Fact]
    public void A_player_of_any_place_may_be_given_and_only_that_page_may_frame_it()
    {
        using var site = new SmallSite()
            .WithEvent("film", rest: "media: [{ url: \"https://example.org/about\", embed: \"https://films.example.org:8443/player/1\", alt: A film }]\n")
            .WithEvent("other");
        site.Built();
        var page = site.Page("events/film/index.html");
        Assert.Equal("https://films.example.org:8443/player/1", page.QuerySelector("[data-player]")!.GetAttribute("data-player"));
        Assert.Contains("films.example.org", page.QuerySelector("[data-player]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(" frame-src https://films.example.org:8443;", site.Text("events/film/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", site.Text("events/other/index.html") + site.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_shows_its_thumbnail_which_leads_to_the_whole()
    {
        var link = Event("media: [{ file: big.gif, thumbnail: small.gif, alt: A harbour }]").QuerySelector(".medium a")!;
        var image = link.QuerySelector("img")!;
        Assert.EndsWith("/big.gif", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(
            ("../../small.gif", "A harbour", "480", "270"),
            (image.GetAttribute("src"), image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")));
    }

    [Fact]
    public void A_film_of_the_site_has_a_poster_and_captions()
    {
        var film = Event("media: [{ file: film.webm, thumbnail: small.gif, captions: film.vtt, alt: A harbour }]").QuerySelector("video")!;
        Assert.Equal(("../../small.gif", "480", "none"), (film.GetAttribute("poster"), film.GetAttribute("width"), film.GetAttribute("preload")));
        var track = film.QuerySelector("track")!;
        Assert.Equal(("captions", "../../film.vtt", "en"), (track.GetAttribute("kind"), track.GetAttribute("src"), track.GetAttribute("srclang")));
    }

    public static TheoryData<string, string> Films()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(Repository.Cases, "players", "players.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            data.Add(line.Split(" => ")[0], line.Split(" => ")[1]);
        }

        return data;
    }

    private static IDocument Event(string rest)
    {
        using var site = new SmallSite().WithEvent("film", rest: rest + "\n").With("input/film.webm", "").With("input/film.vtt", "WEBVTT\n");
        File.WriteAllBytes(site.Folder["input/big.gif"], Picture);
        File.WriteAllBytes(site.Folder["input/small.gif"], Picture);
        site.Built();
        return site.Page("events/film/index.html");
    }
}
